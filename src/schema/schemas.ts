import type * as z from "zod";
import type {
  Actor,
  Duration,
  Event,
  Figure,
  Measure,
  Mention,
  Ordering,
  Place,
  Proposition,
  Quote,
  Source,
  Stance,
  Timing,
  Utterance,
} from "../model/index.js";
import type {
  ActorInput,
  DurationInput,
  EventInput,
  FigureInput,
  MeasureInput,
  MentionInput,
  OrderingInput,
  PlaceInput,
  PropositionInput,
  QuoteInput,
  SourceInput,
  StanceInput,
  TimingInput,
  UtteranceInput,
} from "./inputs.js";
import * as reports from "./reports.js";
import * as things from "./things.js";

/** Turns an authored article into a {@link Source}. Like all of these, it checks what one record alone can tell. */
export const sourceSchema: z.ZodType<Source, SourceInput> = things.source.schema;

/** Turns an authored actor into an {@link Actor}. */
export const actorSchema: z.ZodType<Actor, ActorInput> = things.actor.schema;

/** Turns an authored place into a {@link Place}. */
export const placeSchema: z.ZodType<Place, PlaceInput> = things.place.schema;

/** Turns an authored event into an {@link Event}. */
export const eventSchema: z.ZodType<Event, EventInput> = things.event.schema;

/** Turns an authored utterance into an {@link Utterance}. */
export const utteranceSchema: z.ZodType<Utterance, UtteranceInput> = things.utterance.schema;

/** Turns an authored measure into a {@link Measure}. */
export const measureSchema: z.ZodType<Measure, MeasureInput> = things.measure.schema;

/** Turns an authored proposition into a {@link Proposition}. */
export const propositionSchema: z.ZodType<Proposition, PropositionInput> = things.proposition.schema;

/** Turns an authored mention into a {@link Mention}. */
export const mentionSchema: z.ZodType<Mention, MentionInput> = reports.mention.schema;

/** Turns an authored timing into a {@link Timing}. */
export const timingSchema: z.ZodType<Timing, TimingInput> = reports.timing.schema;

/** Turns an authored ordering into an {@link Ordering}; `relation: "before"` becomes `["before"]`, and words in `gapText` the gaps. */
export const orderingSchema: z.ZodType<Ordering, OrderingInput> = reports.ordering.schema;

/** Turns an authored duration into a {@link Duration}; `min` and `max` come from its words when both are left out. */
export const durationSchema: z.ZodType<Duration, DurationInput> = reports.duration.schema;

/** Turns an authored quote into a {@link Quote}. */
export const quoteSchema: z.ZodType<Quote, QuoteInput> = reports.quote.schema;

/** Turns an authored figure into a {@link Figure}; `value: 15` becomes the interval from 15 to 15. */
export const figureSchema: z.ZodType<Figure, FigureInput> = reports.figure.schema;

/** Turns an authored stance into a {@link Stance}. */
export const stanceSchema: z.ZodType<Stance, StanceInput> = reports.stance.schema;
