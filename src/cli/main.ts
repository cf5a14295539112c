#!/usr/bin/env node
import { exitCodeOf, quietPipes } from "./errors.js";
import { createProgram } from "./program.js";

quietPipes();
try {
  await createProgram().parseAsync(process.argv);
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
