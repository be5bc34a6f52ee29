import { compare } from "../../exact/order.js";
import type { Rational } from "../../exact/rational.js";
import type { Claim } from "../../model/claim.js";
import type { Parameters } from "../../model/parameters.js";
import { fearStock } from "../fear-over-time/fear-stock.js";
import { shortRun } from "../war-risk.js";
import { carriedBy } from "./carriers.js";
import { text } from "./evidence.js";

/** Whether the stock of fear rises from period to period towards a limit above 0, while one arms and while both do. */
function holds(parameters: Parameters): boolean {
  return [1, 2].every((arming) => {
    const { path, limit } = fearStock(parameters, arming, shortRun(parameters));
    const rises = path.every((level, t) => t === 0 || compare(level, path[t - 1] as Rational) >= 0);
    return limit.s > 0n && limit.n !== 0n && rises && path.every((level) => compare(level, limit) <= 0);
  });
}

/** C4: an arms race feeds mutual fear. */
export const mutualFearClaim: Claim = {
  id: "C4",
  title: "An arms race feeds mutual fear",
  says: "in the form of an arms race, which has in turn fueled the rival states' fear of each other",
  proposition:
    "While at least one side arms in every period, the stock of fear rises from 0 and ends between what one and what two that arm sustain, above 0.",
  symbols: "F' = (1 - lambda) F + eta n: F -> [eta, 2 eta] / lambda, monotone from below eta / lambda",
  assumptions: ["A4"],
  falsifier: "an equilibrium path on which arming recurs for ever and fear falls to its floor",
  caveats: [
    "The law of motion of fear is posited, not found: it says that arming feeds fear. What follows from it is only how far.",
    "Fear rises monotonically as long as it is below what one that arms sustains; between the two limits it may fall.",
  ],
  game: "A stock of fear that arms feed, in discrete time",
  doesNotShow: ["That fear grows from arming: the law of motion says so. It shows how far fear then goes."],
  shown: [
    { label: "fear that one side's arming sustains", entry: "sustainedByOne" },
    { label: "fear that both sides' arming sustains", entry: "sustainedByBoth" },
  ],
  evaluate: (parameters) => {
    const [one, both] = [1, 2].map((arming) => fearStock(parameters, arming, shortRun(parameters)));
    return {
      atDefaults: holds(parameters),
      ...carriedBy(parameters, ["A4"], holds),
      boundary: {
        sustainedByOne: text(one?.limit ?? null),
        sustainedByBoth: text(both?.limit ?? null),
      },
      evidence: {
        oneArms: one?.path.map(text) ?? [],
        bothArm: both?.path.map(text) ?? [],
      },
    };
  },
};
