import type { Source } from "../model/index.js";

/** Whether an article is written in English: only its phrases are read. */
export function isEnglish({ language }: Source): boolean {
  return /^en(?:-|$)/i.test(language);
}
