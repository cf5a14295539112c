export { conflictsSection } from "./conflicts.js";
export { coverageSection } from "./coverage.js";
export { figuresSection } from "./figures.js";
export { sourceMarks } from "./marks.js";
export { createPage, type Page } from "./page.js";
export { diffNote, otherRenderings, quoteCheck, quoteMatches } from "./quotes.js";
export { recordSection } from "./record.js";
export { timelineConflicts, timelineSection } from "./timeline.js";
