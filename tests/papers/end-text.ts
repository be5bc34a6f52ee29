import { type AlgebraicNumber, algebraicJson } from "exclave";

/** An end of an interval of discount factors: a rational one as text, of an irrational one its polynomial. */
export function endText(end: AlgebraicNumber): string {
  const json = algebraicJson(end);
  return typeof json === "string" ? json : `root of ${json.minimalPolynomial.join()}`;
}
