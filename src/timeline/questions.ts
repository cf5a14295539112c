import { ArgumentError, nearest } from "../corpus/index.js";
import type { Built } from "./build.js";
import { type Course, courseOf } from "./course.js";
import { UnknownEventError } from "./errors.js";
import type { Outlook } from "./outlook.js";
import { relationOf } from "./relation.js";
import type { Placed } from "./statements.js";
import type { Timeline, TimelineEntry, TimelineRelation, TimelineRelationRow } from "./types.js";

/** What can be asked of a timeline. */
export function questionsTo(
  { events, network }: Built,
  outlook: Outlook,
  readEntries: () => readonly TimelineEntry[],
): Pick<Timeline, "relation" | "relations"> {
  const find = (id: string): Placed => {
    const known = events.indexOf(id);
    if (known === undefined) throw new UnknownEventError(id, nearest(id, events.ids));
    return events.placeOf(known);
  };
  const { courses, undisputed } = coursesOf(outlook);

  function between(a: Placed, b: Placed): TimelineRelation {
    const open = courses().reduce((all, course) => all | course.openBetween(a, b), 0);
    return told(open, undisputed && (() => undisputed().openBetween(a, b)));
  }

  /** The same between one event and many. */
  function around(a: Placed): (b: Placed) => TimelineRelation {
    const openIn = courses().map((course) => course.openAround(a));
    let calm: ((b: Placed) => number) | undefined;
    const openCalm = (b: Placed): number => {
      calm ??= undisputed?.().openAround(a);
      return calm?.(b) ?? 0;
    };
    return (b) => {
      const open = openIn.reduce((all, openTo) => all | openTo(b), 0);
      return told(open, undisputed && (() => openCalm(b)));
    };
  }

  /** The relations of one event to others: one by one, until that took as long as it takes to reach all events. */
  function* toEach(a: string, others: readonly string[]): Generator<TimelineRelationRow> {
    const spent = () => courses().reduce((sum, course) => sum + course.spent(), 0);
    const most = spent() + courses().length * network.size;
    const placed = find(a);
    let answer = (b: Placed) => between(placed, b);
    let isAround = false;
    for (const b of others) {
      if (!isAround && spent() > most) [answer, isAround] = [around(placed), true];
      yield { a, b, ...answer(find(b)) };
    }
  }

  return {
    relation(a, b) {
      for (const id of [a, b]) {
        if (typeof id === "string") continue;
        throw new ArgumentError("relation", "event", "is no id. Give two ids of events.");
      }
      return between(find(a), find(b));
    },
    relations(asked) {
      if (typeof asked === "string") {
        const answer = around(find(asked));
        const others = readEntries().filter(({ event }) => event !== asked);
        return others.map(({ event }) => ({ a: asked, b: event, ...answer(find(event)) }));
      }
      if (!Array.isArray(asked) || !asked.every((id) => typeof id === "string")) {
        throw new ArgumentError(
          "relations",
          "events",
          "is no id and no list of ids. Give the id of an event, or the ids of a set.",
        );
      }
      const ids = [...new Set<string>(asked)];
      return ids.flatMap((a, index) => [...toEach(a, ids.slice(index + 1))]);
    },
  };
}

interface Courses {
  readonly courses: () => readonly Course[];
  readonly undisputed: (() => Course) | null;
}

function coursesOf({ courses, undisputed }: Outlook): Courses {
  let all: readonly Course[] | undefined;
  let calm: Course | undefined;
  return {
    courses() {
      all ??= courses().map(courseOf);
      return all;
    },
    undisputed:
      undisputed &&
      (() => {
        calm ??= courseOf(undisputed());
        return calm;
      }),
  };
}

/** What is certain has to hold without the reports that others contradict, too. */
function told(open: number, openUndisputed: (() => number) | null): TimelineRelation {
  const answer = relationOf(open);
  if (answer.certain === null || openUndisputed === null) return answer;
  const { certain } = relationOf(openUndisputed());
  return certain === answer.certain ? answer : { ...answer, certain: null };
}
