/** What one printed word stands for. */
export interface Expansion {
  /** The words, in order. */
  readonly keys: readonly string[];
  /** What the last of them can be as well ("it's changed": is or has); `null` where it is clear. */
  readonly alt: string | null;
}

/** Spelt-together forms, and contractions typed without an apostrophe where no other word is spelt so. */
const together: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ["cannot", ["can", "not"]],
  ["gonna", ["going", "to"]],
  ["wanna", ["want", "to"]],
  ["gotta", ["got", "to"]],
  ..."is are was were do does did have has had could would should"
    .split(" ")
    .map((verb) => [`${verb}nt`, [verb, "not"]] as const),
]);

/** Verbs whose negated form is not simply themselves and "n't". */
const stems: ReadonlyMap<string, string> = new Map([
  ["ca", "can"],
  ["wo", "will"],
  ["sha", "shall"],
  ["ai", "ain"],
]);

const suffixes: ReadonlyMap<string, string> = new Map([
  ["re", "are"],
  ["ve", "have"],
  ["ll", "will"],
  ["m", "am"],
]);

/** Words after which 's is a verb; after any other it is taken for the possessive. */
const hosts: ReadonlySet<string> = new Set(
  "it that this all he she there here what who where how when why everything everyone nobody nothing".split(
    " ",
  ),
);

const perfectOnly: ReadonlySet<string> = new Set(["been", "got", "had"]);
const participles: ReadonlySet<string> = new Set(
  `been got had gone done seen said made taken given become begun broken brought built bought caught chosen
   fallen felt found forgotten fought grown heard held kept known led left lost met paid proven shown sent
   spoken struck taught told thought won written worn`.split(/\s+/),
);

function isParticiple(word: string): boolean {
  return participles.has(word) || (word.length > 4 && word.endsWith("ed"));
}

/**
 * The words that a printed word stands for, contractions written out.
 *
 * @param word - One word, folded; apostrophes as `'`.
 * @param next - The next word, folded, which tells "he's gone" from "he's right"; empty at the end.
 */
export function expand(word: string, next: string): Expansion {
  const whole = together.get(word);
  if (whole) return { keys: whole, alt: null };
  const cut = word.lastIndexOf("'");
  if (cut <= 0) return { keys: [word.replaceAll("'", "")], alt: null };
  const host = word.slice(0, cut);
  const suffix = word.slice(cut + 1);
  if (host.length > 24) return { keys: [word.replaceAll("'", "")], alt: null };
  if (suffix === "t" && host.endsWith("n")) {
    const verb = host.slice(0, -1);
    return after(stems.get(verb) ?? verb, "not", next);
  }
  const verb = suffixes.get(suffix);
  if (verb !== undefined) return after(host, verb, next);
  if (suffix === "d") return after(host, isParticiple(next) || next === "better" ? "had" : "would", next);
  if (suffix !== "s") return { keys: [word.replaceAll("'", "")], alt: null };
  if (host === "let") return { keys: ["let", "us"], alt: null };
  if (!hosts.has(host)) return after(host, "s", next);
  if (perfectOnly.has(next)) return after(host, "has", next);
  return { ...after(host, "is", next), alt: isParticiple(next) ? "has" : null };
}

/** Whether what a word stands for can depend on the next word: "he's" and "he'd" do, "isn't" does not. */
export function needsNext(word: string): boolean {
  const [host = "", suffix, ...more] = word.split("'");
  return suffix === "d" || more.length > 0 || (suffix === "s" && hosts.has(host));
}

/** The host may be a contraction itself: "shouldn't've". */
function after(host: string, word: string, next: string): Expansion {
  return { keys: [...expand(host, next).keys.filter((key) => key !== ""), word], alt: null };
}
