// Joins the modules of the built command line into few files, so that it starts sooner: loading a hundred modules one by one
// takes longer than most games do.
import { readFileSync, renameSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { rolldown } from "rolldown";

/** What `exclave nash` loads, the command whose games mostly take less time than loading does: one file. */
const NASH = "cli/run.js";

/** Packages that every game needs, joined with it for the same reason; their licences stand in THIRD-PARTY-NOTICES.md. */
const JOINED = ["fraction.js", "@noble/hashes"];

const { dependencies, peerDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
const packages = Object.keys({ ...dependencies, ...peerDependencies }).filter(
  (name) => !JOINED.includes(name),
);

const bundle = await rolldown({
  input: "dist/cli/main.js",
  platform: "node",
  // Other packages stay where npm installs them.
  external: (id) => packages.some((name) => id === name || id.startsWith(`${name}/`)),
});
await bundle.write({
  dir: "dist/bundle",
  format: "esm",
  chunkFileNames: "[name].js",
  codeSplitting: {
    groups: [
      {
        name: (id, modules) => (nashModules(modules).has(id) ? "nash" : null),
        debugName: "nash",
        priority: 1,
      },
      // What many other commands need is one file; what one of them needs is loaded by it alone.
      { name: "shared", minShareCount: 4 },
    ],
  },
});
await bundle.close();
rmSync("dist/cli", { recursive: true });
renameSync("dist/bundle", "dist/cli");

/** The modules that are loaded together with those of {@link NASH}. */
function nashModules(modules) {
  const found = new Set([resolve("dist", NASH)]);
  for (const id of found) for (const next of modules.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}
