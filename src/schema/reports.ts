import * as z from "zod";
import type {
  AllenRelation,
  Approximation,
  DayPart,
  Duration,
  EventEnd,
  Figure,
  Mention,
  Ordering,
  Quote,
  Stance,
  Timing,
} from "../model/index.js";
import { exactly } from "./exactly.js";
import * as field from "./fields.js";
import { figureRule, resolveFigure, valueAlone } from "./figure.js";
import type {
  DurationInput,
  FigureInput,
  MentionInput,
  OrderingInput,
  QuoteInput,
  StanceInput,
  TimingInput,
} from "./inputs.js";
import { type Kind, kind } from "./kind.js";
import { gapRule, lengthRule, withGap, withLength } from "./lengths.js";
import { entries, passage } from "./rules.js";

const dayPart: z.ZodType<DayPart, DayPart> = exactly<DayPart, DayPart>()(
  z.enum(["early", "morning", "afternoon", "evening", "late", "night", "overnight"]),
);

const allenRelation: z.ZodType<AllenRelation, AllenRelation> = exactly<AllenRelation, AllenRelation>()(
  z.enum([
    "before",
    "meets",
    "overlaps",
    "starts",
    "during",
    "finishes",
    "equals",
    "finished-by",
    "contains",
    "started-by",
    "overlapped-by",
    "met-by",
    "after",
  ]),
);

const relation: z.ZodType<Ordering["relation"], OrderingInput["relation"]> = exactly<
  Ordering["relation"],
  OrderingInput["relation"]
>()(
  z
    .union([allenRelation, z.array(allenRelation).min(1)])
    .transform((given): readonly AllenRelation[] => (typeof given === "string" ? [given] : given)),
);

const eventEnd: z.ZodType<EventEnd, EventEnd> = exactly<EventEnd, EventEnd>()(z.enum(["start", "end"]));

const approximation: z.ZodType<Approximation, Approximation> = exactly<Approximation, Approximation>()(
  z.enum([
    "exact",
    "about",
    "nearly",
    "more-than",
    "at-least",
    "less-than",
    "at-most",
    "between",
    "vague",
    "none",
    "silence",
  ]),
);

export const mention: Kind<Mention, MentionInput> = kind(
  exactly<Mention, MentionInput>()(
    z.strictObject({
      type: field.typeOf("mention"),
      id: field.id,
      source: field.ref,
      evidence: field.evidence,
      event: field.ref,
      term: field.orNull(field.text),
      places: field.listOf(field.ref),
      claimant: field.orNull(field.ref),
      modality: z.enum(["actual", "planned", "possible", "denied"]).default("actual"),
      note: field.orNull(field.text),
    }),
  ),
  function* (record) {
    yield* passage(record);
    yield* entries(record, "places");
  },
);

export const timing: Kind<Timing, TimingInput> = kind(
  exactly<Timing, TimingInput>()(
    z.strictObject({
      type: field.typeOf("timing"),
      id: field.id,
      source: field.ref,
      evidence: field.evidence,
      text: field.text,
      event: field.ref,
      edtf: field.edtf,
      part: field.orNull(dayPart),
      zones: z.array(field.zone).min(1),
      bound: z.enum(["within", "spans", "starts", "ends"]).default("within"),
      claimant: field.orNull(field.ref),
      note: field.orNull(field.text),
    }),
  ),
  function* (record) {
    yield* passage(record);
    yield* entries(record, "zones");
  },
);

export const ordering: Kind<Ordering, OrderingInput> = kind(
  exactly<Ordering, OrderingInput>()(
    z
      .strictObject({
        type: field.typeOf("ordering"),
        id: field.id,
        source: field.ref,
        evidence: field.evidence,
        a: field.ref,
        relation,
        b: field.ref,
        minGap: field.orNull(field.duration),
        maxGap: field.orNull(field.duration),
        gapBetween: field.orNull(z.tuple([eventEnd, eventEnd])),
        gapText: field.orNull(field.text),
        claimant: field.orNull(field.ref),
        note: field.orNull(field.text),
      })
      .transform(withGap),
  ),
  function* (record) {
    yield* passage(record);
    yield* entries(record, "relation");
    yield* gapRule(record);
  },
);

export const duration: Kind<Duration, DurationInput> = kind(
  exactly<Duration, DurationInput>()(
    z
      .strictObject({
        type: field.typeOf("duration"),
        id: field.id,
        source: field.ref,
        evidence: field.evidence,
        text: field.text,
        event: field.ref,
        min: field.orNull(field.duration),
        max: field.orNull(field.duration),
        claimant: field.orNull(field.ref),
        note: field.orNull(field.text),
      })
      .transform(withLength),
  ),
  function* (record) {
    yield* passage(record);
    yield* lengthRule(record);
  },
);

export const quote: Kind<Quote, QuoteInput> = kind(
  exactly<Quote, QuoteInput>()(
    z.strictObject({
      type: field.typeOf("quote"),
      id: field.id,
      source: field.ref,
      evidence: field.evidence,
      text: field.text,
      utterance: field.ref,
      form: z.enum(["direct", "fragment", "term"]),
      translated: field.orNull(z.boolean()),
      attributedTo: field.orNull(field.ref),
      via: field.orNull(field.ref),
      medium: field.orNull(field.medium),
      note: field.orNull(field.text),
    }),
  ),
  passage,
);

export const figure: Kind<Figure, FigureInput> = kind(
  exactly<Figure, FigureInput>()(
    z
      .strictObject({
        type: field.typeOf("figure"),
        id: field.id,
        source: field.ref,
        evidence: field.evidence,
        text: field.text,
        measure: field.ref,
        value: z.number().optional(),
        approx: approximation.optional(),
        low: z.number().nullable().optional(),
        lowOpen: z.boolean().optional(),
        high: z.number().nullable().optional(),
        highOpen: z.boolean().optional(),
        claimant: field.orNull(field.ref),
        via: field.orNull(field.ref),
        asOf: field.orNull(field.edtf),
        reason: field.orNull(field.text),
      })
      .check(({ value, issues }) => {
        for (const { code, path, says } of valueAlone(value)) {
          issues.push({ code: "custom", input: value, path: [...path], params: { code }, message: says });
        }
      })
      .transform(resolveFigure),
  ),
  function* (record) {
    yield* passage(record);
    yield* figureRule(record);
  },
);

export const stance: Kind<Stance, StanceInput> = kind(
  exactly<Stance, StanceInput>()(
    z.strictObject({
      type: field.typeOf("stance"),
      id: field.id,
      source: field.ref,
      evidence: field.evidence,
      proposition: field.ref,
      claimant: field.orNull(field.ref),
      position: z.enum(["affirms", "denies", "doubts", "qualifies"]),
      note: field.orNull(field.text),
    }),
  ),
  passage,
);
