import fc from "fast-check";
import { fromFunction, type NormalFormGame } from "../../src/index.js";

/** Games of one to three players with one to four strategies each and few payoffs, so that ties and copies abound. */
export function smallGames(least = 1): fc.Arbitrary<NormalFormGame> {
  return fc
    .record({
      shape: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: least, maxLength: 3 }),
      most: fc.constantFrom(1, 3, 20),
      seed: fc.array(fc.nat(), { minLength: 192, maxLength: 192 }),
    })
    .map(({ shape, most, seed }) => {
      let next = 0;
      return fromFunction(
        shape.map((count, i) => ({
          name: `P${i}`,
          strategies: Array.from({ length: count }, (_, s) => `${s}`),
        })),
        () =>
          shape.map(() => {
            next += 1;
            return (seed[next - 1] as number) % (most + 1);
          }),
      );
    });
}
