// Checks the shipped corpus against your own copies of the articles: every hash, every length, every passage.
// Usage: npm run verify -- FOLDER   (FOLDER: the articles as .txt files in UTF-8, whatever their names)
// Exit code: 0 all is as recorded, 1 something differs or is missing, 2 there is nothing to check.
import { corpus } from "../src/corpus/shipped.js";
import { verifyFolder } from "./data/verify.js";

const [folder, ...more] = process.argv.slice(2);

if (folder === undefined || more.length > 0) {
  console.error("Usage: npm run verify -- FOLDER, where FOLDER holds the articles as .txt files.");
  process.exitCode = 2;
} else {
  try {
    const { ok, lines } = verifyFolder(corpus, folder);
    console.log(lines.join("\n"));
    if (!ok) process.exitCode = 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
