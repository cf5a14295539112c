import { type Edtf, EdtfError, parseEdtf, resolveWhen, type TimeWindow } from "../time/index.js";

/** The time that a figure holds for, as far as it can be told. */
export interface AsOf {
  /** Whether its offset from UTC is written. */
  readonly hasOffset: boolean;
  /** The window on the clocks of UTC, or of the offset. */
  readonly window: TimeWindow;
  /** The hull of the windows on all clocks of the world; the same where the offset is written. */
  readonly anywhere: TimeWindow;
}

/** The clocks of the world that are furthest behind and ahead. */
const extremes: readonly string[] = ["Etc/GMT+12", "Pacific/Kiritimati"];

/** What an EDTF expression says, or `null` where it says nothing that could be ordered. */
export function readAsOf(edtf: string | null): AsOf | null {
  if (edtf === null) return null;
  try {
    const offsets = offsetsOf(parseEdtf(edtf));
    const anywhere = resolveWhen({ edtf, zones: extremes });
    return {
      hasOffset: offsets.length > 0 && offsets.every((offset) => offset !== null),
      // Where one end has an offset and the other has none, no zone can be taken for granted.
      window: new Set(offsets.map((offset) => offset === null)).size > 1 ? anywhere : resolveWhen({ edtf }),
      anywhere,
    };
  } catch (error) {
    // `parseCorpus` refuses such a text. Here it must not keep all other figures from being reconciled.
    if (error instanceof EdtfError) return null;
    throw error;
  }
}

/** The offsets of the times that are said, `null` for one that is on the clock of some zone. */
function offsetsOf(said: Edtf): readonly (number | null)[] {
  const ends = said.type === "interval" ? [said.start, said.end] : [said];
  return ends
    .filter((end) => typeof end === "object")
    .map((end) => (end.type === "date-time" ? end.offset : null));
}

/**
 * Whether the first time certainly lies after all of the second. Two times without an offset are taken to be of
 * one zone; where only one has an offset, the other may be of any.
 */
export function isLater(a: AsOf | null, b: AsOf | null): boolean {
  if (!a || !b) return false;
  const windowOf = (one: AsOf) => (a.hasOffset === b.hasOffset ? one.window : one.anywhere);
  const { earliest } = windowOf(a);
  const { latest } = windowOf(b);
  return earliest !== null && latest !== null && Date.parse(earliest) >= Date.parse(latest);
}

/** The latest times of several figures, by whether their offsets from UTC are written. */
export interface LatestTimes {
  readonly withOffset: LatestStart;
  readonly without: LatestStart;
}

/** The latest instant at which one of them begins; `-Infinity` where none does. */
interface LatestStart {
  readonly window: number;
  readonly anywhere: number;
}

/** The latest of all times, found once, so that each of many can be held against it. */
export function latestOf(times: Iterable<AsOf | null>): LatestTimes {
  const none = { window: -Infinity, anywhere: -Infinity };
  const latest = { withOffset: { ...none }, without: { ...none } };
  for (const time of times) {
    if (time === null) continue;
    const known = time.hasOffset ? latest.withOffset : latest.without;
    known.window = Math.max(known.window, instant(time.window.earliest, -Infinity));
    known.anywhere = Math.max(known.anywhere, instant(time.anywhere.earliest, -Infinity));
  }
  return latest;
}

/** Whether one of the others is certainly later, as {@link isLater} has it for two. */
export function isOutdated(time: AsOf | null, { withOffset, without }: LatestTimes): boolean {
  if (time === null) return false;
  const [alike, other] = time.hasOffset ? [withOffset, without] : [without, withOffset];
  return (
    alike.window >= instant(time.window.latest, Infinity) ||
    other.anywhere >= instant(time.anywhere.latest, Infinity)
  );
}

function instant(text: string | null, open: number): number {
  return text === null ? open : Date.parse(text);
}
