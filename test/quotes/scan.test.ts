import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextUnit, type Place, unitPattern } from "../../src/quotes/next-unit.js";

const piece = fc.constantFrom(
  ..."a I US Iran's don’t it's he'd 'tis rock-'n'-roll 5 15th 1,000 1.50 4% $5 -3 −3 5-6 U.S. b.c. foo.bar B52 1990's … — - ‑ ' ` ´ ′ (so) [W]e & é ñ ß Ǆ 漢 ⺀ か ไ 👍 ½ ² ª º \u0301 \u00ad \u200d . , ; \t \n \r\n \0 _ © ™ \ud800".split(
    " ",
  ),
);
const common = fc.constantFrom(..."a I US Iran's don’t 'n' 5 1,000 1.5 — - . , ; é ß".split(" "));
const text = fc.oneof(
  fc.array(fc.tuple(common, fc.constantFrom("", " ", " "))).map((parts) => parts.flat().join("")),
  fc.array(fc.tuple(piece, fc.constantFrom("", " ", " "))).map((parts) => parts.flat().join("")),
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."ab1'.,- ’\n[%é".split("")) }),
);

describe("the search for the next unit", () => {
  it("finds the units that the regular expression finds, in any text", () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(boundsOf(given)).toEqual(matchesOf(given));
      }),
      { numRuns: 5000 },
    );
  });

  it("takes every character for what the regular expression takes it for", () => {
    for (let code = 0; code < 65_536; code++) {
      const given = `x ${String.fromCharCode(code)} y`;
      expect([code, ...boundsOf(given)]).toEqual([code, ...matchesOf(given)]);
    }
  });
});

function boundsOf(given: string): number[] {
  const bounds: number[] = [];
  const place: Place = { start: 0, end: 0, hash: 0 };
  for (let at = 0; nextUnit(given, at, place); at = place.end) bounds.push(place.start, place.end);
  return bounds;
}

function matchesOf(given: string): number[] {
  return [...given.matchAll(unitPattern)].flatMap(({ 0: raw, index }) => [index, index + raw.length]);
}
