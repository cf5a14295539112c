import { daysIn, hourMs, isLeapSecond, minuteMs, wallOf } from "./calendar.js";

const pattern =
  /^(\d{4}|-\d{4}|[+-]\d{6})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(?:Z|([+-])(\d\d)(?::(\d\d))?))?$/;

/** What `Date.parse` reads by the standard alone, and fastest: days that every month has, in UTC. */
const plain =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{3})?)?Z)?$/;

/**
 * Epoch milliseconds of an instant in ISO 8601; `null`: the text is none, or none that a `Date` can count.
 *
 * A day alone begins at midnight in UTC; a time of day has an offset, so that the zone of the process plays
 * no part. Years have four digits, or a sign and six, as `Date` prints them; a sign and four are EDTF's.
 * Decimals finer than milliseconds are cut off.
 *
 * `Date.parse` takes 30 February for 1 March, and guesses where a text is no ISO 8601.
 */
export function parseInstant(text: string): number | null {
  if (typeof text === "string" && plain.test(text)) return Date.parse(text);
  // No instant is longer than that, however many decimals somebody prints.
  const match = typeof text === "string" && text.length <= 100 ? pattern.exec(text) : null;
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || Object.is(year, -0)) return null;
  const midnight = wallOf({ year, month, day });
  const instant = match[4] === undefined ? midnight : readClock(midnight, match);
  return instant !== null && Math.abs(instant) <= 8.64e15 ? instant : null;
}

function readClock(midnight: number, match: RegExpExecArray): number | null {
  const number = (group: number) => Number(match[group] ?? 0);
  const [hour, minute, second, offsetHours, offsetMinutes] = [4, 5, 6, 9, 10].map(number) as Five;
  if (hour > 24 || minute > 59 || second > 60 || offsetHours > 23 || offsetMinutes > 59) return null;
  if (hour === 24 && minute + second + number(7) > 0) return null;
  const offset = (match[8] === "-" ? -1 : 1) * (offsetHours * hourMs + offsetMinutes * minuteMs);
  const wall = midnight + hour * hourMs + minute * minuteMs + second * 1000;
  if (second === 60 && !isLeapSecond(wall, offset)) return null;
  return wall + Number((match[7] ?? "").slice(0, 3).padEnd(3, "0")) - offset;
}

type Five = [number, number, number, number, number];
