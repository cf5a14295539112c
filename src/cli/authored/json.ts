import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";

/** A place in a text, counted from 1 as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Something wrong with a text as JSON. */
interface JsonFlaw extends Position {
  /** What is wrong and what to do. */
  readonly message: string;
}

/** A JSON text that was read. */
export interface JsonText {
  /** What it says; `undefined` where it is no JSON. */
  readonly value: unknown;
  /** What is wrong with it. */
  readonly flaws: readonly JsonFlaw[];
  /** Where the value at a path stands, or as much of the path as there is. */
  locate(path: readonly (string | number)[]): Position;
}

/** So many errors of syntax are told: behind the first ones, one seldom knows what is meant. */
const mostErrors = 3;

/** Reads JSON with the places of its values; tells also what `JSON.parse` passes over: keys named twice. */
export function readJson(text: string): JsonText {
  const starts = lineStarts(text);
  const at = (offset: number): Position => positionOf(starts, offset);
  const flaws: JsonFlaw[] = [];
  const errors: ParseError[] = [];
  let root: Node | undefined;
  try {
    // A byte order mark is told below, once.
    root = parseTree(text.replace(/^\uFEFF/, " "), errors, {
      disallowComments: true,
      allowTrailingComma: false,
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    flaws.push({ ...at(0), message: "is nested too deeply to be read. No corpus is." });
  }
  if (text.startsWith("\uFEFF")) {
    flaws.push({ ...at(0), message: "begins with a byte order mark. Save it as UTF-8 without BOM." });
  }
  for (const error of errors.slice(0, mostErrors)) {
    flaws.push({ ...at(error.offset), message: says(error, text) });
  }
  if (root && errors.length === 0) for (const node of repeatedKeys(root)) flaws.push(repeated(node, at));
  let value: unknown;
  try {
    if (flaws.length === 0) value = JSON.parse(text);
  } catch (error) {
    // The two parsers agree, as far as is known; should they not, this is what counts.
    flaws.push({ ...at(0), message: `is no JSON: ${(error as Error).message}.` });
  }
  return {
    value,
    flaws,
    locate(path) {
      for (let length = path.length; root && length > 0; length--) {
        const node = findNodeAtLocation(root, [...path.slice(0, length)]);
        // Of a field, its name: that is where a reader looks for it.
        if (node) return at((node.parent?.type === "property" ? node.parent : node).offset);
      }
      return at(root?.offset ?? 0);
    },
  };
}

/** By the names that the parser gives its errors. */
const messages: Readonly<Record<string, string>> = {
  InvalidSymbol: "is no JSON here: a word that is no value. Put texts in double quotation marks.",
  InvalidNumberFormat: "is no JSON here: a number is malformed.",
  PropertyNameExpected:
    "is no JSON here: the name of a field is expected, in double quotation marks. There may be a comma too many.",
  ValueExpected: "is no JSON here: a value is expected. There may be a comma too many.",
  ColonExpected: "is no JSON here: a colon is expected.",
  CommaExpected: "is no JSON here: a comma is missing before this.",
  CloseBraceExpected: "is no JSON here: a closing `}` is missing.",
  CloseBracketExpected: "is no JSON here: a closing `]` is missing.",
  EndOfFileExpected: "goes on after its end. Remove what follows here.",
  InvalidCommentToken: "is no JSON here: comments are not allowed. Use `note`, or remove it.",
  UnexpectedEndOfString: "is no JSON here: the closing quotation mark is missing.",
  UnexpectedEndOfComment: "is no JSON here: comments are not allowed.",
  UnexpectedEndOfNumber: "is no JSON here: a number breaks off.",
  InvalidUnicode: "is no JSON here: `\\u` needs four hexadecimal digits.",
  InvalidEscapeCharacter: 'is no JSON here: after `\\` stands none of "\\/bfnrtu.',
  InvalidCharacter:
    "is no JSON here: a text holds a line end or another control character. Write `\\n` for a line end.",
};

function says({ error, offset }: ParseError, text: string): string {
  if (text.trim() === "") return "is empty. Write `{}`, or remove the file.";
  if (text.slice(offset).trim() === "")
    return "breaks off. Brackets or quotation marks at its end are missing.";
  return messages[printParseErrorCode(error)] ?? "is no JSON here.";
}

function* repeatedKeys(root: Node): Iterable<Node> {
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    const children = node.children ?? [];
    if (node.type === "object") {
      const names = new Set<unknown>();
      for (const property of children) {
        const name = property.children?.[0]?.value;
        if (names.has(name)) yield property;
        names.add(name);
      }
    }
    for (let index = children.length - 1; index >= 0; index--) open.push(children[index] as Node);
  }
}

function repeated(property: Node, at: (offset: number) => Position): JsonFlaw {
  const name = property.children?.[0]?.value;
  const first = property.parent?.children?.find((one) => one.children?.[0]?.value === name);
  const line = first ? ` It stands in line ${at(first.offset).line} too.` : "";
  return {
    ...at(property.offset),
    message: `names \`${name}\` twice, and JSON would lose the first.${line} Rename one, or merge the two.`,
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return starts;
}

function positionOf(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] as number) + 1 };
}
