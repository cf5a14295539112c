// Prints the main job's answer from the shipped corpus, for a terminal of 100 columns: the timeline, a quote
// in its renderings, the reconciled figures, and the contradictions. Usage: npm start
import { corpus } from "as-reported";
import { conflictsSection } from "./report/conflicts.js";
import { figuresSection } from "./report/figures.js";
import { sourceMarks, title } from "./report/layout.js";
import { quoteSection } from "./report/quote.js";
import { timelineSection } from "./report/timeline.js";

const reports = [
  ...corpus.mentions,
  ...corpus.timings,
  ...corpus.orderings,
  ...corpus.quotes,
  ...corpus.figures,
  ...corpus.stances,
];

// A reader that closes the pipe early (`npm start | head`) has seen enough.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.stdout.write(
  [
    title(
      "AS REPORTED",
      "the Iranian missile strikes of 8 January 2020, in the words of five newsrooms",
      `${reports.length} reports in ${corpus.sources.length} articles, on ${corpus.events.length} events, ` +
        `${corpus.utterances.length} things said and ${corpus.measures.length} measures`,
    ),
    sourceMarks(corpus, reports),
    timelineSection(corpus),
    quoteSection(corpus, "military action like this isn't enough"),
    figuresSection(corpus),
    conflictsSection(corpus),
  ].join("\n"),
);
