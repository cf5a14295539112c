import type { Corpus, Ids, Utterance } from "../model/index.js";
import { resolveWhen, type TimeWindow } from "../time/index.js";
import { orderTimeline } from "../timeline/index.js";
import { QuoteQueryError } from "./errors.js";
import type { QuoteQuery, QuoteTime } from "./types.js";

/** When the occasion of an utterance can have been. */
interface Window extends TimeWindow {
  /** The bounds in epoch milliseconds; infinite where open. */
  readonly from: number;
  readonly to: number;
  /** Whether the bounds rest on a report that others contradict. */
  readonly disputed: boolean;
}

const unbounded: Window = {
  earliest: null,
  latest: null,
  from: Number.NEGATIVE_INFINITY,
  to: Number.POSITIVE_INFINITY,
  disputed: false,
};

/**
 * Tells how what was said stands to the time asked for, or `null` when no time is asked for.
 *
 * The occasion lies in the windows of the timeline, which reckons with all timings and orderings of the corpus and with the
 * events that it is part of. Where these end on a report that others contradict, nothing is certain.
 *
 * @returns For an utterance its time, or `null` when it was said at another time, or when no report tells and `undated` is not set.
 * @throws {@link EdtfError} when `from` or `to` is not EDTF.
 * @throws {@link QuoteQueryError} when `from` lies after `to`.
 */
export function saidWithin<I extends Ids>(
  corpus: Corpus<I>,
  { from, to, undated = false }: Pick<QuoteQuery<I>, "from" | "to" | "undated">,
): ((utterance: Utterance<I>) => QuoteTime | null) | null {
  if (from === undefined && to === undefined) return null;
  const asked = {
    from: from === undefined ? unbounded.from : boundsOf(resolveWhen({ edtf: from })).from,
    to: to === undefined ? unbounded.to : boundsOf(resolveWhen({ edtf: to })).to,
  };
  if (asked.from >= asked.to) {
    throw new QuoteQueryError("from", from, `It lies after \`to\`, which is "${to}". Swap the two.`);
  }
  const windows = windowsOf(corpus);
  return ({ occasion }) => {
    const said = (occasion === null ? undefined : windows.get(occasion)) ?? unbounded;
    const { earliest, latest, disputed } = said;
    if (earliest === null && latest === null) {
      return undated ? { earliest, latest, within: "unknown", disputed } : null;
    }
    if (said.from >= asked.to || asked.from >= said.to) return null;
    const certain = !disputed && asked.from <= said.from && said.to <= asked.to;
    return { earliest, latest, within: certain ? "certain" : "possible", disputed };
  };
}

const known = new WeakMap<object, ReadonlyMap<string, Window>>();

/** From when each event can have begun until when it can have ended. Worked out once for a corpus. */
function windowsOf<I extends Ids>(corpus: Corpus<I>): ReadonlyMap<string, Window> {
  let windows = known.get(corpus);
  if (!windows) {
    windows = new Map(
      orderTimeline(corpus).entries.map(({ event, start, end, disputed }) => {
        const window: TimeWindow = { earliest: start.earliest, latest: end.latest };
        return [event, { ...window, ...boundsOf(window), disputed }];
      }),
    );
    known.set(corpus, windows);
  }
  return windows;
}

function boundsOf({ earliest, latest }: TimeWindow): { readonly from: number; readonly to: number } {
  return {
    from: earliest === null ? unbounded.from : Date.parse(earliest),
    to: latest === null ? unbounded.to : Date.parse(latest),
  };
}
