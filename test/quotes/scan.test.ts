import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanAny, scanPlain } from "../../src/quotes/scan.js";

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

describe("the scanner of plain text", () => {
  it("finds the units that the regular expression finds, or leaves the text to it", () => {
    let plain = 0;
    fc.assert(
      fc.property(text, (given) => {
        const bounds: number[] = [];
        if (!scanPlain(given, bounds)) return;
        if (bounds.length > 0) plain++;
        const expected: number[] = [];
        scanAny(given, expected);
        expect(bounds).toEqual(expected);
      }),
      { numRuns: 5000 },
    );
    expect(plain).toBeGreaterThan(1000);
  });

  it("takes every character that begins or ends nothing as a gap, and no other", () => {
    for (let code = 0; code < 65_536; code++) {
      const given = `x ${String.fromCharCode(code)} y`;
      const bounds: number[] = [];
      if (!scanPlain(given, bounds)) continue;
      const expected: number[] = [];
      scanAny(given, expected);
      expect([code, ...bounds]).toEqual([code, ...expected]);
    }
  });

  it("reads news text without the regular expression", () => {
    const news = "“It's clear,” he said: Iran’s 15 missiles — more than a dozen — hit counter-attack bases…";
    expect(scanPlain(news, [])).toBe(true);
  });
});
