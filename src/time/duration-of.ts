/**
 * A stand-in until the reading of durations is merged, which replaces it: digits and number words with hours or
 * days, "shortly" and "immediately".
 */
export function durationOf(phrase: string): { min: string | null; max: string | null } | null {
  const text = phrase.toLowerCase();
  const [, number = "", unit = ""] = /\b(\d+|two|three|four|five|six)[ -](hour|day)/.exec(text) ?? [];
  const count = Number(number) || ["two", "three", "four", "five", "six"].indexOf(number) + 2;
  if (unit === "hour") return { min: `PT${count - 1}H`, max: `PT${count + 1}H` };
  if (unit === "day") return { min: `P${count - 1}D`, max: `P${count + 1}D` };
  if (/\bimmediately\b/.test(text)) return { min: null, max: "PT1H" };
  return /\bshortly\b/.test(text) ? { min: null, max: "PT6H" } : null;
}
