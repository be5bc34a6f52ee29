// Joins the modules of the built command line into few files, so that it starts sooner: loading a hundred modules one by one
// takes longer than most games do.
import { readFileSync, renameSync, rmSync } from "node:fs";
import { rolldown } from "rolldown";

const { dependencies, peerDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
const packages = Object.keys({ ...dependencies, ...peerDependencies });

const bundle = await rolldown({
  input: "dist/cli/main.js",
  platform: "node",
  // Packages stay where npm installs them.
  external: (id) => packages.some((name) => id === name || id.startsWith(`${name}/`)),
});
await bundle.write({
  dir: "dist/bundle",
  format: "esm",
  chunkFileNames: "[name].js",
  // What many commands need is one file; what one of them needs is loaded by it alone.
  codeSplitting: { groups: [{ name: "shared", minShareCount: 4 }] },
});
await bundle.close();
rmSync("dist/cli", { recursive: true });
renameSync("dist/bundle", "dist/cli");
