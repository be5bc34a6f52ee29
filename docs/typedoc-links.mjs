// A link in a room's documentation may name what another room exports, without naming the room.
import { ReflectionKind } from "typedoc";

/** @param {import("typedoc").Application} app */
export function load(app) {
  app.converter.addUnknownSymbolResolver((reference, from) => {
    const [name, ...rest] = reference.symbolReference?.path ?? [];
    if (name === undefined || rest.length > 0 || reference.moduleSource !== undefined) return undefined;
    const named = from.project
      .getReflectionsByKind(ReflectionKind.SomeExport)
      .filter((reflection) => reflection.name === name.path && !reflection.isReference());
    return named.length === 1 ? { target: named[0], caption: name.path } : undefined;
  });
}
