import { describe, expect, it } from "vitest";
import { checkCorrelated } from "../../src/certificate/check-correlated.js";
import { checkCorrelatedOptimum } from "../../src/certificate/check-correlated-optimum.js";
import { areAllVertices } from "../../src/certificate/internal/correlated-faces.js";
import { fromFunction } from "../../src/normal-form/from-function.js";
import type { NormalFormGame } from "../../src/normal-form/game.js";
import { symmetric } from "../../src/normal-form/symmetric.js";
import { zeroSum } from "../../src/normal-form/zero-sum.js";
import { correlatedDocument } from "../../src/report/correlated-document.js";
import { correlatedOptimumDocument } from "../../src/report/correlated-optimum-document.js";

// biome-ignore lint/suspicious/noExplicitAny: the tests break documents in every way.
type Loose = any;

const chicken = symmetric([
  [6, 2],
  [7, 0],
]);
const dilemma = symmetric([
  [3, 0],
  [5, 1],
]);
const pennies = zeroSum([
  [1, -1],
  [-1, 1],
]);
/** The first player's third strategy gives everyone the mean of the other two. */
const mean = fromFunction(
  [
    { name: "A", strategies: ["x", "y", "z"] },
    { name: "B", strategies: ["b"] },
    { name: "C", strategies: ["c"] },
  ],
  ([a = 0]) => [0, 2 * a, 4 - a],
);

const documentOf = (game: NormalFormGame, options = {}): Loose =>
  JSON.parse(JSON.stringify(correlatedDocument(game, options)));

const broken = (game: NormalFormGame, change: (document: Loose) => void, options = {}): Loose => {
  const document = documentOf(game, options);
  change(document);
  return document;
};

const refused = (document: Loose, path: string | RegExp): void => {
  expect(() => checkCorrelated(document)).toThrow(
    expect.objectContaining({
      code: "bad-certificate",
      path: typeof path === "string" ? path : expect.stringMatching(path),
    }),
  );
};

describe("true documents", () => {
  it("are verified, coarse or not", () => {
    for (const game of [chicken, dilemma, pennies, mean]) {
      for (const coarse of [false, true]) {
        expect(checkCorrelated(documentOf(game, { coarse }), game)).toEqual({ completeness: "verified" });
      }
    }
  });

  it("that are not complete say so", () => {
    for (const limit of [1, 5000]) {
      expect(checkCorrelated(documentOf(chicken, { limit }))).toEqual({ completeness: "not-claimed" });
    }
  });

  it("do not rest on what was spent", () => {
    expect(
      checkCorrelated(
        broken(chicken, (d) => {
          d.spent = null;
        }),
      ),
    ).toEqual({ completeness: "verified" });
  });
});

describe("false documents", () => {
  it.each<[string, (d: Loose) => void, string | RegExp]>([
    [
      "another kind",
      (d) => {
        d.kind = "nash";
      },
      "kind",
    ],
    [
      "another number of players",
      (d) => {
        d.players = 3;
      },
      "players",
    ],
    [
      "a vertex left out",
      (d) => {
        d.vertices.splice(1, 1);
      },
      "vertices",
    ],
    [
      "a vertex twice",
      (d) => {
        d.vertices.push(d.vertices[4]);
      },
      "vertices[5]",
    ],
    [
      "another order",
      (d) => {
        d.vertices.reverse();
      },
      "vertices[1]",
    ],
    [
      "a probability changed",
      (d) => {
        d.vertices[0].distribution = ["1/2", "1/4", "1/8", "1/8"];
      },
      /^vertices\[0\]/,
    ],
    [
      "a sum beyond 1",
      (d) => {
        d.vertices[2].distribution[0] = "1";
      },
      "vertices[2].distribution",
    ],
    [
      "a negative probability",
      (d) => {
        d.vertices[2].distribution = ["-1", "2", "0", "0"];
      },
      "vertices[2].distribution[0]",
    ],
    [
      "numerals not in lowest terms",
      (d) => {
        d.vertices[0].distribution[0] = "2/4";
      },
      "vertices[0].distribution[0]",
    ],
    [
      "an equilibrium that is no vertex",
      (d) => {
        d.vertices[1] = { distribution: ["1/3", "1/3", "1/3", "0"], payoffs: ["5", "5"] };
      },
      "vertices[1].distribution",
    ],
    [
      "no equilibrium",
      (d) => {
        d.vertices[0] = { distribution: ["1", "0", "0", "0"], payoffs: ["6", "6"] };
      },
      "vertices[0].distribution",
    ],
    [
      "a payoff changed",
      (d) => {
        d.vertices[0].payoffs[1] = "5";
      },
      "vertices[0].payoffs[1]",
    ],
    [
      "the dimension",
      (d) => {
        d.dimension = 2;
      },
      "dimension",
    ],
    [
      "no dimension",
      (d) => {
        d.dimension = null;
      },
      "certificate.dimension",
    ],
    [
      "no dimension and no proof of it",
      (d) => {
        d.dimension = null;
        d.certificate.dimension = null;
      },
      "dimension",
    ],
    [
      "an interior that is a vertex",
      (d) => {
        d.certificate.dimension.interior = d.vertices[0].distribution;
      },
      "certificate.dimension.equalities",
    ],
    [
      "an interior on a side",
      (d) => {
        d.certificate.dimension.interior = ["4/9", "2/9", "2/9", "1/9"];
      },
      "certificate.dimension.interior",
    ],
    [
      "an equality that is none",
      (d) => {
        d.certificate.dimension.equalities = [{ player: 0, strategy: 0, deviation: 1, multiplier: "1" }];
      },
      "certificate.dimension.equalities",
    ],
    [
      "a payoff vertex left out",
      (d) => {
        d.payoffSet.vertices.splice(1, 1);
      },
      "payoffSet.vertices[0]",
    ],
    [
      "clockwise payoffs",
      (d) => {
        d.payoffSet.vertices = [0, 3, 2, 1].map((i) => d.payoffSet.vertices[i]);
      },
      /^payoffSet/,
    ],
    [
      "payoffs from another one on",
      (d) => {
        d.payoffSet.vertices.push(d.payoffSet.vertices.shift());
      },
      "payoffSet.vertices",
    ],
    [
      "payoffs of no vertex",
      (d) => {
        d.payoffSet.vertices[1] = ["5", "5"];
      },
      "payoffSet.vertices[1]",
    ],
    [
      "payoffs inside",
      (d) => {
        d.payoffSet.vertices.push(["14/3", "14/3"]);
      },
      /^payoffSet/,
    ],
    [
      "no payoffs",
      (d) => {
        d.payoffSet = null;
      },
      "payoffSet",
    ],
    [
      "a proof for a polygon",
      (d) => {
        d.certificate.payoffSet = {};
      },
      "certificate.payoffSet",
    ],
    [
      "an optimum's value",
      (d) => {
        d.optima[0].value = "11";
      },
      "optima[0].value",
    ],
    [
      "an optimum that is none",
      (d) => {
        d.optima[0] = { ...d.optima[1], objective: d.optima[0].objective, value: "10" };
      },
      /^optima\[0\]/,
    ],
    [
      "a multiplier",
      (d) => {
        d.optima[0].dual.multipliers[0].multiplier = "1/4";
      },
      "optima[0].dual",
    ],
    [
      "a negative multiplier",
      (d) => {
        d.optima[0].dual.multipliers[0].multiplier = "-1";
      },
      "optima[0].dual.multipliers[0].multiplier",
    ],
    [
      "a multiplier twice",
      (d) => {
        d.optima[0].dual.multipliers.push(d.optima[0].dual.multipliers[0]);
      },
      "optima[0].dual.multipliers[2]",
    ],
    [
      "the weights of the objective",
      (d) => {
        d.optima[0].dual.weights = ["1", "2"];
      },
      "optima[0].dual.weights",
    ],
    [
      "egalitarian weights",
      (d) => {
        d.optima[1].dual.weights = ["1", "1"];
      },
      "optima[1].dual.weights",
    ],
    [
      "the sense of an objective",
      (d) => {
        d.optima[2].objective.sense = "best";
      },
      "optima[2].objective.sense",
    ],
    [
      "a player that is none",
      (d) => {
        d.optima[2].objective.of = 2;
      },
      "optima[2].objective.of",
    ],
    [
      "coarse",
      (d) => {
        d.coarse = true;
      },
      /^optima\[0\]/,
    ],
    [
      "a reason",
      (d) => {
        d.reason = "so";
      },
      "reason",
    ],
    [
      "incomplete without a reason",
      (d) => {
        d.complete = false;
      },
      "reason",
    ],
    [
      "incomplete with a payoff set",
      (d) => {
        d.complete = false;
        d.reason = "so";
      },
      "certificate.payoffSet",
    ],
    [
      "a payoff of the game",
      (d) => {
        d.certificate.game.payoffs[0][0][0] = "9";
      },
      /^vertices/,
    ],
  ])("with %s", (_, change, path) => {
    refused(broken(chicken, change), path);
  });

  it("with an interior of the prisoner's dilemma, or multipliers, that do not prove it", () => {
    refused(
      broken(dilemma, (d) => {
        d.certificate.dimension.equalities.pop();
      }),
      "certificate.dimension.equalities",
    );
    refused(
      broken(pennies, (d) => {
        d.certificate.dimension.equalities[0].multiplier = "100";
      }),
      "certificate.dimension.equalities",
    );
  });

  it("with directions or mixtures of payoffs that prove nothing", () => {
    const at = "certificate.payoffSet";
    refused(
      broken(mean, (d) => {
        d.certificate.payoffSet.directions[0] = ["0", "0", "0"];
      }),
      `${at}.directions[0]`,
    );
    refused(
      broken(mean, (d) => {
        d.certificate.payoffSet.directions.pop();
      }),
      `${at}.directions`,
    );
    refused(
      broken(mean, (d) => {
        d.certificate.payoffSet.mixed[0].mixture[0].weight = "1/3";
      }),
      `${at}.mixed[0]`,
    );
    refused(
      broken(mean, (d) => {
        d.certificate.payoffSet.mixed[0].mixture = [
          { payoffs: d.certificate.payoffSet.mixed[0].payoffs, weight: "1" },
        ];
      }),
      `${at}.mixed[0]`,
    );
    refused(
      broken(mean, (d) => {
        d.certificate.payoffSet.mixed = [];
      }),
      "payoffSet.vertices",
    );
    refused(
      broken(mean, (d) => {
        d.payoffSet.vertices.reverse();
      }),
      "payoffSet.vertices[1]",
    );
    refused(
      broken(mean, (d) => {
        d.payoffSet.vertices.push(d.payoffSet.vertices[0]);
      }),
      "payoffSet.vertices",
    );
  });

  it("about another game", () => {
    const document = documentOf(chicken);
    for (const other of [dilemma, mean]) {
      expect(() => checkCorrelated(document, other)).toThrow(
        expect.objectContaining({ code: "bad-certificate" }),
      );
    }
  });

  it("of every form but the right one", () => {
    for (const value of [null, 3, [], {}, { kind: "correlated" }]) refused(value, /^/);
    for (const key of [
      "players",
      "coarse",
      "complete",
      "dimension",
      "vertices",
      "payoffSet",
      "optima",
      "certificate",
    ]) {
      refused(
        broken(chicken, (d) => {
          delete d[key];
        }),
        /./,
      );
    }
  });
});

describe("checkCorrelatedOptimum", () => {
  const document = (): Loose =>
    JSON.parse(JSON.stringify(correlatedOptimumDocument(chicken, { minimize: "welfare" })));

  it("accepts a true document and refuses false ones", () => {
    expect(checkCorrelatedOptimum(document(), chicken)).toEqual({ best: true });
    for (const [path, change] of [
      [
        "value",
        (d: Loose) => {
          d.value = "7";
        },
      ],
      [
        "payoffs[0]",
        (d: Loose) => {
          d.payoffs[0] = "7";
        },
      ],
      [
        "dual",
        (d: Loose) => {
          d.dual.multipliers = [];
        },
      ],
      [
        "dual.weights",
        (d: Loose) => {
          d.dual.weights = ["1", "1"];
        },
      ],
      [
        "dual.weights",
        (d: Loose) => {
          d.objective.sense = "maximize";
        },
      ],
      [
        "distribution",
        (d: Loose) => {
          d.distribution = ["0", "0", "0", "1"];
        },
      ],
      [
        "kind",
        (d: Loose) => {
          d.kind = "correlated";
        },
      ],
    ] as const) {
      const one = document();
      change(one);
      expect(() => checkCorrelatedOptimum(one)).toThrow(
        expect.objectContaining({ code: "bad-certificate", path }),
      );
    }
  });
});

describe("areAllVertices", () => {
  /** The vertices of a cube by their coordinates, and the inequalities of its sides. */
  const cube = (dimension: number, left: readonly number[] = []): [number, bigint[]] => {
    const all = Array.from({ length: 2 ** dimension }, (_, i) => i).filter((i) => !left.includes(i));
    const sides = Array.from({ length: dimension }, (_, k) =>
      [0, 1].map((bit) =>
        all.reduce((set, vertex, i) => (((vertex >> k) & 1) === bit ? set | (1n << BigInt(i)) : set), 0n),
      ),
    );
    return [all.length, sides.flat()];
  };

  it("knows cubes, and misses every vertex that is left out", () => {
    for (const dimension of [1, 2, 3, 4, 5]) {
      const [count, sides] = cube(dimension);
      expect(areAllVertices(count, dimension, sides)).toBe(true);
      expect(areAllVertices(count, dimension + 1, sides)).toBe(false);
      for (const left of dimension > 1 ? [[0], [1], [0, 2 ** dimension - 1]] : []) {
        expect(
          areAllVertices(
            ...((): [number, number, bigint[]] => {
              const [some, rest] = cube(dimension, left);
              return [some, dimension, rest];
            })(),
          ),
        ).toBe(false);
      }
    }
  });

  it("takes inequalities twice, redundant ones and pyramids", () => {
    // A square pyramid: four sides through the apex (4), and its ground.
    const sides = [0b10011n, 0b10110n, 0b11100n, 0b11001n, 0b01111n];
    expect(areAllVertices(5, 3, [...sides, ...sides, 0b00001n, 0n, 0b10001n])).toBe(true);
    expect(areAllVertices(4, 3, [0b0011n, 0b0110n, 0b1100n, 0b1001n, 0b1111n])).toBe(false);
  });

  it("gives up on faces without end", () => {
    const [count, sides] = cube(13);
    expect(areAllVertices(count, 13, sides)).toBe(null);
  });
});
