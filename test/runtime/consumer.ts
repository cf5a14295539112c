import { execFileSync } from "node:child_process";
import ts from "typescript";
import { inject } from "vitest";

/** What a script prints as JSON when Node runs it in the consumer's folder. */
export function evaluate(kind: "module" | "commonjs", code: string, folder = inject("consumer")): unknown {
  const printed = execFileSync(process.execPath, [`--input-type=${kind}`, "--eval", code], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  return JSON.parse(printed);
}

/**
 * What the compiler makes of files in the consumer's folder.
 *
 * @param skipLibCheck - Whether to believe declarations instead of checking them too, which takes long.
 */
export function compile(paths: readonly string[], skipLibCheck: boolean): ts.Program {
  return ts.createProgram({
    rootNames: paths,
    options: {
      target: ts.ScriptTarget.ES2022,
      types: [],
      module: ts.ModuleKind.NodeNext,
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck,
      noEmit: true,
    },
  });
}

/** The errors in a program as "file:line: message". */
export function errorsOf(program: ts.Program): string[] {
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const message = ts.flattenDiagnosticMessageText(messageText, "\n");
    if (file === undefined) return message;
    return `${file.fileName.split("/").at(-1)}:${file.getLineAndCharacterOfPosition(start ?? 0).line + 1}: ${message}`;
  });
}
