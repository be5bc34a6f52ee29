import { homogeneousGame } from "../differential/homogeneous-game.js";
import type { EnclosedMoment, HorizonProof, RiccatiHorizon } from "../differential/horizon-proof.js";
import { horizonSufficient } from "../differential/horizon-sufficient.js";
import type { LinearQuadraticGame } from "../differential/linear-quadratic-game.js";
import { riccatiEnclosure } from "../differential/riccati-enclosure.js";
import { stepMeter } from "../exact/meter.js";
import { compare, sign } from "../exact/order.js";
import { type Rational, rational } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { ExclaveError } from "../exclave-error.js";
import { differentialGameOf } from "./internal/differential-game-document.js";
import { expectSame, list, number, position, record, refuse, words } from "./internal/document-fields.js";
import { float } from "./internal/proved-solution.js";

/** What is proved of a document on a finite horizon. */
export interface DifferentialHorizonCheck {
  /** How many moments, and none where no error is stated. */
  readonly moments: number;
  /** The greatest error, or null. */
  readonly errorBound: number | null;
  /** Whether the Riccati equations are all that it takes for an equilibrium. */
  readonly sufficient: boolean;
}

const MOST_PARTS = 10_000;
const MOST_STEPS = 1_000_000;
const MOST_BITS = 4096;
const MOST_DEPTH = 40;
/** The checker ends after about three times the work that a solver does unless told otherwise. */
const LIMIT = 10_000_000_000;

/**
 * Returns what is proved of a document on a linear-quadratic game with a finite horizon, and throws where a number is not as near to the
 * solution of the coupled Riccati equations as its error says: the equations are followed again from the game, in the steps that the
 * document tells, with a bound on what each step misses and on how errors grow.
 *
 * @param document - what `differentialHorizonDocument` returns, or the same parsed from JSON
 * @throws {@link ExclaveError} `bad-certificate`, with the path into the document, where it states something that is not proved;
 * `too-large` where the proof takes too long
 * @example
 * ```ts
 * import { checkDifferentialHorizon } from "exclave/certificate";
 * import { linearQuadraticGame } from "exclave/differential";
 * import { differentialHorizonDocument } from "exclave/report";
 *
 * const player = { influence: [[1]], cost: { state: [[3]], control: [[1]] } };
 * const game = linearQuadraticGame({ states: ["fear"], drift: [[2]], players: [player, player] });
 * checkDifferentialHorizon(differentialHorizonDocument(game, { horizon: 1, steps: 4 })).moments; // 5
 * ```
 */
export function checkDifferentialHorizon(document: unknown): DifferentialHorizonCheck {
  const top = record(document, "");
  expectSame(top["kind"], "differential-horizon", "kind");
  const certificate = record(top["certificate"], "certificate");
  const game = differentialGameOf(top, certificate["game"], "certificate.game");
  const information = top["information"];
  if (information !== "feedback" && information !== "open-loop") {
    return refuse('expected "feedback" or "open-loop"', "information");
  }
  const horizon = number(words(top["horizon"], "horizon"), "horizon");
  const parts = position(top["steps"], "steps", MOST_PARTS + 1);
  if (sign(horizon) <= 0) refuse("expected a time above 0", "horizon");
  if (parts === 0) refuse("expected a step", "steps");
  if (game.time === "discrete" && compare(horizon, rational(parts)) !== 0) {
    refuse("expected a step for each period", "steps");
  }
  const sufficient = horizonSufficient(game, information);
  expectSame(top["sufficient"], sufficient, "sufficient");
  const moments = list(top["moments"], "moments", parts + 1).map((one, k) => {
    const moment = record(one, `moments[${k}]`);
    expectSame(moment["time"], rationalText(rational(horizon.mul(k).div(parts))), `moments[${k}].time`);
    return moment;
  });
  if (certificate["proof"] === null) {
    expectSame(top["errorBound"], null, "errorBound");
    words(top["reason"], "reason");
    moments.forEach(({ error }, k) => {
      expectSame(error, null, `moments[${k}].error`);
    });
    return { moments: 0, errorBound: null, sufficient };
  }
  expectSame(top["reason"], null, "reason");
  expectSame(top["limitReached"], false, "limitReached");
  const entries = entriesOf(game, information);
  const proof = proofIn(certificate["proof"], entries, game.time === "discrete" ? 0 : parts);
  const enclosed = followed(
    { game: homogeneousGame(game), feedback: information === "feedback", horizon, parts },
    proof,
  );
  let largest = 0;
  enclosed.forEach((exact, k) => {
    const told = moments[k] as Readonly<Record<string, unknown>>;
    const error = float(told["error"], `moments[${k}].error`);
    largest = Math.max(largest, told["error"] as number);
    near([told["gains"]], [exact.gains], error, exact.radius, `moments[${k}].gains`);
    near(told["weights"], exact.weights, error, exact.radius, `moments[${k}].weights`);
  });
  expectSame(top["errorBound"], largest, "errorBound");
  return { moments: enclosed.length, errorBound: largest, sufficient };
}

/** How many free entries the players' matrices have. */
function entriesOf(game: LinearQuadraticGame, information: "feedback" | "open-loop"): number {
  const { size, states, players } = homogeneousGame(game);
  return players.length * (information === "feedback" ? (size * (size + 1)) / 2 : states * size);
}

function proofIn(value: unknown, entries: number, parts: number): HorizonProof {
  const path = "certificate.proof";
  const told = record(value, path);
  const bits = position(told["bits"], `${path}.bits`, MOST_BITS + 1);
  const square = (matrix: unknown, at: string): number[][] =>
    list(matrix, at, entries).map((row, i) =>
      list(row, `${at}[${i}]`, entries).map((entry, j) => {
        float(entry, `${at}[${i}][${j}]`);
        return entry as number;
      }),
    );
  const at = `${path}.coordinates`;
  const shown = told["coordinates"] === null ? null : record(told["coordinates"], at);
  let count = 0;
  const steps = list(told["steps"], `${path}.steps`, parts).map((one, i) =>
    list(one, `${path}.steps[${i}]`).map((depth, j) => {
      if (++count > MOST_STEPS) refuse("expected fewer steps", `${path}.steps`);
      return position(depth, `${path}.steps[${i}][${j}]`, MOST_DEPTH + 1);
    }),
  );
  return {
    bits,
    coordinates:
      shown === null
        ? null
        : {
            forward: square(shown["forward"], `${at}.forward`),
            inverse: square(shown["inverse"], `${at}.inverse`),
          },
    steps,
  };
}

function followed(horizon: RiccatiHorizon, proof: HorizonProof): EnclosedMoment[] {
  const path = "certificate.proof";
  try {
    const moments = riccatiEnclosure(horizon, proof, stepMeter("the check", { limit: LIMIT }));
    return moments ?? refuse("expected steps that prove how far errors grow", path);
  } catch (error) {
    if (!(error instanceof ExclaveError) || error.code === "too-large") throw error;
    return refuse(error.message, path);
  }
}

/** Throws unless each number is as near to the exact one as an error, less a radius, says. */
function near(
  told: unknown,
  exact: readonly (readonly (readonly Rational[])[])[],
  error: Rational,
  radius: Rational,
  path: string,
): void {
  const matrices = list(told, path, exact.length);
  exact.forEach((matrix, p) => {
    const rows = list(matrices[p], path, matrix.length);
    matrix.forEach((row, i) => {
      const entries = list(rows[i], `${path}[${i}]`, row.length);
      row.forEach((value, j) => {
        const off = rational(float(entries[j], `${path}[${i}][${j}]`).sub(value).abs().add(radius));
        if (compare(off, error) > 0)
          refuse("expected a number as near as the error says", `${path}[${i}][${j}]`);
      });
    });
  });
}
