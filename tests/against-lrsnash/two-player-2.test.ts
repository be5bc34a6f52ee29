import { describe } from "vitest";
import { itAgrees, kinds } from "./two-player.js";

describe("the reference, lrsnash and the checker agree with the search on random games", () => {
  for (const kind of kinds.slice(2)) itAgrees(kind, 500);
});
