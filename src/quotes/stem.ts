const irregular: ReadonlyMap<string, string> = new Map(
  [
    ["be", "am is are was were been being"],
    ["have", "has had having"],
    ["do", "does did done doing"],
    ["go", "goes went gone going"],
    ["say", "says said saying"],
    ["leave", "leaves left leaving"],
    ["take", "takes took taken taking"],
    ["give", "gives gave given giving"],
    ["strike", "strikes struck striking"],
    ["fall", "falls fell fallen falling"],
    ["see", "sees saw seen seeing"],
    ["make", "makes made making"],
    ["come", "comes came coming"],
    ["get", "gets got getting gotten"],
    ["know", "knows knew known knowing"],
    ["think", "thinks thought thinking"],
    ["tell", "tells told telling"],
    ["begin", "begins began begun beginning"],
    ["fight", "fights fought fighting"],
    ["man", "men"],
    ["woman", "women"],
    ["child", "children"],
  ].flatMap(([stem = "", forms = ""]) => forms.split(" ").map((form) => [form, stem] as const)),
);

/**
 * What an English word has in common with its inflected forms: "actions" and "action", "leaving" and "left".
 * Cruder than Porter's stemmer on purpose: it undoes inflection only, never derivation, so that
 * "corrupt" and "corruption" stay two words.
 */
export function stem(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (word.length < 4 || word.length > 32) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  if (/[^su]s$/.test(word)) return bare(word.slice(0, -1));
  if (word.endsWith("ing") && word.length > 5) return bare(undouble(word.slice(0, -3)));
  if (word.endsWith("ied") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith("ed") && word.length > 4) return bare(undouble(word.slice(0, -2)));
  return bare(word);
}

function undouble(word: string): string {
  return /([bdgkmnprt])\1$/.test(word) ? word.slice(0, -1) : word;
}

/** Without the silent e, which "ing" and "ed" swallow. */
function bare(word: string): string {
  return word.length > 3 && word.endsWith("e") ? word.slice(0, -1) : word;
}
