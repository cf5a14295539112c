import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPage } from "../../src/display/index.js";

const plain = (width: number) => createPage({ width, color: false });

describe("a page", () => {
  it("holds every word of a table within its width, whatever the words are", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "-", " ", "é", "中", "🙂"), maxLength: 60 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, word, word), { minLength: 1 }),
        fc.integer({ min: 40, max: 120 }),
        (rows, width) => {
          const text = plain(width).columns([10, { share: 2 }, { share: 1, most: 20 }], rows);
          for (const line of text.split("\n")) {
            const columns = [...line].reduce((sum, one) => sum + (/[中🙂]/u.test(one) ? 2 : 1), 0);
            expect(columns).toBeLessThanOrEqual(width);
          }
          const letters = (all: string) => [...all.replace(/\s/g, "")].sort().join("");
          expect(letters(text)).toBe(letters(rows.flat().join("")));
        },
      ),
    );
  });

  it("breaks long ids after a hyphen, and text between words", () => {
    expect(plain(40).paragraph("see video-script-iran-announces-strikes-after-missile-strikes here")).toBe(
      "see video-script-iran-announces-strikes-\nafter-missile-strikes here\n",
    );
  });

  it("keeps colours whole in columns that are narrower than their codes", () => {
    const { colors, columns } = createPage({ width: 80, color: true });
    const row = columns([1, 3, { share: 1 }], [[colors.bold("E"), colors.dim("a-b-c-d"), "title"]]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes of a terminal are such characters.
    const plainRow = row.replace(/\u001b\[\d+m/g, "");
    expect(plainRow).not.toContain("\u001b");
    expect(plainRow.split("\n").map((line) => line.trimEnd())).toEqual(
      plain(80)
        .columns([1, 3, { share: 1 }], [["E", "a-b-c-d", "title"]])
        .split("\n"),
    );
  });

  it("is never narrower than a table can be", () => {
    expect(plain(3).width).toBe(40);
  });

  it("paints only when it is to", () => {
    expect(plain(80).colors.red("x")).toBe("x");
    expect(createPage({ width: 80, color: true }).colors.red("x")).toBe("\u001b[31mx\u001b[39m");
  });
});
