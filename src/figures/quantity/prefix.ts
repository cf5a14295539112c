import type { Reader } from "./base.js";
import { isAgeBound } from "./behind.js";
import type { Grammar, Named } from "./grammar.js";
import { denialOf, passesMark, reachesMark } from "./marks.js";
import { matchPhrase } from "./phrases.js";
import type { Opening } from "./range.js";
import { isGlued, type Token } from "./tokenise.js";
import type { BoundRule } from "./types.js";

/** What stands before a number. */
interface Prefix {
  /** Where it begins: at what denies it, if anything does. */
  readonly start: number;
  readonly end: number;
  readonly bounds: readonly Named<BoundRule>[];
  /** How many of them stand before "between" or "from", and so bound the range as a whole. */
  readonly own: number;
  readonly opening: Opening;
  /** Whether the one bound is the bare word "over", which of a time may mean during. */
  readonly isOver: boolean;
  readonly ordinals: boolean;
  /** Whether a denial leaves open which way the bound goes. */
  readonly isUnsure: boolean;
}

/** How many bounds may stand before one number. */
const mostBounds = 4;

/** A verb of passing a mark, or of a mark that is not reached, as a bound. */
function markAt(
  grammar: Grammar,
  tokens: readonly Token[],
  at: number,
): { readonly value: Named<BoundRule>; readonly end: number } | null {
  const passed = passesMark(tokens, at);
  const value = grammar.bounds.get(passed === null ? "at-least" : "more-than");
  if (!value) return null;
  if (passed !== null) return { value, end: passed };
  return reachesMark(tokens, at) && denialOf(tokens, at) !== null ? { value, end: at + 1 } : null;
}

/** What stands before "not": "did not exceed". */
const helpers = new Set(
  "do does did has have had is are was were will would can could may might must shall should".split(" "),
);

const opposites: Readonly<Record<string, string>> = {
  "more-than": "at-most",
  "at-least": "less-than",
  "less-than": "at-least",
  "at-most": "more-than",
};

function opposite(grammar: Grammar, { approx }: BoundRule): Named<BoundRule> | undefined {
  return Object.hasOwn(opposites, approx) ? grammar.bounds.get(opposites[approx] as string) : undefined;
}

/** The bounds that begin at a token, and the word that opens a range. */
export function readPrefix({ grammar, tokens }: Reader, at: number): Prefix {
  const bounds: Named<BoundRule>[] = [];
  let opening: Opening = null;
  let ordinals = false;
  let isUnsure = false;
  let own = 0;
  let start = at;
  let end = at;
  for (let count = 0; count < mostBounds; count++) {
    const key = tokens[end]?.key;
    const anywhere = key === "anywhere" || key === "somewhere" ? 1 : 0;
    const open = tokens[end + anywhere]?.key;
    if (opening === null && (open === "between" || open === "from")) {
      opening = open;
      own = bounds.length;
      ordinals ||= open === "between";
      end += anywhere + 1;
      continue;
    }
    const isSign = (token: Token | undefined) => /^[<>=]$/.test(token?.key ?? "");
    if (isSign(tokens[end]) && isSign(tokens[end - 1]) && isGlued(tokens[end])) break;
    const found = markAt(grammar, tokens, end) ?? matchPhrase(grammar.before, tokens, end);
    if (!found) break;
    const isOpen = found.value.low === null || found.value.high === null;
    const denial = count === 0 && isOpen && !isAgeBound(tokens, end) ? denialOf(tokens, end) : null;
    if (denial?.turns === false) isUnsure = true;
    const turned = denial?.turns ? opposite(grammar, found.value) : undefined;
    if (denial && turned) start = helpers.has(tokens[denial.at - 1]?.key ?? "") ? denial.at - 1 : denial.at;
    bounds.push(turned ?? found.value);
    ordinals ||= tokens[found.end - 1]?.key === "than";
    end = found.end;
  }
  const isOver = bounds.length === 1 && end === at + 1 && tokens[at]?.key === "over";
  return { start, end, bounds, own: opening ? own : bounds.length, opening, isOver, ordinals, isUnsure };
}
