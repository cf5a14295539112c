/**
 * Refuses options that are no object, or of which one is unknown: a misspelt option would be passed over.
 *
 * @throws RangeError saying which options there are.
 */
export function checkOptions(called: string, options: object, known: readonly string[]): void {
  const all = known.map((name) => `\`${name}\``).join(", ");
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw new RangeError(`\`options\` of \`${called}\` is no object. Give one with ${all}.`);
  }
  for (const key of Object.keys(options)) {
    if (!known.includes(key)) {
      throw new RangeError(
        `\`${key}\` of \`${called}\` is unknown. ${known.length === 1 ? "There is only" : "There are"} ${all}.`,
      );
    }
  }
}
