/**
 * Validation: JSON of the same shape becomes a corpus, or one error with every mistake. Loads zod.
 *
 * @module as-reported/schema
 */

export { type AssembledCorpus, type AssembleOptions, assembleCorpus, originOf } from "./assemble.js";
export type {
  ActorInput,
  Authored,
  AuthoredFile,
  CorpusInput,
  DurationInput,
  EventInput,
  EvidenceInput,
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
export { CorpusError, type CorpusIssue, type CorpusIssueCode } from "./issues.js";
export { parseCorpusLines } from "./lines.js";
export { type MergeOptions, mergeCorpora, type PrefixedCorpus } from "./merge.js";
export { type Clash, type ClashingRecord, MergeError } from "./merge-error.js";
export { parseCorpus } from "./parse.js";
export {
  actorSchema,
  durationSchema,
  eventSchema,
  figureSchema,
  measureSchema,
  mentionSchema,
  orderingSchema,
  placeSchema,
  propositionSchema,
  quoteSchema,
  sourceSchema,
  stanceSchema,
  timingSchema,
  utteranceSchema,
} from "./schemas.js";
