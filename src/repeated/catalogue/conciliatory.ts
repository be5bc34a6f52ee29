import { allKind, build, cooperation, defection, responses } from "../internal/responses.js";
import { COOPERATE_DEFECT, type Moves } from "../moves.js";
import type { CatalogueStrategy } from "./catalogue-strategy.js";

const LUCE_RAIFFA = { author: "R. D. Luce and H. Raiffa", year: 1957, title: "Games and Decisions" };

/**
 * Returns Osgood's graduated reciprocation in tension reduction, and the strategies of two players who take turns.
 *
 * @example
 * ```ts
 * import { conciliatoryStrategies } from "exclave/repeated";
 *
 * conciliatoryStrategies().map(({ id }) => id); // ["grit", "alternation", "alternation-second", "turns", "turns-second"]
 * ```
 */
export function conciliatoryStrategies(moves: Moves = COOPERATE_DEFECT): CatalogueStrategy[] {
  const [c, d] = [cooperation(moves), defection(moves)];
  return [
    {
      id: "grit",
      source: { author: "C. E. Osgood", year: 1962, title: "An Alternative to War or Surrender" },
      note:
        "Defects once, then cooperates twice without being asked. Answered in kind after either, it goes on as tit for tat " +
        "from cooperation; unanswered, it defects for ever.",
      automaton: responses("GRIT2", moves, [
        { name: "tension", play: "D", kind: "first initiative", hurt: "first initiative" },
        { name: "first initiative", play: "C", kind: "cooperate", hurt: "second initiative" },
        { name: "second initiative", play: "C", kind: "cooperate", hurt: "refused" },
        { name: "cooperate", play: "C", kind: "cooperate", hurt: "defect" },
        { name: "defect", play: "D", kind: "cooperate", hurt: "defect" },
        { name: "refused", play: "D", kind: "refused", hurt: "refused" },
      ]),
    },
    {
      id: "alternation",
      source: LUCE_RAIFFA,
      note: "Cooperates in every other round, the first of them, whatever happens.",
      automaton: build("ALT", moves, [
        { name: "cooperate", play: c, next: "defect" },
        { name: "defect", play: d, next: "cooperate" },
      ]),
    },
    {
      id: "alternation-second",
      source: LUCE_RAIFFA,
      note: "Defects in every other round, the first of them, whatever happens.",
      automaton: build("ALT-second", moves, [
        { name: "defect", play: d, next: "cooperate" },
        { name: "cooperate", play: c, next: "defect" },
      ]),
    },
    turns("turns", "TURNS", moves, ["give", "take"]),
    turns("turns-second", "TURNS-second", moves, ["take", "give"]),
  ];
}

/** Give while the others take, take while they give, and defect for ever once anybody leaves the order. */
function turns(
  id: string,
  name: string,
  moves: Moves,
  order: readonly ["give" | "take", "give" | "take"],
): CatalogueStrategy {
  const [c, d] = [cooperation(moves), defection(moves)];
  const states = {
    // Taken from: anything but the others' cooperation is what was agreed.
    give: {
      name: "give",
      play: c,
      next: [allKind(moves, "punish"), { own: c, to: "take" }, { to: "punish" }],
    },
    take: { name: "take", play: d, next: [allKind(moves, "give", d), { to: "punish" }] },
  };
  return {
    id,
    source: LUCE_RAIFFA,
    note: `Takes turns with the other player in cooperating alone, ${order[0] === "give" ? "first" : "second"}; defects for ever once either leaves the order.`,
    automaton: build(name, moves, [
      states[order[0]],
      states[order[1]],
      { name: "punish", play: d, next: "punish" },
    ]),
  };
}
