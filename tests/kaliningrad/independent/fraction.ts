/** An exact rational of the tests' own: a reduced fraction with a positive denominator. */
export class Fraction {
  readonly top: bigint;
  readonly bottom: bigint;

  private constructor(top: bigint, bottom: bigint) {
    this.top = top;
    this.bottom = bottom;
  }

  static of(top: bigint, bottom: bigint): Fraction {
    if (bottom === 0n) throw new RangeError("a denominator of 0");
    const [t, b] = bottom < 0n ? [-top, -bottom] : [top, bottom];
    const common = commonDivisor(t < 0n ? -t : t, b);
    return new Fraction(t / common, b / common);
  }

  plus(that: Fraction): Fraction {
    return Fraction.of(this.top * that.bottom + that.top * this.bottom, this.bottom * that.bottom);
  }

  minus(that: Fraction): Fraction {
    return Fraction.of(this.top * that.bottom - that.top * this.bottom, this.bottom * that.bottom);
  }

  times(that: Fraction): Fraction {
    return Fraction.of(this.top * that.top, this.bottom * that.bottom);
  }

  over(that: Fraction): Fraction {
    return Fraction.of(this.top * that.bottom, this.bottom * that.top);
  }

  get negated(): Fraction {
    return Fraction.of(-this.top, this.bottom);
  }

  /** Negative, 0 or positive as this is less than, equal to or greater than that. */
  against(that: Fraction): number {
    const difference = this.top * that.bottom - that.top * this.bottom;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  get sign(): number {
    return this.top < 0n ? -1 : this.top > 0n ? 1 : 0;
  }

  toString(): string {
    return this.bottom === 1n ? `${this.top}` : `${this.top}/${this.bottom}`;
  }
}

export const NOUGHT: Fraction = Fraction.of(0n, 1n);
export const UNIT: Fraction = Fraction.of(1n, 1n);

/** Reads `-3`, `3/4` or `0.75`. */
export function fraction(value: string | number | bigint): Fraction {
  const [top = "", bottom = "1"] = `${value}`.split("/");
  const [whole = "", decimals = ""] = top.split(".");
  return Fraction.of(BigInt(whole + decimals), BigInt(bottom) * 10n ** BigInt(decimals.length));
}

export function total(values: readonly Fraction[]): Fraction {
  return values.reduce((a, b) => a.plus(b), NOUGHT);
}

export function greatest(values: readonly Fraction[]): Fraction {
  return values.reduce((a, b) => (a.against(b) < 0 ? b : a));
}

export function least(values: readonly Fraction[]): Fraction {
  return values.reduce((a, b) => (a.against(b) > 0 ? b : a));
}

/** The same numbers times their common denominator, which is returned too. */
export function cleared(rows: readonly (readonly Fraction[])[]): { rows: bigint[][]; scale: bigint } {
  let scale = 1n;
  for (const { bottom } of rows.flat()) scale = (scale / commonDivisor(scale, bottom)) * bottom;
  return { rows: rows.map((row) => row.map(({ top, bottom }) => top * (scale / bottom))), scale };
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
