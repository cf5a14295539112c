import { describe, expect, test } from "vitest";
import { ArgumentError } from "../../src/corpus/index.js";
import { MergeError, mergeCorpora, parseCorpus } from "../../src/schema/index.js";
import { example } from "../corpus/example.js";

const corpus = parseCorpus(example());
const prefixed = { corpus, prefix: "second" };

function clashesOf(merge: () => unknown) {
  try {
    merge();
  } catch (error) {
    if (error instanceof MergeError) return error;
    throw error;
  }
  throw new Error("Nothing clashed.");
}

describe("Merging", () => {
  test("a corpus with itself gives the same corpus", () => {
    expect(JSON.stringify(mergeCorpora([corpus, corpus]))).toBe(JSON.stringify(corpus));
    expect(JSON.stringify(mergeCorpora([corpus]))).toBe(JSON.stringify(corpus));
  });

  test("a corpus with a prefix keeps every record and every reference of both", () => {
    const merged = mergeCorpora([corpus, prefixed]);
    expect(merged.quotes.length).toBe(2 * corpus.quotes.length);
    expect(merged.get("quote", "second-paper-quote")).toEqual({
      ...corpus.get("quote", "paper-quote"),
      id: "second-paper-quote",
      source: "second-paper",
      utterance: `second-${corpus.get("quote", "paper-quote").utterance}`,
      attributedTo: `second-${corpus.get("quote", "paper-quote").attributedTo}`,
    });
  });

  test("a corpus with a prefix keeps who repeats whom, and what a duration is about", () => {
    const merged = mergeCorpora([corpus, prefixed]);
    expect(merged.get("utterance", "second-lost-tweet").repeats).toBe("second-lost-everything");
    expect(merged.get("duration", "second-bulletin-how-long").event).toBe("second-fire");
  });

  test("the order of the corpora changes the order of things and nothing else", () => {
    const ids = (merged: typeof corpus) => merged.figures.map(({ id }) => id).sort();
    expect(ids(mergeCorpora([corpus, prefixed]))).toEqual(ids(mergeCorpora([prefixed, corpus])));
  });

  test("changes neither of the corpora", () => {
    const before = JSON.stringify(corpus);
    mergeCorpora([corpus, prefixed], { unite: ["actor", "place"] });
    expect(JSON.stringify(corpus)).toBe(before);
  });
});

describe("One id with two meanings", () => {
  const [actor, ...actors] = corpus.actors;
  const renamed = { ...corpus, actors: [{ ...actor, name: "Somebody else" } as never, ...actors] };

  test("is told, with the fields that differ and both records, all clashes at once", () => {
    const other = { ...renamed, places: corpus.places.map((place) => ({ ...place, name: "Elsewhere" })) };
    const { clashes, message } = clashesOf(() => mergeCorpora([corpus, other]));
    expect(clashes.length).toBe(1 + corpus.places.length);
    expect(clashes[0]).toEqual({
      type: "actor",
      id: actor?.id,
      fields: ["name"],
      records: [
        { corpus: 0, record: actor },
        { corpus: 1, record: other.actors[0] },
      ],
    });
    expect(message).toContain(`actor \`${actor?.id}\` of corpora 0 and 1 differs in \`name\`.`);
    expect(message).toContain("Give one corpus a `prefix`, or name the types in `unite`");
  });

  test("is not resolved by uniting either, when more than lists differ", () => {
    expect(clashesOf(() => mergeCorpora([corpus, renamed], { unite: ["actor"] })).clashes).toHaveLength(1);
  });

  test("is told of two reports of different types too, as their ids are unique among all", () => {
    const [mention] = corpus.mentions;
    const quotes = corpus.quotes.map((quote, index) => (index === 0 ? { ...quote, id: mention?.id } : quote));
    const { clashes } = clashesOf(() => mergeCorpora([corpus, { ...corpus, quotes: quotes as never }]));
    expect(clashes.map(({ id, fields }) => [id, fields.includes("type")])).toEqual([[mention?.id, true]]);
  });
});

test("Actors that mean the same are united: spellings with the sources of both, roles and affiliations", () => {
  const [first] = corpus.actors.filter(({ spellings }) => spellings.length > 0);
  if (!first) throw new Error("The example has no spelling.");
  const spelling = first.spellings[0] as { text: string; sources: readonly string[] };
  const [other = ""] = corpus.sources.map(({ id }) => id).filter((id) => !spelling.sources.includes(id));
  const changed = {
    ...first,
    spellings: [
      { text: spelling.text, sources: [other] },
      { text: "The Old One", sources: [other] },
    ],
    roles: ["lighthouse keeper"],
  };
  const second = { ...corpus, actors: corpus.actors.map((one) => (one === first ? changed : one)) };
  const united = mergeCorpora([corpus, second], { unite: ["actor"] }).get("actor", first.id);
  expect(united.roles).toEqual([...first.roles, "lighthouse keeper"]);
  expect(united.spellings).toContainEqual({ text: spelling.text, sources: [...spelling.sources, other] });
  expect(united.spellings).toContainEqual({ text: "The Old One", sources: [other] });
});

test("What is no corpus and no prefix is refused with what to give", () => {
  expect(() => mergeCorpora(corpus as never)).toThrow(ArgumentError);
  expect(() => mergeCorpora([corpus, {} as never])).toThrow("`corpora[1]` of `mergeCorpora` is no corpus.");
  expect(() => mergeCorpora([null as never])).toThrow("`corpora[0]`");
  expect(() => mergeCorpora([{ corpus, prefix: "Bad Prefix" }])).toThrow("`corpora[0].prefix`");
  expect(() => mergeCorpora([corpus], { unify: ["actor"] } as never)).toThrow(
    "`unify` of `mergeCorpora` is unknown",
  );
  expect(() => mergeCorpora([corpus], { unite: ["event"] } as never)).toThrow(
    "Give `actor`, `place` or both",
  );
});

test("Nothing at all makes an empty corpus", () => {
  expect(mergeCorpora([]).sources).toEqual([]);
});
