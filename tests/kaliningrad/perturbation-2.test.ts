import { perturbQuarter } from "./independent/perturb-quarter.js";

perturbQuarter(1);
