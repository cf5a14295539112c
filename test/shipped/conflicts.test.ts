import { expect, it } from "vitest";
import { findConflicts } from "../../src/compare/index.js";
import { corpus } from "../../src/corpus/shipped.js";
import type { MeasureId } from "../../src/model/index.js";

/** Articles stand by their ids behind; their headlines would hide the rest. */
const unnamed = (claimant: string) => claimant.replace(/^the article “.*”$/, "an article");

// Reviewed one by one against the articles; a change here is a change of what the package tells its readers.
it("the conflicts of the shipped corpus are these", () => {
  expect(
    findConflicts(corpus).map(({ severity, kind, about, sides }) => [
      `${severity}, ${kind}: ${about.map((thing) => thing.id).join(", ")}`,
      ...sides.map(
        ({ claim, claimants, reports }) =>
          `${claim} | ${claimants.map(unnamed).join(", ")} | ${[...new Set(reports.map(({ source }) => source))].join(" ")}`,
      ),
    ]),
  ).toMatchInlineSnapshot(`
    [
      [
        "contradiction, figure: missiles-fired, missiles-at-asad, missiles-that-hit",
        "15 | Iranian state television | video-script",
        "at least 24 | Islamic Revolutionary Guards | ibt",
      ],
      [
        "contradiction, figure: strike-deaths, us-deaths, us-casualties, strike-casualties",
        "80 to 99 | Iran, Iranian state television | retaliates video-script",
        "0 | an unnamed source | video-script",
      ],
      [
        "contradiction, order: soleimani-burial, missile-strikes, iran-announces-strikes",
        "“Iran fires ballistic missiles at bases in Iraq that house US troops” came after “Soleimani is buried”, by at least 1 hour and at most 24 hours | an article | retaliates",
        "“Iran announces the strikes at the burial” began after the beginning of “Iran fires ballistic missiles at bases in Iraq that house US troops” and “Iran announces the strikes at the burial” happened during “Soleimani is buried” | an article | video-script",
      ],
      [
        "contradiction, place: missile-strikes",
        "Ain al-Asad airbase and a base in Erbil | Pentagon | ibt",
        "Ain al-Asad airbase | Islamic Revolutionary Guards | ibt",
        "a base in Baghdad and a base in Erbil | an article | retaliates",
        "Ain al-Asad airbase, Camp Taji and a base in Erbil | an article | wasnt-enough",
      ],
      [
        "contradiction, place: missile-strikes, bases-attacked",
        "“two Iraqi military bases” | an article | wasnt-enough",
        "Ain al-Asad airbase, Camp Taji and a base in Erbil | an article | wasnt-enough",
      ],
      [
        "contradiction, stance: letter-official",
        "affirms | Adel Abdul-Mahdi | ibt",
        "denies | US officials | ibt",
      ],
      [
        "contradiction, stance: militias-are-proxies",
        "affirms | an article, an article | live-updates wasnt-enough",
        "denies | Mohammad Javad Zarif | live-updates",
      ],
      [
        "contradiction, stance: strikes-killed-people",
        "affirms | Iran, Iranian state television | retaliates video-script",
        "denies | an unnamed source | video-script",
      ],
      [
        "contradiction, stance: vengeance-concluded",
        "affirms | Iranian officials, Mohammad Javad Zarif | video-script wasnt-enough",
        "qualifies | an article | ibt",
        "denies | Ali Khamenei, Hassan Rouhani, Asaib Ahl al-Haq | live-updates video-script wasnt-enough retaliates",
      ],
      [
        "tension, place: muhandis-killing, soleimani-killing",
        "just outside Baghdad International Airport | an article | ibt",
        "Baghdad International Airport | an article | wasnt-enough",
      ],
      [
        "tension, stance: letter-genuine",
        "affirms | US officials, Adel Abdul-Mahdi | ibt",
        "doubts | Donald Trump | ibt",
      ],
      [
        "tension, stance: militias-should-attack",
        "affirms | Asaib Ahl al-Haq | retaliates",
        "denies | Moqtada al-Sadr | retaliates",
      ],
      [
        "tension, stance: militias-under-iranian-control",
        "qualifies | an article | wasnt-enough",
        "denies | Mohammad Javad Zarif | live-updates",
      ],
      [
        "tension, stance: us-is-leaving-iraq",
        "qualifies | William Seely | ibt",
        "denies | United States, US officials, Mark Esper, Mark Milley | ibt retaliates",
      ],
      [
        "tension, stance: us-should-leave-iraq",
        "affirms | Iraqi parliament | ibt",
        "qualifies | Donald Trump | ibt",
        "denies | Donald Trump | ibt",
      ],
      [
        "apparent, time: missile-strikes",
        "“late Tuesday”, “200107” and “Jan. 7th, 2020” | an article, an article | retaliates wasnt-enough",
        "“Wednesday”, “early Wednesday” and “early Wednesday morning” | an article, an article, an article | ibt video-script wasnt-enough",
      ],
      [
        "apparent, wording: khamenei-not-sufficient",
        "Military action like this is not sufficient | an article | live-updates",
        "What is important is ending the corrupting presence of America in the region. | an article | live-updates",
        "Military action like this is not sufficient. What is important is ending the corrupt presence of America in the region. | an article | video-script",
        "Wasn’t Enough | an article | wasnt-enough",
        "such military actions are not enough | an article | wasnt-enough",
      ],
      [
        "apparent, wording: khamenei-slap",
        "slap in the face | an article, an article | live-updates video-script",
        "a slap in the face last night | an article | retaliates",
        "a slap in the face | an article | video-script",
        "Slap On The Face | an article | wasnt-enough",
      ],
      [
        "apparent, wording: soleimani-killing",
        "killing | an article, an article, an article, an article, an article | ibt live-updates retaliates video-script wasnt-enough",
        "drone struck | an article | ibt",
        "strike | an article | live-updates",
        "assassination | an article, an article, an article | retaliates video-script wasnt-enough",
        "drone strike | an article | retaliates",
        "death | an article, an article | video-script wasnt-enough",
      ],
    ]
  `);
});

it("Brent and WTI, Tuesday and Wednesday, one nation's losses and another's are no contradictions", () => {
  const contradicted = findConflicts(corpus)
    .filter((conflict) => conflict.severity === "contradiction")
    .flatMap((conflict) => conflict.about.map((thing) => thing.id));
  const apart: MeasureId[] = ["brent-rise", "wti-rise", "wti-price", "uk-casualties", "iraqi-casualties"];
  for (const id of apart) {
    expect(contradicted).not.toContain(id);
  }
});
