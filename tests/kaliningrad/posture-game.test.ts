import { describe, expect, it } from "vitest";
import { rationalText } from "../../src/index.js";
import {
  AGGRESSIVE,
  kaliningradParameters,
  NATO_MOVES,
  NON_AGGRESSIVE,
  POSTURES,
  postureGame,
  RUSSIAN_MOVES,
  warProbability,
} from "../../src/kaliningrad/index.js";
import { fraction, UNIT } from "./independent/fraction.js";

const DEFAULTS = kaliningradParameters();
const GAME = postureGame(DEFAULTS);

/** Payoffs at HA, HS, GA, GS, IA, IS. */
function row(player: number, posture: number): string {
  return RUSSIAN_MOVES.flatMap((_, r) =>
    NATO_MOVES.map((_, n) => rationalText(GAME.payoff(player, [posture, r, n]))),
  ).join(",");
}

describe("the Baltic posture game", () => {
  it.each([
    [
      "the Baltic states",
      0,
      [
        "-4,-4,-12,-27/2,-84,-114",
        "-5,-5,-29/2,-16,-75,-105",
        "-2,-2,-25/4,-55/8,-92,-117",
        "-1,-1,-51/4,-15,-76,-121",
        "-111,-121,-119,-129,-111,-121",
        "-66,-75,-83,-187/2,-106,-121",
        "-11,-27/2,-24,-29,-93,-118",
        "-37/2,-81/4,-30,-67/2,-85,-120",
      ],
    ],
    [
      "Russia",
      1,
      [
        "-1,-1,-21/20,21/10,-29,34",
        "-1,-1,-2/5,11/4,-40,23",
        "0,0,-7/40,53/40,-15,45",
        "-2,-2,7/10,43/10,-22,50",
        "-19,32,-76/5,179/5,-9,42",
        "-86/5,76/5,-73/5,116/5,-12,42",
        "-13/2,-1/2,-6,6,-15,45",
        "-197/20,-131/20,-79/10,-13/10,-37,29",
      ],
    ],
    [
      "NATO",
      2,
      [
        "1,0,-3,-9/2,-79,-90",
        "1,0,-5/2,-4,-69,-80",
        "1,0,-5/4,-19/8,-89,-95",
        "1,0,-11/4,-5,-74,-100",
        "-104,-95,-104,-95,-104,-95",
        "-59,-57,-69,-133/2,-99,-95",
        "-8,-19/2,-17,-19,-89,-95",
        "-5/2,-17/4,-6,-17/2,-69,-85",
      ],
    ],
  ] as const)("has the payoffs of %s", (_, player, rows) => {
    expect(POSTURES.map((_, posture) => row(player, posture))).toEqual(rows);
  });

  it("makes war certain when Russia invades, whatever the posture", () => {
    expect(POSTURES.map((b) => rationalText(warProbability(DEFAULTS, b, "I")))).toEqual(
      POSTURES.map(() => "1"),
    );
  });
});

describe("the identity behind the dominance theorem", () => {
  const value = (name: string) => fraction(rationalText(DEFAULTS.get(name)));
  const war = (b: (typeof POSTURES)[number], r: (typeof RUSSIAN_MOVES)[number]) =>
    r === "I" ? UNIT : value(`omega[${b},${r}]`);
  const triples = AGGRESSIVE.flatMap((a) =>
    NON_AGGRESSIVE.flatMap((b) => RUSSIAN_MOVES.flatMap((r) => NATO_MOVES.map((n) => [a, b, r, n] as const))),
  );

  it("is stated for 96 triples", () => {
    expect(triples).toHaveLength(96);
  });

  it.each(triples)("holds for %s, %s at %s%s", (a, b, r, n) => {
    const pay = (posture: (typeof POSTURES)[number]) =>
      fraction(
        rationalText(
          GAME.payoff(0, [POSTURES.indexOf(posture), RUSSIAN_MOVES.indexOf(r), NATO_MOVES.indexOf(n)]),
        ),
      );
    const [qa, qb] = [value(`q[${a},${n}]`), value(`q[${b},${n}]`)];
    const provoked = war(a, r)
      .minus(war(b, r))
      .times(value("D").plus(value("L").times(qa)));
    const coerced =
      r === "G" ? value("gamma_B").times(value(`sigma[${b}]`).minus(value(`sigma[${a}]`))) : fraction(0);
    const right = value(`c[${a}]`)
      .minus(value(`c[${b}]`))
      .minus(value(`beta[${a},${r}]`).minus(value(`beta[${b},${r}]`)))
      .plus(provoked)
      .plus(war(b, r).times(value("L")).times(qa.minus(qb)))
      .plus(coerced);
    expect(`${pay(b).minus(pay(a))}`).toBe(`${right}`);
  });
});
