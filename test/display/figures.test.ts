import { expect, it } from "vitest";
import { corpus } from "../../src/corpus/shipped.js";
import { createPage, figuresSection } from "../../src/display/index.js";
import { reconcileFigures } from "../../src/figures/index.js";

const section = (measure: "missiles-fired" | "us-casualties" | "coalition-casualties") =>
  figuresSection(createPage({ width: 480, color: false }), corpus, reconcileFigures(corpus, { measure }));

it("each phrase stands with whoever said it, and with the measure that it is of", () => {
  const text = section("missiles-fired");
  expect(text).toContain(
    "15: Iranian state television (“15 missiles”); Pentagon (“more than a dozen ballistic missiles”)",
  );
  expect(text).toContain(
    "Islamic Revolutionary Guards (“dozens of missiles”, of “Missiles that hit Ain al-Asad”)",
  );
});

it("silence is told beside a conflict, and where nothing else is said, with its article", () => {
  expect(section("us-casualties")).toContain(
    "silent: “has not yet made a formal announcement”, “No casualties from Iraqi, American or coalition side”",
  );
  // Article D has the silence on the coalition, articles C and E the zero of all.
  const coalition = section("coalition-casualties");
  expect(coalition).toContain("silent: “No casualties from Iraqi, American or coalition side”");
  expect(coalition).toContain("··CDE");
});
