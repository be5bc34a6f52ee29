import {
  type LinearQuadraticGame,
  type LinearQuadraticGameInput,
  linearQuadraticGame,
} from "../../differential/linear-quadratic-game.js";
import { ExclaveError } from "../../exclave-error.js";
import { expectSame, type Fields, record, refuse, words } from "./document-fields.js";

/** Reads the linear-quadratic game of a certificate, which the top of the document has to describe. */
export function differentialGameOf(top: Fields, value: unknown, path: string): LinearQuadraticGame {
  const game = gameIn(value, path);
  expectSame(top["time"], game.time, "time");
  expectSame(top["players"], game.players.length, "players");
  expectSame(top["states"], game.states, "states");
  expectSame(
    top["controls"],
    game.players.flatMap(({ controls }) => controls),
    "controls",
  );
  expectSame(words(top["discount"], "discount"), game.discount.toFraction(), "discount");
  return game;
}

function gameIn(value: unknown, path: string): LinearQuadraticGame {
  const fields = record(value, path);
  expectSame(fields["format"], "exclave/differential", `${path}.format`);
  expectSame(fields["version"], 1, `${path}.version`);
  try {
    return linearQuadraticGame(fields as unknown as LinearQuadraticGameInput);
  } catch (error) {
    if (!(error instanceof ExclaveError)) throw error;
    return refuse(error.message, `${path}.${error.path ?? ""}`);
  }
}
