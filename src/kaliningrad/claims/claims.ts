import type { Claim } from "../../model/claim.js";
import { geographyClaim } from "./c01-geography.js";
import { securityDilemmaClaim } from "./c02-security-dilemma.js";
import { armsRaceClaim } from "./c03-arms-race.js";
import { mutualFearClaim } from "./c04-mutual-fear.js";
import { confrontationClaim } from "./c05-confrontation.js";
import { externalityClaim } from "./c06-externality.js";
import { anarchyClaim } from "./c07-anarchy.js";
import { spiralAndPeaceClaim } from "./c08-spiral-and-peace.js";
import { fearClaim } from "./c09-fear.js";
import { topOfTheSpiralClaim } from "./c10-top-of-the-spiral.js";
import { unlikelyConflictClaim } from "./c11-unlikely-conflict.js";
import { preponderanceClaim } from "./c17-preponderance.js";
import { balanceClaim } from "./c18-balance.js";
import { mostLikelyClaim } from "./c19-most-likely.js";
import { byNecessityClaim } from "./c20-by-necessity.js";
import { extraterritorialityClaim, hybridClaim, preemptionClaim } from "./c21-c23-no-room.js";
import { militarismClaim } from "./c24-militarism.js";
import { consistencyClaim } from "./c25-consistency.js";

/** The paper's findings that are formalised so far, in the order of their numbers. */
export const CLAIMS: readonly Claim[] = [
  geographyClaim,
  securityDilemmaClaim,
  armsRaceClaim,
  mutualFearClaim,
  confrontationClaim,
  externalityClaim,
  anarchyClaim,
  spiralAndPeaceClaim,
  fearClaim,
  topOfTheSpiralClaim,
  unlikelyConflictClaim,
  preponderanceClaim,
  balanceClaim,
  mostLikelyClaim,
  byNecessityClaim,
  preemptionClaim,
  extraterritorialityClaim,
  hybridClaim,
  militarismClaim,
  consistencyClaim,
];
