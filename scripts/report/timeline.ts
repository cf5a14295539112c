import {
  type Corpus,
  formatWindow,
  type Ids,
  orderTimeline,
  type TimelineEntry,
  type TimeWindow,
} from "as-reported";
import { colors } from "./colors.js";
import { columns, heading, marks, paragraph } from "./layout.js";

const zone = "Asia/Baghdad";
const hour = 3_600_000;
const day = 24 * hour;
/** What the clocks of the zone show before those of UTC; they are not put forward in summer. */
const offset = 3 * hour;

/** Every event in order, with when it can have begun and which articles report it. */
export function timelineSection<I extends Ids>(corpus: Corpus<I>): string {
  const { entries, conflicts } = orderTimeline(corpus);
  const real = new Set(
    corpus.mentions.filter((one) => one.modality === "actual").map((mention) => mention.event),
  );
  const told = entries.filter((entry) => real.has(entry.event));
  const dated = told.filter(isDated);
  const undated = told.filter((entry) => !isDated(entry));
  const unreal = entries.filter((entry) => !real.has(entry.event));
  const aside = conflicts.length === 1 ? "1 report is" : `${conflicts.length} reports are`;
  return (
    heading(
      1,
      "The timeline",
      `In an order that extends all that the reports force. When each event can have begun, by the clocks of ${zone}; ${aside} set aside for contradicting others (!), and what rests on a contradicted report is marked (?).`,
    ) +
    columns(
      [39, 49, 5],
      dated.map((entry) => row(corpus, entry)),
    ) +
    list(corpus, "Reported, but nothing tells when", undated) +
    list(corpus, "Planned, feared, demanded or denied", unreal)
  );
}

function isDated({ start, end }: TimelineEntry): boolean {
  return [start.earliest, start.latest, end.earliest, end.latest].some((bound) => bound !== null);
}

function row<I extends Ids>(corpus: Corpus<I>, entry: TimelineEntry<I>): readonly string[] {
  const { label } = corpus.get("event", entry.event);
  const flag = entry.setAside.length > 0 ? colors.red("! ") : entry.disputed ? colors.yellow("? ") : "";
  const sources = corpus.mentions.filter((one) => one.event === entry.event).map((one) => one.source);
  return [colors.yellow(beginning(entry)), flag + label, marks(corpus, sources)];
}

/** When the event can have begun, or where nothing tells that, when it can have ended. */
function beginning({ start, end }: TimelineEntry): string {
  const known = start.earliest !== null || start.latest !== null;
  const window = formatWindow(byDays(known ? start : end), { zone }).replace(` (${zone})`, "");
  return known ? window : `ended ${window}`;
}

/** A window of more than three days, widened to whole days: hours would only be in the way. */
function byDays(window: TimeWindow): TimeWindow {
  const { earliest, latest } = window;
  if (earliest === null || latest === null) return window;
  const [from, to] = [Date.parse(earliest) + offset, Date.parse(latest) + offset];
  if (to - from <= 3 * day) return window;
  return {
    earliest: new Date(Math.floor(from / day) * day - offset).toISOString(),
    latest: new Date(Math.ceil(to / day) * day - offset).toISOString(),
  };
}

function list<I extends Ids>(corpus: Corpus<I>, name: string, entries: readonly TimelineEntry<I>[]): string {
  const labels = entries.map((entry) => corpus.get("event", entry.event).label);
  return `\n${paragraph(`${colors.bold(`${name}:`)} ${labels.join(" · ")}`, 3)}`;
}
