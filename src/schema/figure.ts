import type { Approximation, Figure, Interval } from "../model/index.js";
import type { FigureInput } from "./inputs.js";
import type { Flaw } from "./kind.js";
import { show } from "./words.js";

type Shaped = Omit<FigureInput, "evidence"> & Omit<Figure, "approx" | keyof Interval>;

/** `value` stands for the whole interval, or `approx` is there to say what the interval is. */
export function* valueAlone(given: {
  readonly value?: number | undefined;
  readonly approx?: Approximation | undefined;
  readonly low?: unknown;
  readonly lowOpen?: unknown;
  readonly high?: unknown;
  readonly highOpen?: unknown;
}): Iterable<Flaw> {
  if (given.value === undefined) {
    if (given.approx !== undefined) return;
    const says = "is missing. Say how the phrase gives its number, or write `value` for the number itself.";
    yield { code: "missing-field", path: ["approx"], says };
    return;
  }
  if (given.approx !== undefined && given.approx !== "exact") {
    const says = `is the exact number, but \`approx\` is ${show(given.approx)}. Write \`low\` and \`high\` instead.`;
    yield { code: "not-allowed", path: ["value"], says };
  }
  for (const end of ["low", "lowOpen", "high", "highOpen"] as const) {
    if (given[end] === undefined) continue;
    const says = "cannot stand beside `value`, which is both ends. Remove one of the two.";
    yield { code: "not-allowed", path: [end], says };
  }
}

/** The authored figure in full. */
export function resolveFigure(given: Shaped): Figure {
  const { value, approx = "exact" } = given;
  const neutral = approx === "none" ? 0 : null;
  return {
    type: given.type,
    id: given.id,
    source: given.source,
    evidence: given.evidence,
    text: given.text,
    measure: given.measure,
    approx,
    low: value ?? (given.low === undefined ? neutral : given.low),
    lowOpen: given.lowOpen ?? false,
    high: value ?? (given.high === undefined ? neutral : given.high),
    highOpen: given.highOpen ?? false,
    claimant: given.claimant,
    via: given.via,
    asOf: given.asOf,
    reason: given.reason,
  };
}

/** The interval is one, and the one that `approx` tells of. */
export function* figureRule(figure: Figure): Iterable<Flaw> {
  const broken = [...intervalFlaws(figure)];
  yield* broken;
  if (broken.length > 0 || fitting[figure.approx].fits(figure)) return;
  const says = `is ${show(figure.approx)}, but the interval is ${interval(figure)}. ${fitting[figure.approx].advice}`;
  yield { code: "approx-mismatch", path: ["approx"], says };
}

function* intervalFlaws({ low, lowOpen, high, highOpen }: Interval): Iterable<Flaw> {
  if (low === null && lowOpen) {
    const says =
      "is `true`, but `low` is `null`: there is no end to leave out. Write `false`, or give `low`.";
    yield { code: "bad-interval", path: ["lowOpen"], says };
  }
  if (high === null && highOpen) {
    const says =
      "is `true`, but `high` is `null`: there is no end to leave out. Write `false`, or give `high`.";
    yield { code: "bad-interval", path: ["highOpen"], says };
  }
  if (low === null || high === null) return;
  if (low > high) {
    const says = `is ${show(low)}, more than \`high\`, ${show(high)}. Swap or correct them.`;
    yield { code: "bad-interval", path: ["low"], says };
  } else if (low === high && (lowOpen || highOpen)) {
    const says = `is ${show(low)} like \`high\`, and an open end leaves it out: no number is left. Close both ends.`;
    yield { code: "bad-interval", path: ["low"], says };
  }
}

const fitting: {
  readonly [A in Approximation]: { readonly fits: (figure: Figure) => boolean; readonly advice: string };
} = {
  exact: {
    // A numeral may say no more than "at least so many": an attack on one base.
    fits: ({ low, lowOpen, high, reason }) =>
      low !== null && !lowOpen && (low === high || (high === null && reason !== null)),
    advice:
      "Let `low` and `high` be the number, or let `high` be `null` and say in `reason` why there may be more; or choose another `approx`.",
  },
  about: {
    fits: ({ low, high }) => low !== null && high !== null,
    advice: "Give both ends, about 10 % below and above the number.",
  },
  nearly: {
    fits: ({ high }) => high !== null,
    advice: "Give `high`, the number that it comes near.",
  },
  "more-than": {
    fits: ({ low, lowOpen }) => low !== null && lowOpen,
    advice: "Let `low` be the number and `lowOpen` be `true`.",
  },
  "at-least": {
    fits: ({ low, lowOpen }) => low !== null && !lowOpen,
    advice: "Let `low` be the number and `lowOpen` be `false`.",
  },
  "less-than": {
    fits: ({ high, highOpen }) => high !== null && highOpen,
    advice: "Let `high` be the number and `highOpen` be `true`.",
  },
  "at-most": {
    fits: ({ high, highOpen }) => high !== null && !highOpen,
    advice: "Let `high` be the number and `highOpen` be `false`.",
  },
  between: {
    fits: ({ low, high }) => low !== null && high !== null && low < high,
    advice: "Let `low` and `high` be the two printed numbers.",
  },
  vague: {
    fits: ({ low, high }) => low !== null || high !== null,
    advice: "Give at least one end: what the word means at the least or at the most.",
  },
  none: {
    fits: ({ low, high }) => low === 0 && high === 0,
    advice: "Leave `low` and `high` out: both are 0. Where nothing is known, `approx` is `silence`.",
  },
  silence: {
    fits: ({ low, high }) => low === null && high === null,
    advice: "Leave `low` and `high` out: both are `null`. Where the source says zero, `approx` is `none`.",
  },
};

function interval({ low, lowOpen, high, highOpen }: Interval): string {
  return `${lowOpen || low === null ? "(" : "["}${low ?? "−∞"}, ${high ?? "∞"}${highOpen || high === null ? ")" : "]"}`;
}
