import { type Fraction, fraction } from "./fraction.js";

/** A value for every parameter, by name. */
export interface Values {
  readonly get: (name: string) => Fraction;
  /** The same values with some replaced. */
  readonly but: (changes: Readonly<Record<string, Fraction | string | number>>) => Values;
}

export function valuesOf(all: ReadonlyMap<string, Fraction>): Values {
  return {
    get: (name) => {
      const value = all.get(name);
      if (value === undefined) throw new RangeError(`no parameter ${name}`);
      return value;
    },
    but: (changes) => {
      const next = new Map(all);
      for (const [name, value] of Object.entries(changes)) {
        if (!all.has(name)) throw new RangeError(`no parameter ${name}`);
        next.set(name, typeof value === "object" ? value : fraction(value));
      }
      return valuesOf(next);
    },
  };
}
