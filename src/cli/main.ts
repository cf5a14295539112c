#!/usr/bin/env node
import { exitCodeOf, quietPipes } from "./errors.js";
import { createProgram } from "./program.js";

quietPipes();
try {
  const program = createProgram();
  if (process.argv.length > 2) await program.parseAsync(process.argv);
  else program.outputHelp();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
