import { addMonths, type CalendarDay, dayMs, hourMs, nextDay, wallOf } from "../calendar.js";
import type { DayHours } from "../types.js";
import type { Edtf, EdtfDate, EdtfDateTime } from "./types.js";

/** A stretch on the clock on the wall, in milliseconds as if that clock showed UTC. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** By how many milliseconds it may be off, either side. */
  readonly margin: number;
  /** Its offset from UTC; `null`: that of the zone. */
  readonly offset: number | null;
}

/** The stretches with which a time begins and ends: the same for a single one. `null`: it is open there. */
export interface Reach {
  readonly first: Stretch | null;
  readonly last: Stretch | null;
}

/** What an EDTF text means on the wall, with the margins of what it marks as uncertain or approximate. */
export function reachOf(value: Edtf, hours: DayHours): Reach {
  switch (value.type) {
    case "date":
    case "date-time": {
      const stretch = stretchOf(value, hours);
      return { first: stretch, last: stretch };
    }
    case "interval": {
      const { start, end } = value;
      return {
        first: typeof start === "object" ? stretchOf(start, hours) : null,
        last: typeof end === "object" ? stretchOf(end, hours) : null,
      };
    }
    case "set": {
      const end = (date: EdtfDate | null) => date && stretchOf(date, hours);
      return {
        first: value.members
          .map(({ from }) => end(from))
          .reduce((a, b) => a && b && (b.from < a.from ? b : a)),
        last: value.members.map(({ to }) => end(to)).reduce((a, b) => a && b && (b.to > a.to ? b : a)),
      };
    }
  }
}

/** The one day that a text names, exactly and alone, as its midnight on the wall; `null`: it names none. */
export function soleDay(value: Edtf): number | null {
  if (value.type !== "date" || value.precision !== "day") return null;
  const { first, last, uncertain, approximate } = value;
  return uncertain || approximate || wallOf(first) !== wallOf(last) ? null : wallOf(first);
}

function stretchOf(value: EdtfDate | EdtfDateTime, { from, to }: DayHours): Stretch {
  if (value.type === "date-time") {
    const start = wallOf(value.day) + value.time;
    return { from: start, to: start + value.unit, margin: value.margin, offset: value.offset };
  }
  return {
    from: wallOf(shift(value.first, value, -1)) + from * hourMs,
    // The margin is added to the day after the last one: a month after June is all of July, not 30 days.
    to: wallOf(shift(nextDay(value.last), value, 1)) - dayMs + to * hourMs,
    margin: 0,
    offset: null,
  };
}

function shift(day: CalendarDay, { margin }: EdtfDate, direction: 1 | -1): CalendarDay {
  const moved = addMonths(day, direction * (margin.years * 12 + margin.months));
  // A wall of days is enough from here on, so the days need no carrying over into months.
  return { ...moved, day: moved.day + direction * margin.days };
}
