// Node's modules as it has them: an import of one from an ES module would load all that it could ever need, which for
// `node:fs` takes longer than solving a small game.

export const buffer: typeof import("node:buffer") = process.getBuiltinModule("node:buffer");

export const fileSystem: typeof import("node:fs") = process.getBuiltinModule("node:fs");
