import type { InstanceProof } from "../../certificate/instance-proof.js";
import type { ModelData } from "../../certificate/model-data.js";
import type { PlayProof } from "../../certificate/play-proof.js";

/** The most parts of the ranges that are told one by one. */
const MOST = 6;

/** The course of a proof of what is played: what is removed in turn, in which parts of the ranges, and what ends it. */
export function playLines(proof: InstanceProof, { players }: ModelData): string[] {
  const lines: string[] = [];
  const name = (player: number, strategy: number): string =>
    players[player]?.strategies[strategy] ?? String(strategy);
  const tell = (part: PlayProof, where: readonly string[], removed: readonly string[]): void => {
    const told = (end: string): void => {
      const place = where.length === 0 ? "" : `Where ${where.join(" and ")}: `;
      const gone = removed.length === 0 ? [] : [`${removed.join(", then ")} cannot be a best response`];
      lines.push(`${place}${[...gone, ...(end === "" ? [] : [end])].join("; ")}.`);
    };
    switch (part.by) {
      case "removal":
        tell(part.rest, where, [...removed, name(part.player, part.strategy)]);
        return;
      case "split":
        tell(part.below, [...where, `${part.parameter} <= ${part.at}`], removed);
        tell(part.above, [...where, `${part.parameter} >= ${part.at}`], removed);
        return;
      case "removed":
        told("");
        return;
      case "closed": {
        const sets = part.strategies.map((set, player) => set.map((one) => name(player, one)).join(", "));
        told(`nothing in {${sets.join("} x {")}} is ever removed`);
        return;
      }
      case "equilibria":
        told("what remains has no equilibrium that would say otherwise, by cases of what is played");
        return;
      case "empty":
        told("the assumptions contradict one another");
    }
  };
  if (proof.by === "mixtures") return proof.mixtures.map(({ weights }) => mixtureLine(weights, players));
  if (!isPlayProof(proof)) return [];
  tell(proof, [], []);
  return lines.length <= MOST
    ? lines
    : [...lines.slice(0, MOST), `and ${lines.length - MOST} more parts of the ranges: --json.`];
}

/** One mixture for all parameters: its player is one with so many strategies. */
function mixtureLine(weights: readonly string[], players: ModelData["players"]): string {
  const names = players.filter(({ strategies }) => strategies.length === weights.length);
  const [only, another] = names;
  const told = weights.flatMap((weight, i) =>
    weight === "0"
      ? []
      : [`${weight} of ${another === undefined ? (only?.strategies[i] ?? i) : `strategy ${i + 1}`}`],
  );
  return `One mixture for all parameters: ${told.join(", ")}.`;
}

function isPlayProof(proof: InstanceProof): proof is PlayProof {
  if (proof.by === "combination" || proof.by === "cases" || proof.by === "sign" || proof.by === "mixtures")
    return false;
  return proof.by !== "split" || isPlayProof(proof.below);
}
