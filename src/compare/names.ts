import type { Corpus, Ids } from "../model/index.js";

/** What to call an actor or an article. */
export interface Named {
  /** The name to list: of an article its headline; with the id where another has the same. */
  readonly name: string;
  /** The name for running text: of a long headline only its beginning. */
  readonly short: string;
}

type Names = ReadonlyMap<string, Named>;

/** From how many characters on a headline is cut, at the end of a word. */
const LONG = 45;

/** An actor by name. */
export function actorNames<I extends Ids>(corpus: Corpus<I>, id: I["actor"]): Named {
  return namesIn(corpus).actors.get(id) ?? { name: id, short: id };
}

/** An article by its headline. */
export function articleNames<I extends Ids>(corpus: Corpus<I>, id: I["source"]): Named {
  return namesIn(corpus).articles.get(id) ?? { name: id, short: id };
}

/** A corpus never changes, so that its names are made once. */
const known = new WeakMap<object, { readonly actors: Names; readonly articles: Names }>();

function namesIn<I extends Ids>(corpus: Corpus<I>) {
  let names = known.get(corpus);
  if (!names) {
    const articles = corpus.sources.map(({ id, title }) => [id, title] as const);
    const actors = corpus.actors.map(({ id, name }) => [id, name] as const);
    names = {
      articles: distinct(articles, (title) => `the article “${title}”`, beginningOf),
      actors: distinct(actors, (name) => name),
    };
    known.set(corpus, names);
  }
  return names;
}

/** Names that tell their bearers apart: with the id where two are alike, cut short only where none becomes so. */
function distinct(
  named: readonly (readonly [id: string, name: string])[],
  write: (name: string) => string,
  cut: (name: string) => string = (name) => name,
): Names {
  const fulls = countEach(named.map(([, name]) => name));
  const cuts = countEach(named.map(([, name]) => cut(name)));
  return new Map(
    named.map(([id, full]) => {
      const name = fulls.get(full) === 1 ? write(full) : `${write(full)} (\`${id}\`)`;
      return [id, { name, short: cuts.get(cut(full)) === 1 ? write(cut(full)) : name }];
    }),
  );
}

function beginningOf(title: string): string {
  const characters = [...title];
  if (characters.length <= LONG) return title;
  const start = characters.slice(0, LONG).join("");
  return `${/\s/.test(characters[LONG] ?? "") ? start : start.replace(/\s+\S*$/, "")} …`;
}

function countEach(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
