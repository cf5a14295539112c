/** How a clock time is written. */
interface ClockOptions {
  /** Whether midnight is meant as the end of a day. */
  readonly endOfDay?: boolean;
  /** Whether seconds are written even when there are none. */
  readonly seconds?: boolean;
}

/** How one locale writes dates; all arguments are wall times in milliseconds as if the clock showed UTC. */
export interface DateStyle {
  readonly anyTime: string;
  /** What stands between a day and a time of day. */
  readonly comma: string;
  day(wall: number, withYear: boolean): string;
  clock(wall: number, options?: ClockOptions): string;
  days(first: number, last: number): string;
  months(first: number, last: number): string;
  years(first: number, last: number): string;
  /** Before what is next to the window; where there is no word for that, up to the last that is in it. */
  before(next: string, last: string): string;
  from(text: string): string;
  until(text: string): string;
}

const english: Pick<DateStyle, "anyTime" | "before" | "from" | "until"> = {
  anyTime: "at any time",
  before: (next) => `before ${next}`,
  from: (text) => `from ${text}`,
  until: (text) => `until ${text}`,
};

/** Languages whose words nobody has written down here get by with dashes. */
const wordless: Pick<DateStyle, "anyTime" | "before" | "from" | "until"> = {
  anyTime: "…",
  before: (_, last) => `… – ${last}`,
  from: (text) => `${text} – …`,
  until: (text) => `… – ${text}`,
};

const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The style of a locale; with eras where a window has years BC, for then the others need one too. */
export function styleOf(locale: string, eras: boolean): DateStyle {
  if (typeof locale !== "string" || !isLocale(locale)) {
    throw new RangeError(
      `\`locale\` of \`formatWindow\` is no language tag. Give one such as "en-GB" or "fa".`,
    );
  }
  return locale === "en-GB" ? britishStyle(eras) : intlStyle(locale, eras);
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Written out here: what `Intl` gives for British dates has changed from release to release. */
function britishStyle(eras: boolean): DateStyle {
  /** The calendar counts a year 0; people do not: it is 1 BC. */
  const yearText = (wall: number) => {
    const year = new Date(wall).getUTCFullYear();
    return year < 1 ? `${1 - year} BC` : eras ? `AD ${year}` : String(year);
  };
  const day = (wall: number, withYear: boolean) =>
    `${weekday(wall)} ${dateOf(wall)} ${monthOf(wall)}${withYear ? ` ${yearText(wall)}` : ""}`;
  return {
    ...english,
    comma: ", ",
    day,
    clock(wall, { endOfDay = false, seconds = false } = {}) {
      if (endOfDay) return "24:00";
      const iso = new Date(wall).toISOString().slice(-13, -1);
      if (!iso.endsWith(".000")) return iso;
      return seconds || !iso.endsWith(":00.000") ? iso.slice(0, 8) : iso.slice(0, 5);
    },
    days(first, last) {
      if (first === last) return day(first, true);
      const sameYear = yearText(first) === yearText(last);
      const sameMonth = sameYear && monthOf(first) === monthOf(last);
      const start = sameMonth ? `${weekday(first)} ${dateOf(first)}` : day(first, !sameYear);
      return `${start} – ${day(last, true)}`;
    },
    months(first, last) {
      const [a, b, from, to] = [monthOf(first), monthOf(last), yearText(first), yearText(last)];
      if (from !== to) return `${a} ${from} – ${b} ${to}`;
      return a === b ? `${a} ${to}` : `${a} – ${b} ${to}`;
    },
    years(first, last) {
      const [a, b] = [yearText(first), yearText(last)];
      return a === b ? a : `${a} – ${b}`;
    },
  };
}

function intlStyle(locale: string, eras: boolean): DateStyle {
  const day = { weekday: "short", day: "numeric", month: "short" } as const;
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, {
      ...options,
      ...(eras && options.year && { era: "short" }),
      calendar: "gregory",
      timeZone: "UTC",
    });
  const counts24 = format({ hour: "numeric" }).resolvedOptions().hourCycle === "h23";
  const range = (options: Intl.DateTimeFormatOptions) => (first: number, last: number) =>
    format(options).formatRange(first, last);
  return {
    ...(new Intl.Locale(locale).language === "en" ? english : wordless),
    comma: commaOf(format({ year: "numeric", month: "short", day: "numeric", hour: "numeric" })),
    day: (wall, withYear) => format(withYear ? { ...day, year: "numeric" } : day).format(wall),
    clock(wall, { endOfDay = false, seconds = false } = {}) {
      const options: Intl.DateTimeFormatOptions = {
        hour: counts24 ? "2-digit" : "numeric",
        minute: "2-digit",
      };
      if (seconds || wall % 60_000 !== 0) options.second = "2-digit";
      if (wall % 1000 !== 0) options.fractionalSecondDigits = 3;
      return format(endOfDay ? { ...options, hourCycle: "h24" } : options).format(wall);
    },
    days: range({ ...day, year: "numeric" }),
    months: range({ month: "short", year: "numeric" }),
    years: range({ year: "numeric" }),
  };
}

/** What the locale writes between a day and the time that follows it. */
function commaOf(style: Intl.DateTimeFormat): string {
  const parts = style.formatToParts(0);
  const at = parts.findIndex(({ type }) => type === "hour" || type === "dayPeriod");
  const before = parts[at - 1];
  return /[,،、]?\s+$/u.exec(before?.type === "literal" ? before.value : "")?.[0] ?? ", ";
}

function weekday(wall: number): string {
  return weekdays[new Date(wall).getUTCDay()] as string;
}

function monthOf(wall: number): string {
  return monthNames[new Date(wall).getUTCMonth()] as string;
}

function dateOf(wall: number): number {
  return new Date(wall).getUTCDate();
}
