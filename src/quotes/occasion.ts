import type { Corpus, Event, Ids } from "../model/index.js";

/** The event, what it is part of, what that is part of, and so on; a circle is walked once. */
export function eventAndWholes<I extends Ids>(corpus: Corpus<I>, id: I["event"]): readonly Event<I>[] {
  const line = new Map<string, Event<I>>();
  for (let next: I["event"] | null = id; next !== null && !line.has(next); ) {
    const event: Event<I> = corpus.get("event", next);
    line.set(next, event);
    next = event.partOf;
  }
  return [...line.values()];
}
