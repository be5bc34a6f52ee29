import { compare, maximum, minimum } from "../../exact/order.js";
import { type Rational, rational } from "../../exact/rational.js";
import { type Fields, list, number, record, refuse } from "./document-fields.js";
import type { StatedModel } from "./read-model-data.js";

/** A point, the widths in which distances from it are counted, and the domains that nothing leaves. */
export interface DistancePoint {
  readonly parameters: readonly {
    readonly name: string;
    readonly value: Rational;
    /** The ends of the range. */
    readonly range: readonly [Rational, Rational];
    readonly width: Rational;
    /** Null where there is no bound. */
    readonly domain: readonly [Rational | null, Rational | null];
  }[];
}

/** Reads the point and the domains of a document on distances. */
export function readDistancePoint(certificate: Fields, model: StatedModel): DistancePoint {
  const point = record(certificate["point"], "certificate.point");
  const domains = record(certificate["domains"], "certificate.domains");
  for (const [key, fields] of Object.entries({ point, domains })) {
    if (Object.keys(fields).length !== model.parameters.length)
      refuse("expected an entry for every parameter and for nothing else", `certificate.${key}`);
  }
  const parameters = model.parameters.map(({ name, low, high }) => {
    const value = number(point[name], `certificate.point.${name}`);
    const ends = list(domains[name], `certificate.domains.${name}`, 2).map((end, i) =>
      end === null ? null : number(end, `certificate.domains.${name}[${i}]`),
    );
    const domain = ends as [Rational | null, Rational | null];
    const [least, most] = domain;
    if ((least !== null && compare(value, least) < 0) || (most !== null && compare(value, most) > 0))
      refuse("outside its domain", `certificate.point.${name}`);
    return { name, value, range: [low, high] as const, width: rational(high.sub(low)), domain };
  });
  return { parameters };
}

/** The range of a parameter in the box of a radius around the point. */
export function boxRange(
  { parameters }: DistancePoint,
  position: number,
  radius: Rational,
): [Rational, Rational] {
  const { value, width, domain } = parameters[position] as DistancePoint["parameters"][number];
  const far = rational(width.mul(radius));
  const [least, most] = domain;
  const [low, high] = [rational(value.sub(far)), rational(value.add(far))];
  return [least === null ? low : maximum([least, low]), most === null ? high : minimum([most, high])];
}
