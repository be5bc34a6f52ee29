import { alongVariable, type BernsteinForm } from "../../../exact/bernstein-form.js";

/** Returns a form on the lower and on the upper half of the range of a variable (P. de Casteljau 1959). */
export function halvesOfForm(form: BernsteinForm, variable: number): [BernsteinForm, BernsteinForm] {
  const { variables, degrees, coefficients } = form;
  const at = variables.indexOf(variable);
  if (at < 0) return [form, form];
  const half = (upper: boolean): BernsteinForm => ({
    variables,
    degrees,
    coefficients: withoutTwos(
      alongVariable(coefficients, degrees, at, (line) => (upper ? upperHalf(line) : lowerHalf(line))),
    ),
  });
  return [half(false), half(true)];
}

/**
 * Returns the variable along which the form that is nearest to one sign changes the most, or null where none changes. How near
 * it is does not decide anything, and is told in floats.
 */
export function widestVariable(forms: readonly BernsteinForm[]): number | null {
  let best: { readonly nearness: number; readonly variable: number } | null = null;
  for (const { variables, degrees, coefficients } of forms) {
    const values = scaled(coefficients);
    const nearness = Math.max(...values) / Math.max(Number.MIN_VALUE, -Math.min(...values));
    const changes = degrees.map((_, i) => change(values, degrees, i));
    const most = Math.max(...changes);
    if (variables.length === 0 || most === 0 || (best !== null && nearness >= best.nearness)) continue;
    best = { nearness, variable: variables[changes.indexOf(most)] as number };
  }
  return best?.variable ?? null;
}

/** The greatest difference of neighbours along a variable, times its degree. */
function change(values: readonly number[], degrees: readonly number[], variable: number): number {
  const length = (degrees[variable] as number) + 1;
  const stride = degrees.slice(variable + 1).reduce((product, degree) => product * (degree + 1), 1);
  let most = 0;
  for (let i = 0; i < values.length; i++) {
    if (Math.floor(i / stride) % length === length - 1) continue;
    most = Math.max(most, Math.abs((values[i + stride] as number) - (values[i] as number)));
  }
  return most * (length - 1);
}

/** The coefficients as floats below 2^60 in size. */
function scaled(coefficients: readonly bigint[]): number[] {
  const largest = coefficients.reduce((most, one) => {
    const size = one < 0n ? -one : one;
    return size > most ? size : most;
  }, 0n);
  const shift = BigInt(Math.max(0, 4 * largest.toString(16).length - 60));
  return coefficients.map((one) => Number(one >> shift));
}

/** The coefficients on the lower half, times a power of two. */
function lowerHalf(line: readonly bigint[]): bigint[] {
  let row = [...line];
  const first: bigint[] = [];
  for (let step = line.length - 1; step >= 0; step--) {
    first.push((row[0] as bigint) << BigInt(step));
    row = row.slice(1).map((value, i) => value + (row[i] as bigint));
  }
  return first;
}

function upperHalf(line: readonly bigint[]): bigint[] {
  return lowerHalf([...line].reverse()).reverse();
}

function withoutTwos(coefficients: readonly bigint[]): bigint[] {
  const all = coefficients.reduce((sum, one) => sum | one, 0n);
  if (all === 0n) return [...coefficients];
  const shift = BigInt((all & -all).toString(2).length - 1);
  return coefficients.map((one) => one >> shift);
}
