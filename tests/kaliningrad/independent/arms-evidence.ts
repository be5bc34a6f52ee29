import { solveGame } from "./equilibria.js";
import { type Fraction, fraction, total } from "./fraction.js";
import { dilemma, dilemmaGame, postures } from "./games.js";
import { type Mixed, named, type TableGame } from "./table-game.js";
import type { Values } from "./values.js";

/** A list whose order does not matter, as sorted texts. */
export function unordered(items: readonly unknown[]): string[] {
  return items.map((item) => JSON.stringify(sortedKeys(item))).sort();
}

function sortedKeys(item: unknown): unknown {
  if (Array.isArray(item)) return item.map(sortedKeys);
  if (typeof item !== "object" || item === null) return item;
  return Object.fromEntries(
    Object.entries(item)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, sortedKeys(value)]),
  );
}

function namedEquilibria(game: TableGame): string[] {
  return unordered(solveGame(game).equilibria.map((mixed: Mixed) => named(game, mixed)));
}

type Letter = "R" | "S" | "T" | "P";

/** The class of the symmetric game; `boundary` when its ties can be broken into several. */
export function className(payoffs: Readonly<Record<Letter, Fraction>>): string {
  const classes = new Set(
    orders(["R", "S", "T", "P"])
      .filter((order) =>
        order.every((a, i) => i === 0 || payoffs[order[i - 1] as Letter].against(payoffs[a]) <= 0),
      )
      .map((order) => nameOf((a, b) => order.indexOf(a) < order.indexOf(b))),
  );
  return classes.size === 1 ? ([...classes][0] as string) : "boundary";
}

function orders(letters: readonly Letter[]): Letter[][] {
  if (letters.length === 0) return [[]];
  return letters.flatMap((first) =>
    orders(letters.filter((a) => a !== first)).map((rest) => [first, ...rest]),
  );
}

/** @param below - whether one payoff is less than another */
function nameOf(below: (a: Letter, b: Letter) => boolean): string {
  const chain = (...letters: Letter[]): boolean =>
    letters.every((a, i) => i === 0 || below(letters[i - 1] as Letter, a));
  if (below("T", "R") && below("P", "S")) return below("P", "R") ? "harmony" : "reversed-dilemma";
  if (below("R", "T") && below("S", "P")) return below("P", "R") ? "prisoners-dilemma" : "deadlock";
  if (below("T", "R")) return below("P", "R") ? "stag-hunt" : "reversed-stag-hunt";
  if (chain("P", "S", "R", "T")) return "chicken";
  if (chain("P", "R", "S", "T")) return "leader";
  if (chain("P", "R", "T", "S")) return "hero";
  if (chain("R", "T", "P", "S")) return "reversed-chicken";
  return chain("R", "P", "T", "S") ? "reversed-leader" : "reversed-hero";
}

export function c2Evidence(values: Values): Record<string, unknown> {
  const payoffs = dilemma(values);
  const { R, S, T, P } = payoffs;
  return {
    payoffs: { R: `${R}`, S: `${S}`, T: `${T}`, P: `${P}` },
    conditions: {
      externality: S.against(R) < 0 && P.against(T) < 0,
      statusQuo: R.against(P) > 0,
      race: P.against(S) >= 0,
      onlyRace: P.against(S) > 0 && T.against(R) > 0,
    },
    class: className(payoffs),
    equilibria: namedEquilibria(dilemmaGame(values)),
  };
}

/** |Z|^2 / (|Z|^2 + |K|^2), Z half the difference of the matrices, K half their sum less its mean. */
export function zeroSumShare({ R, S, T, P }: Readonly<Record<Letter, Fraction>>): string | null {
  const square = (x: Fraction): Fraction => x.times(x);
  const conflict = square(S.minus(T))
    .plus(square(T.minus(S)))
    .over(fraction(4));
  const common = [R, S.plus(T).over(fraction(2)), S.plus(T).over(fraction(2)), P];
  const mean = total(common).over(fraction(4));
  const all = conflict.plus(total(common.map((x) => square(x.minus(mean)))));
  return all.sign === 0 ? null : `${conflict.over(all)}`;
}

/** What follows under each kind of beliefs, at one residual threat. */
function design(values: Values): Record<string, unknown> {
  const { R, S, T, P } = dilemma(values);
  const [loss, gain] = [P.minus(S), R.minus(T)];
  const selected = loss.against(gain);
  return {
    tau: `${values.get("tau")}`,
    commonKnowledge: namedEquilibria(dilemmaGame(values)),
    noisyUnbiased: selected === 0 ? "tie" : selected > 0 ? "arm" : "restrain",
    biased: gain.sign > 0 && loss.sign < 0 ? "restrain" : "arm",
    trustThreshold: loss.sign > 0 && gain.sign > 0 ? `${loss.over(loss.plus(gain))}` : null,
  };
}

export function c7Evidence(values: Values): Record<string, unknown> {
  const { S, P } = dilemma(values);
  const trusted = values.but({ tau: 0 });
  const calm = design(trusted);
  return {
    raceWithoutError: P.against(S) >= 0,
    anarchyNeeded: values.get("g").against(values.get("k")) < 0,
    selectedWithoutAnarchy: calm["noisyUnbiased"] === "arm",
    design: [design(values), calm],
  };
}

export function c9Evidence(
  values: Values,
  russianFear: readonly [Fraction, Fraction],
): Record<string, unknown> {
  return {
    securityDilemma: {
      withFear: namedEquilibria(dilemmaGame(values)),
      withoutFear: namedEquilibria(dilemmaGame(values.but({ phi: 0 }))),
    },
    postureGame: [russianFear[0], values.get("phi_R"), russianFear[1]].map((phi_R) => {
      const game = postures(values.but({ phi_R }));
      const { complete } = solveGame(game);
      return { phi_R: `${phi_R}`, equilibria: complete ? namedEquilibria(game) : null, complete };
    }),
  };
}

/** Greatest best responses to one another, from mutual arming on. */
export function c10Path(values: Values): Record<string, string>[] {
  const { R, S, T, P } = dilemma(values);
  const path = [true];
  for (;;) {
    const armed = path.at(-1) as boolean;
    const next = armed ? P.against(S) >= 0 : T.against(R) >= 0;
    if (next === armed || path.length > 4) break;
    path.push(next);
  }
  const label = (armed: boolean): string => (armed ? "arm" : "restrain");
  return path.map((armed) => ({ Russia: label(armed), NATO: label(armed) }));
}
