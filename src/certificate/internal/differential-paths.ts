import { cooperativeGame } from "../../differential/cooperative-game.js";
import type { LinearQuadraticGame } from "../../differential/linear-quadratic-game.js";
import { momentForms } from "../../differential/moment-forms.js";
import { trajectory } from "../../differential/trajectory.js";
import { compare } from "../../exact/order.js";
import { type Rational, rational, ZERO } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import { ExclaveError } from "../../exclave-error.js";
import { expectSame, type Fields, list, number, record, refuse } from "./document-fields.js";
import { float } from "./proved-solution.js";

/** Where each kind of solution has its proofs in a certificate. */
const PROOFS: ReadonlyMap<unknown, string> = new Map([
  ["feedback", "feedback"],
  ["open loop", "openLoop"],
  ["cooperative", "cooperative"],
]);

/**
 * Returns how many paths are stated, and throws where one is not how the game goes under the gains of its solution's proof, which
 * is followed again with a bound on the error.
 */
export function checkPaths(stated: unknown, certificate: Fields, game: LinearQuadraticGame): number {
  if (stated === undefined) return 0;
  const paths = record(stated, "paths");
  const until = number(paths["until"], "paths.until");
  const steps = paths["steps"];
  if (typeof steps !== "number") return refuse("expected a number of steps", "paths.steps");
  const all = list(paths["all"], "paths.all");
  all.forEach((one, k) => {
    const path = `paths.all[${k}]`;
    const told = record(one, path);
    const key = PROOFS.get(told["solution"]) ?? refuse("expected a kind of solution", `${path}.solution`);
    const kind = certificate[key];
    if (key === "cooperative") expectSame(told["index"], 0, `${path}.index`);
    const proof = key === "cooperative" ? kind : list(kind, `certificate.${key}`)[Number(told["index"])];
    const gains = list(record(proof, `certificate.${key}`)["gains"], `certificate.${key}.gains`).map((row) =>
      list(row, `certificate.${key}.gains`).map((gain) => number(gain, `certificate.${key}.gains`)),
    );
    const played = key === "cooperative" ? cooperativeGame(game) : game;
    const course = followed(played, gains, until, steps, path);
    expectSame(
      paths["times"],
      course.times.map((time) => rationalText(time)),
      "paths.times",
    );
    const error = float(told["error"], `${path}.error`);
    const n = game.states.length;
    const reach = gains.reduce<Rational>((most, row) => {
      const sum = row.reduce<Rational>((total, gain) => rational(total.add(gain.abs())), ZERO);
      return compare(sum, most) > 0 ? sum : most;
    }, rational(1));
    near(told["states"], course.states, error, course.radius, `${path}.states`);
    near(told["controls"], course.controls, error, rational(reach.mul(course.radius)), `${path}.controls`);
    near(told["costs"], course.costs, error, course.radius, `${path}.costs`);
    const sums = course.integrals;
    near(
      told["integrals"],
      sums.map((row) => row.slice(0, n)),
      error,
      course.radius,
      `${path}.integrals`,
    );
    near(
      told["squares"],
      sums.map((row) => row.slice(n)),
      error,
      course.radius,
      `${path}.squares`,
    );
  });
  return all.length;
}

function followed(
  game: LinearQuadraticGame,
  gains: readonly (readonly Rational[])[],
  until: Rational,
  steps: number,
  path: string,
): ReturnType<typeof trajectory> {
  try {
    return trajectory(game, gains, { until, steps, integrands: momentForms(game.states.length) });
  } catch (error) {
    if (!(error instanceof ExclaveError)) throw error;
    return refuse(error.message, path);
  }
}

/** Throws unless each number is as near to the one of the path as an error, less what that may be off by, says. */
function near(
  told: unknown,
  rows: readonly (readonly Rational[])[],
  error: Rational,
  radius: Rational,
  path: string,
): void {
  const all = list(told, path, rows.length);
  rows.forEach((row, i) => {
    const entries = list(all[i], `${path}[${i}]`, row.length);
    row.forEach((value, j) => {
      const at = `${path}[${i}][${j}]`;
      const off = rational(float(entries[j], at).sub(value).abs().add(radius));
      if (compare(off, error) > 0) refuse("expected a number as near to the path as the error says", at);
    });
  });
}
