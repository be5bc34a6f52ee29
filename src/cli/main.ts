#!/usr/bin/env node
import * as nodeModule from "node:module";

// From Node 22.1 on, compiled modules are remembered between runs, so that it starts sooner.
(nodeModule as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();

const { run } = await import("./run.js");

// The status is set, not exited with, so that everything written to a pipe arrives.
process.exitCode = await run(process.argv.slice(2));
