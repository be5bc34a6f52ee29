import { type NormalFormGame, rational, symmetric } from "exclave";
import { type Automaton, automaton } from "exclave/repeated";
import fc from "fast-check";

interface Table {
  readonly plays: readonly number[];
  readonly next: readonly number[];
}

/** Automata of up to `most` states on the actions C and D; some play mixed actions where `mixed`. */
export function automata(most = 3, mixed = false): fc.Arbitrary<Automaton> {
  return fc.integer({ min: 1, max: most }).chain((size) =>
    fc
      .record<Table>({
        plays: fc.array(fc.integer({ min: 0, max: mixed ? 3 : 1 }), { minLength: size, maxLength: size }),
        next: fc.array(fc.nat(size - 1), { minLength: 4 * size, maxLength: 4 * size }),
      })
      .map((table) => built(size, table)),
  );
}

/** Symmetric games on C and D with small payoffs, so that ties are usual. */
export const stageGames: fc.Arbitrary<NormalFormGame> = fc
  .array(fc.integer({ min: -3, max: 5 }), { minLength: 4, maxLength: 4 })
  .map(([r = 0, s = 0, t = 0, p = 0]) =>
    symmetric(
      [
        [r, s],
        [t, p],
      ],
      { strategies: ["C", "D"] },
    ),
  );

export const discounts = fc
  .tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 12, max: 13 }))
  .map(([n, d]) => rational(`${n}/${d}`));

function built(size: number, { plays, next }: Table): Automaton {
  const name = (state: number): string => `s${state}`;
  const play = [
    "C",
    "D",
    [["C", "1/2"] as const, ["D", "1/2"] as const],
    [["C", "1/3"] as const, ["D", "2/3"] as const],
  ];
  return automaton({
    actions: ["C", "D"],
    states: Array.from({ length: size }, (_, s) => ({
      name: name(s),
      play: play[plays[s] as number] as "C",
      next: ["C", "D"].flatMap((own, i) =>
        ["C", "D"].map((other, j) => ({ own, others: [other], to: name(next[4 * s + 2 * i + j] as number) })),
      ),
    })),
  });
}
