/** One line of a text. */
export interface Line {
  /** The line without its end; never blank. */
  readonly text: string;
  /** Its number, counted from 1; blank lines count. */
  readonly number: number;
}

/**
 * The lines of NDJSON that comes in pieces. A piece ends a line where it ends with a line end, or where what
 * it ends is a whole JSON object: so lines may come without their ends, and nothing that is cut in the
 * middle is taken for a whole.
 */
export async function* splitLines(
  pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): AsyncIterable<Line> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let number = 0;
  let open = "";
  /** Whether the line was given before its end came. */
  let given = false;
  for await (const piece of pieces) {
    const text = typeof piece === "string" ? piece : decoder.decode(piece, { stream: true });
    let from = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", from)) {
      const line = open + text.slice(from, end);
      from = end + 1;
      open = "";
      if (given && line.trim() === "") {
        given = false;
        continue;
      }
      given = false;
      number++;
      if (line.trim() !== "") yield { text: withoutMark(line, number), number };
    }
    open += text.slice(from);
    if (isWhole(open)) {
      number++;
      yield { text: withoutMark(open, number), number };
      open = "";
      given = true;
    } else if (open.trim() !== "") {
      given = false;
    }
  }
  open += decoder.decode();
  if (open.trim() !== "") yield { text: withoutMark(open, number + 1), number: number + 1 };
}

/** Whether a text is a JSON object and nothing more: then no further text can belong to it. */
function isWhole(text: string): boolean {
  if (!text.endsWith("}") && !text.trimEnd().endsWith("}")) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function withoutMark(line: string, number: number): string {
  return number === 1 && line.startsWith("\uFEFF") ? line.slice(1) : line;
}
