import { compare, rational, rationalText, zeroSum, zeroSumSolution } from "exclave";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "H. W. Kuhn",
  year: 1950,
  title: "A Simplified Two-Person Poker",
  in: "Contributions to the Theory of Games I, 97-103, Princeton University Press",
  field: "one-shot games",
  result:
    "Poker with three cards is worth -1/18 to who opens, who bluffs with the lowest card a third as often as it bets the highest",
  exact: "the value, with primal and dual proof, and what an optimal opener does with each card",
};

/** Of the opener with one card: bet; check and fold; check and call. Of the other: a reply to a check, one to a bet. */
const OPENER = ["bet", "check-fold", "check-call"] as const;
const ANSWERS = ["check fold", "check call", "bet fold", "bet call"] as const;

/** What the opener wins, whose card is `own`, when the plans meet. */
function won(
  own: number,
  other: number,
  opener: (typeof OPENER)[number],
  answer: (typeof ANSWERS)[number],
): number {
  const showdown = own > other ? 1 : -1;
  if (opener === "bet") return answer.endsWith("fold") ? 1 : 2 * showdown;
  if (answer.startsWith("check")) return showdown;
  return opener === "check-fold" ? -1 : 2 * showdown;
}

/** All ways to have a plan for each of three cards. */
function plans<T>(choices: readonly T[]): T[][] {
  return choices.flatMap((a) => choices.flatMap((b) => choices.map((c) => [a, b, c])));
}

describe(cite(publication), () => {
  const rows = plans(OPENER);
  const columns = plans(ANSWERS);
  const cards = [0, 1, 2].flatMap((own) =>
    [0, 1, 2].flatMap((other) => (own === other ? [] : [[own, other] as const])),
  );
  const matrix = rows.map((row) =>
    columns.map((column) =>
      cards.reduce(
        (sum, [own, other]) => sum + won(own, other, row[own] ?? "bet", column[other] ?? "bet call"),
        0,
      ),
    ),
  );
  const { value, optimal, certificate } = zeroSumSolution(zeroSum(matrix), { limit: 200_000 });

  it("is worth -1/18: six deals are in the sum", () => {
    expect(rationalText(rational(value.div(6)))).toBe("-1/18");
    expect(optimal.every(({ extreme }) => extreme.length > 0)).toBe(true);
  });

  it("bets the lowest card a third as often as the highest, and never opens with the middle one", () => {
    const [opener] = certificate.strategies;
    const bets = [0, 1, 2].map((card) =>
      rational(
        rows.reduce((sum, row, i) => (row[card] === "bet" ? sum.add(opener[i] ?? 0) : sum), rational(0)),
      ),
    );
    expect(bets[1] && rationalText(bets[1])).toBe("0");
    expect(compare(rational((bets[0] ?? rational(0)).mul(3)), bets[2] ?? rational(-1))).toBe(0);
  });
});
