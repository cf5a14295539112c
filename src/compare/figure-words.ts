import { enumerate, groupBy } from "../corpus/index.js";
import type { Corpus, Figure, Ids } from "../model/index.js";
import type { Account } from "./describe.js";

/** Why a clash of figures is judged as it is. */
export type FigureClash = "contradiction" | "pragmatic" | "rounding" | "times";

interface Told<I extends Ids> {
  /** What the figures clash on; the first is what the sentences are about. */
  readonly measures: readonly I["measure"][];
  /** Who says what, camp by camp. */
  readonly camps: readonly (readonly Account<I, Figure<I>>[])[];
  /** Who fits all camps. */
  readonly fitsAll: readonly Account<I, Figure<I>>[];
  /** Beside which camp these are ordinarily meant to stand, by its place; `null` where that does not tell. */
  readonly nearest: number | null;
  /** Who says that there is no number. */
  readonly silent: readonly Account<I, Figure<I>>[];
  readonly clash: FigureClash;
}

/** How many camps are told one by one. */
const SHOWN = 4;

/** What clashes, in the printed phrases and with the names of those who claim them, and why it counts as it does. */
export function explainFigures<I extends Ids>(
  corpus: Corpus<I>,
  { measures, camps, fitsAll, nearest, silent, clash }: Told<I>,
): string {
  const [main, ...others] = measures;
  const label = (id: I["measure"]) => corpus.get("measure", id).label;
  const printed = (accounts: readonly Account<I, Figure<I>>[]) =>
    enumerate(accounts.map((account) => `${phrases(account.reports)} (${account.short})`));
  const phrases = (figures: readonly Figure<I>[]) =>
    enumerate(
      [...groupBy(figures, (figure) => JSON.stringify([figure.text, figure.measure, figure.asOf]))].map(
        ([, [figure]]) => {
          if (!figure) return "";
          const of = figure.measure === main ? "" : `, of “${label(figure.measure)}”`;
          const asOf = clash === "times" ? `, as of ${figure.asOf}` : "";
          return `“${figure.text}”${of}${asOf}`;
        },
      ),
    );
  const shown = camps.slice(0, SHOWN).map(printed);
  const rest = camps.length - shown.length;
  const against = `${shown.join(" against ")}${rest > 0 ? `, and ${rest} more` : ""}`;
  return [
    `${main === undefined ? "" : `${label(main)}: `}${against}.`,
    whyOf(clash, camps.length),
    ...(fitsAll.length === 0
      ? []
      : [
          `By its words, ${printed(fitsAll)} can stand beside ${camps.length === 2 ? "either" : "each of them"}${
            nearest === null ? "" : `; as ordinarily meant, only beside ${printed(camps[nearest] ?? [])}`
          }.`,
        ]),
    ...(silent.length === 0 ? [] : [`No number is given by ${printed(silent)}.`]),
    ...(others.length === 0
      ? []
      : [
          `The same figures clash on ${enumerate(
            others
              .map(label)
              .sort()
              .map((each) => `“${each}”`),
          )}.`,
        ]),
  ].join(" ");
}

function whyOf(clash: FigureClash, camps: number): string {
  const all = camps === 2 ? "both" : "all";
  switch (clash) {
    case "contradiction":
      return `No number is right for ${all}.`;
    case "pragmatic":
      return `Taken at their word, ${all} can be right; as such words are ordinarily meant, they cannot.`;
    case "rounding":
      return `No number is right for ${all} as such words are usually read; but whoever rounds may mean a little more or less.`;
    case "times":
      return `They are numbers of different times: each may have been right when it was given.`;
  }
}
