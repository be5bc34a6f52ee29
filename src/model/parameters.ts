import { compare } from "../exact/order.js";
import { type Rational, type RationalInput, rational } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { ExclaveError } from "../exclave-error.js";
import type { Parameter } from "./parameter.js";

/**
 * The parameters of a model with a value for each: the defaults, or some of them replaced. It is immutable.
 *
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { kaliningradParameters } from "exclave/kaliningrad";
 *
 * const fearful = kaliningradParameters().with({ phi: 4, "q[PO,A]": "1/2" });
 * rationalText(fearful.get("phi")); // "4"
 * ```
 */
export class Parameters {
  readonly #declared: ReadonlyMap<string, Parameter>;
  readonly #values: ReadonlyMap<string, Rational>;

  private constructor(declared: ReadonlyMap<string, Parameter>, values: ReadonlyMap<string, Rational>) {
    this.#declared = declared;
    this.#values = values;
  }

  /**
   * Returns the declared parameters at their defaults.
   *
   * @throws {@link ExclaveError} `bad-parameter` when a name is declared twice or a default lies outside its domain
   */
  static declare(parameters: readonly Parameter[]): Parameters {
    const declared = new Map<string, Parameter>();
    for (const parameter of parameters) {
      if (declared.has(parameter.name)) {
        throw new ExclaveError("bad-parameter", "this parameter is declared twice", parameter.name);
      }
      declared.set(parameter.name, parameter);
    }
    const defaults = parameters.map((p) => [p.name, inDomain(p, rational(p.default, p.name))] as const);
    return new Parameters(declared, new Map(defaults));
  }

  /** The declarations, in their order. */
  get declarations(): readonly Parameter[] {
    return [...this.#declared.values()];
  }

  /**
   * The value of a parameter.
   *
   * @throws {@link ExclaveError} `bad-parameter` when there is none of that name
   */
  get(name: string): Rational {
    const value = this.#values.get(name);
    if (value === undefined) throw this.#unknown(name);
    return value;
  }

  /**
   * The same parameters with some values replaced. A value outside the parameter's range is taken, one outside its
   * domain is not; see {@link Parameters.outOfRange}.
   *
   * @throws {@link ExclaveError} `bad-parameter` for an unknown name or a value outside the domain, `bad-number` for a
   * value that is no rational
   */
  with(values: Readonly<Record<string, RationalInput>>): Parameters {
    const replaced = new Map(this.#values);
    for (const [name, value] of Object.entries(values)) {
      const parameter = this.#declared.get(name);
      if (parameter === undefined) throw this.#unknown(name);
      replaced.set(name, inDomain(parameter, rational(value, name)));
    }
    return new Parameters(this.#declared, replaced);
  }

  /** The names of the parameters whose value lies outside their range. */
  outOfRange(): string[] {
    return this.declarations
      .filter(({ name, range }) => {
        const value = this.get(name);
        return compare(value, rational(range[0])) < 0 || compare(value, rational(range[1])) > 0;
      })
      .map(({ name }) => name);
  }

  /** The values that differ from those of `other`, by name. */
  changesFrom(other: Parameters): Record<string, Rational> {
    const changed = [...this.#values].filter(([name, value]) => compare(value, other.get(name)) !== 0);
    return Object.fromEntries(changed);
  }

  #unknown(name: string): ExclaveError {
    const near = nearest(name, [...this.#declared.keys()]);
    const hint = near === null ? "" : `; did you mean ${near}?`;
    return new ExclaveError(
      "bad-parameter",
      `there is no parameter ${JSON.stringify(name.slice(0, 60))}${hint}`,
    );
  }
}

function inDomain(parameter: Parameter, value: Rational): Rational {
  const [low, high] = parameter.domain.map((end) => (end === null ? null : rational(end)));
  const below = low !== null && low !== undefined && compare(value, low) < 0;
  const above = high !== null && high !== undefined && compare(value, high) > 0;
  if (!below && !above) return value;
  const ends = `${low ? `at least ${rationalText(low)}` : ""}${low && high ? " and " : ""}${high ? `at most ${rationalText(high)}` : ""}`;
  throw new ExclaveError(
    "bad-parameter",
    `expected a value of ${ends}, found ${rationalText(value)}`,
    parameter.name,
  );
}

/** The declared name that differs only in case, spaces or kind of bracket. */
function nearest(name: string, names: readonly string[]): string | null {
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, "");
  return names.find((candidate) => plain(candidate) === plain(name)) ?? null;
}
