import { classify2x2, dominantStrategies, type NormalFormGame, pureEquilibria, rational } from "exclave";
import {
  claimShare,
  defineModel,
  gameOf,
  type Model,
  type PointStream,
  parameterSweep,
  readModel,
} from "exclave/model";
import { bench, describe } from "vitest";
import { BALTIC_POSTURES } from "../model/baltic-postures.js";
import { DILEMMA_WITH_FEAR } from "../model/dilemma-with-fear.js";

/** Points that look random and are the same in every run. */
function points(model: Model, names: readonly string[], count: number): PointStream {
  const ranges = names.map((name) => {
    const { range } = model.parameters.declarations.find((declared) => declared.name === name) ?? {
      range: [0, 1],
    };
    return [rational(range[0]).valueOf(), rational(range[1]).valueOf()] as const;
  });
  let state = 1;
  return {
    parameters: names,
    count,
    fill: (columns, _, size) => {
      ranges.forEach(([low, high], j) => {
        const column = columns[j] as Float64Array;
        for (let i = 0; i < size; i++) {
          state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
          column[i] = low + (high - low) * (state / 2 ** 32);
        }
      });
    },
  };
}

/** Exact evaluation point by point: the same questions, asked of the game in rationals. */
function exactly(model: Model, stream: PointStream, analyse: (game: NormalFormGame) => void): void {
  const columns = stream.parameters.map(() => new Float64Array(stream.count));
  stream.fill(columns, 0, stream.count);
  for (let i = 0; i < stream.count; i++) {
    const values = stream.parameters.map((name, j) => [name, columns[j]?.[i] ?? 0] as const);
    const game = gameOf(model, model.parameters.with(Object.fromEntries(values)));
    pureEquilibria(game);
    dominantStrategies(game);
    analyse(game);
  }
}

const dilemma = await defineModel(DILEMMA_WITH_FEAR);
const fear = ["phi", "k", "tau"];
const postures = await readModel(BALTIC_POSTURES);
const everything = postures.parameters.declarations
  .filter(({ range: [low, high] }) => `${low}` !== `${high}`)
  .map(({ name }) => name);
/** Few runs: the exact yardstick takes seconds. */
const BRIEF = { time: 0, iterations: 2, warmupTime: 0, warmupIterations: 1 };

describe("2,000 points of a 2x2 model", () => {
  bench("sweep", () => {
    parameterSweep(dilemma, points(dilemma, fear, 2000));
  });
  bench(
    "exactly, point by point",
    () => {
      exactly(dilemma, points(dilemma, fear, 2000), classify2x2);
    },
    BRIEF,
  );
});

describe("1,000 points of an 8x3x2 model, 104 parameters", () => {
  bench("sweep", () => {
    parameterSweep(postures, points(postures, everything, 1000));
  });
  bench(
    "exactly, point by point",
    () => {
      exactly(postures, points(postures, everything, 1000), () => undefined);
    },
    BRIEF,
  );
});

describe("a 2x2 model, 3 parameters", () => {
  for (const count of [10_000, 100_000, 1_000_000, 10_000_000]) {
    bench(
      `${count.toLocaleString("en")} points`,
      () => {
        parameterSweep(dilemma, points(dilemma, fear, count));
      },
      BRIEF,
    );
  }
});

describe("an 8x3x2 model, 104 parameters", () => {
  for (const count of [10_000, 100_000, 1_000_000]) {
    bench(
      `${count.toLocaleString("en")} points`,
      () => {
        parameterSweep(postures, points(postures, everything, count));
      },
      BRIEF,
    );
  }
});

describe("sensitivity of a claim of the 8x3x2 model", () => {
  bench(
    "share on 16,384 points",
    () => {
      claimShare(postures, "each", { points: 1024 });
    },
    BRIEF,
  );
});
