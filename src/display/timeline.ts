import { formatInTimeZone, fromZonedTime } from "date-fns-tz";
import { enumerate } from "../corpus/index.js";
import type { Corpus, Ids } from "../model/index.js";
import { formatWindow, type Timeline, type TimelineEntry, type TimeWindow } from "../timeline/index.js";
import { marks, marksWidth } from "./marks.js";
import type { Page } from "./page.js";

const day = 86_400_000;

/** Every event in order, with when it can have begun and which articles report it. */
export function timelineSection<I extends Ids>(
  page: Page,
  corpus: Corpus<I>,
  { entries, conflicts }: Timeline<I>,
  zone: string,
): string {
  const real = new Set(
    corpus.mentions.filter((one) => one.modality === "actual").map((mention) => mention.event),
  );
  const told = entries.filter((entry) => real.has(entry.event));
  const dated = told.filter(isDated);
  const out = conflicts.reduce((count, { setAside }) => count + (setAside?.length ?? 0), 0);
  const open = conflicts.filter(({ setAside }) => setAside === null).length;
  const asides = [
    ...(out === 0
      ? []
      : [`${out} ${out === 1 ? "report is" : "reports are"} set aside for contradicting others (!)`]),
    ...(open === 0
      ? []
      : [`${open} ${open === 1 ? "contradiction is" : "contradictions are"} left undecided`]),
  ];
  const marked = told.some(({ disputed }) => disputed)
    ? "; what would be less certain without contradicted reports is marked (?)"
    : "";
  const aside = conflicts.length === 0 ? "no report contradicts the others" : asides.join(", ") + marked;
  const list = (name: string, listed: readonly TimelineEntry<I>[]): string => {
    const labels = listed.map((entry) => corpus.get("event", entry.event).label);
    return labels.length === 0
      ? ""
      : `\n${page.paragraph(`${page.colors.bold(`${name}:`)} ${labels.join(" · ")}`, 3)}`;
  };
  return (
    page.note(
      `In an order that extends all that the reports force. When each event can have begun, by the clocks of ${zone}; ${aside}.`,
    ) +
    page.columns(
      [{ share: 42, most: 42 }, { share: 46 }, marksWidth(corpus)],
      dated.map((entry) => row(page, corpus, entry, zone)),
    ) +
    list(
      "Reported, but nothing tells when",
      told.filter((entry) => !isDated(entry)),
    ) +
    list(
      "Planned, feared, demanded or denied",
      entries.filter((entry) => !real.has(entry.event)),
    )
  );
}

/** Which reports cannot all hold, which were set aside, and why. */
export function timelineConflicts<I extends Ids>(page: Page, { conflicts }: Timeline<I>): string {
  const items = conflicts.map(({ setAside, why, reports }) => {
    const what = setAside === null ? "Undecided." : `${page.colors.bold(enumerate(setAside))} set aside.`;
    return page.item(page.colors.red("!"), `${what} ${why} ${page.colors.dim(`[${reports.join(", ")}]`)}`, 3);
  });
  return items.length === 0
    ? ""
    : `\n${page.paragraph(page.colors.bold("Contradictions:"), 3)}${items.join("")}`;
}

function isDated({ start, end }: TimelineEntry): boolean {
  return [start.earliest, start.latest, end.earliest, end.latest].some((bound) => bound !== null);
}

function row<I extends Ids>(
  page: Page,
  corpus: Corpus<I>,
  entry: TimelineEntry<I>,
  zone: string,
): readonly string[] {
  const { colors } = page;
  const { label } = corpus.get("event", entry.event);
  const flag = entry.setAside.length > 0 ? colors.red("! ") : entry.disputed ? colors.yellow("? ") : "";
  const sources = corpus.mentions.filter((one) => one.event === entry.event).map((one) => one.source);
  return [colors.yellow(beginning(entry, zone)), flag + label, marks(page, corpus, sources)];
}

/** When the event can have begun, or where nothing tells that, when it can have ended. */
function beginning({ start, end }: TimelineEntry, zone: string): string {
  const known = start.earliest !== null || start.latest !== null;
  const window = formatWindow(byDays(known ? start : end, zone), { zone }).replace(` (${zone})`, "");
  return known ? window : `ended ${window}`;
}

/** A window of more than three days, widened to whole days: hours would only be in the way. */
function byDays(window: TimeWindow, zone: string): TimeWindow {
  const { earliest, latest } = window;
  if (earliest === null || latest === null) return window;
  if (Date.parse(latest) - Date.parse(earliest) <= 3 * day) return window;
  try {
    return { earliest: midnight(earliest, zone, 0), latest: midnight(latest, zone, 1) };
  } catch {
    // Years of more or fewer than four digits, which few libraries read: the hours may stay.
    return window;
  }
}

/** The midnight at which the day of an instant begins in a zone; or with `days`, so many days after it. */
function midnight(instant: string, zone: string, days: 0 | 1): string {
  const clock = formatInTimeZone(instant, zone, "yyyy-MM-dd'T'HH:mm:ss.SSS");
  if (clock.endsWith("T00:00:00.000")) return instant;
  const date = new Date(Date.parse(`${clock.slice(0, -13)}T00:00:00Z`) + days * day);
  // As a text, so that the time zone of the process plays no part.
  return fromZonedTime(date.toISOString().slice(0, -1), zone).toISOString();
}
