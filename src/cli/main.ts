#!/usr/bin/env node
import { processIo } from "./process-io.js";
import { run } from "./run.js";

// The status is set, not exited with, so that everything written to a pipe arrives.
process.exitCode = await run(process.argv.slice(2), processIo());
