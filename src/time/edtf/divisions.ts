/** A part of the year longer than a month: a season, a quarter and the like. */
export interface Division {
  /** The month it begins with. */
  readonly month: number;
  /** How many months it has. */
  readonly months: number;
}

/**
 * The divisions of the year by their code. Seasons are the meteorological ones, of whole months. Those
 * that name no hemisphere (21 to 24) are read as northern; a season that runs into the next year is
 * dated by the year it begins in: winter 2010 ends in February 2011.
 */
const divisions: ReadonlyMap<string, Division> = new Map([
  ...numbered(21, 4, 3, 3),
  ...numbered(25, 4, 3, 3),
  ...numbered(29, 4, 9, 3),
  ...numbered(33, 4, 1, 3),
  ...numbered(37, 3, 1, 4),
  ...numbered(40, 2, 1, 6),
]);

/** The division that a code of two digits names; `undefined`: it is none. */
export function divisionOf(code: string): Division | undefined {
  return divisions.get(code);
}

function numbered(code: number, count: number, month: number, months: number): [string, Division][] {
  return Array.from({ length: count }, (_, index) => [
    String(code + index),
    { month: ((month - 1 + index * months) % 12) + 1, months },
  ]);
}
