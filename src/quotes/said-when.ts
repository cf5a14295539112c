import type { Corpus, Ids, Timing, Utterance } from "../model/index.js";
import { resolveWhen } from "../time/index.js";
import { QuoteQueryError } from "./errors.js";
import { eventAndWholes } from "./occasion.js";
import type { QuoteQuery } from "./types.js";

/** A half-open range of instants in epoch milliseconds; infinite ends are open. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * A filter for quotes that can have been said in the time asked for, or `null` when no time is asked for.
 *
 * A quote passes when the window of one report of its occasion, or else of the nearest event which that is
 * part of, overlaps the time asked for. A quote of whose time no report tells passes only with `undated`:
 * nothing reports that it lies there, and nothing that it does not. A period that is dated by its beginning, its end or its middle counts as there.
 *
 * @throws {@link EdtfError} when `from` or `to` is not EDTF.
 * @throws {@link QuoteQueryError} when `from` lies after `to`.
 */
export function saidWithin<I extends Ids>(
  corpus: Corpus<I>,
  { from, to, undated = false }: Pick<QuoteQuery<I>, "from" | "to" | "undated">,
): ((utterance: Utterance<I>) => boolean) | null {
  if (from === undefined && to === undefined) return null;
  const asked: Range = {
    from: from === undefined ? Number.NEGATIVE_INFINITY : rangeOf({ edtf: from }).from,
    to: to === undefined ? Number.POSITIVE_INFINITY : rangeOf({ edtf: to }).to,
  };
  if (asked.from >= asked.to) {
    throw new QuoteQueryError("from", from, `It lies after \`to\`, which is "${to}". Swap the two.`);
  }
  const timings = new Map<string, Timing<I>[]>();
  for (const timing of corpus.timings) {
    timings.set(timing.event, [...(timings.get(timing.event) ?? []), timing]);
  }
  return ({ occasion }) => {
    const events = occasion === null ? [] : eventAndWholes(corpus, occasion);
    const dated = events.find((event) => timings.has(event.id));
    if (!dated) return undated;
    return (timings.get(dated.id) ?? []).some((timing) => overlaps(asked, rangeOf(timing)));
  };
}

function rangeOf(when: Pick<Timing, "edtf"> & Partial<Pick<Timing, "part" | "zones">>): Range {
  const { earliest, latest } = resolveWhen(when);
  return {
    from: earliest === null ? Number.NEGATIVE_INFINITY : Date.parse(earliest),
    to: latest === null ? Number.POSITIVE_INFINITY : Date.parse(latest),
  };
}

function overlaps(a: Range, b: Range): boolean {
  return a.from < b.to && b.from < a.to;
}
