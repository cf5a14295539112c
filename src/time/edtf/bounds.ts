import { addMonths, type CalendarDay, dayMs, nextDay, wallOf } from "../calendar.js";
import type { DayHours } from "../types.js";
import type { Edtf, EdtfDate } from "./types.js";

/** A window on the clock on the wall, in milliseconds as if it showed UTC; `null`: no bound. */
export interface WallWindow {
  readonly from: number | null;
  readonly to: number | null;
}

/** The window that an EDTF text means, with the margins of what it marks as uncertain or approximate. */
export function wallWindow(value: Edtf, { from, to }: DayHours): WallWindow {
  const starts = (date: EdtfDate): number => wallOf(shift(date.first, date, -1)) + from * (dayMs / 24);
  // The margin is added to the day after the last one: a month after June is all of July, not 30 days.
  const ends = (date: EdtfDate): number =>
    wallOf(shift(nextDay(date.last), date, 1)) + (to - 24) * (dayMs / 24);
  switch (value.type) {
    case "date":
      return { from: starts(value), to: ends(value) };
    case "date-time": {
      const start = wallOf(value.day) + value.time;
      return { from: start, to: start + 1000 };
    }
    case "interval":
      return {
        from: typeof value.start === "object" ? starts(value.start) : null,
        to: typeof value.end === "object" ? ends(value.end) : null,
      };
    case "set":
      return {
        from: least(value.members.map((member) => member.from && starts(member.from))),
        to: greatest(value.members.map((member) => member.to && ends(member.to))),
      };
  }
}

function shift(day: CalendarDay, { margin }: EdtfDate, direction: 1 | -1): CalendarDay {
  const moved = addMonths(day, direction * (margin.years * 12 + margin.months));
  // A wall of days is enough from here on, so the days need no carrying over into months.
  return { ...moved, day: moved.day + direction * margin.days };
}

function least(bounds: readonly (number | null)[]): number | null {
  return bounds.reduce((a, b) => (a === null || b === null ? null : Math.min(a, b)));
}

function greatest(bounds: readonly (number | null)[]): number | null {
  return bounds.reduce((a, b) => (a === null || b === null ? null : Math.max(a, b)));
}
