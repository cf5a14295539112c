export { ArgumentError, checkCorpus, checkOptions } from "./arguments.js";
export { checkLengths } from "./check-lengths.js";
export { codePointLength } from "./code-points.js";
export { collectionOf, recordTypes, reportsOf, reportTypes, thingTypes } from "./collections.js";
export { createCorpus } from "./create.js";
export { disjointSets } from "./disjoint-sets.js";
export { isEnglish } from "./english.js";
export { enumerate } from "./enumerate.js";
export { UnknownIdError } from "./errors.js";
export { recordFields } from "./fields.js";
export { fingerprint } from "./fingerprint.js";
export { deepFreeze } from "./freeze.js";
export { groupBy } from "./group-by.js";
export { matchSources, type SourceMatch, type SourceMatches, type UnnamedText } from "./match-sources.js";
export { nearest } from "./nearest.js";
export {
  type ContentOrder,
  compareEvidence,
  compareText,
  contentOrder,
  inOrder,
  labelOf,
} from "./order/index.js";
export { isObject, own, referencesOf } from "./references.js";
export { type EvidenceCheck, type EvidenceProblem, verifyEvidence } from "./verify.js";
export { claimantOf, type Speaker, speakerKey, voicesIn } from "./voices.js";
