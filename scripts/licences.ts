import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

const file = "dist/LICENCES.txt";

const head = `The code in this folder contains the packages below. Their licences ask for these notices to be kept.\n`;

/** Keeps the licences of the packages that a bundle contains: those of each build are added to one file. */
export const licences: Plugin = {
  name: "licences",
  setup({ onEnd }) {
    onEnd(({ metafile }) => {
      const notices = new Map<string, string>();
      const before = existsSync(file) ? readFileSync(file, "utf8") : "";
      for (const notice of before.split(/^(?==== )/m).slice(1)) notices.set(titleOf(notice), notice);
      // What an output holds, tree shaking done; that a module was read is not enough.
      const outputs = Object.values(metafile?.outputs ?? {});
      const inputs = outputs.flatMap((output) =>
        Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) =>
          bytesInOutput > 0 ? [path] : [],
        ),
      );
      for (const path of inputs) {
        const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
        if (folder === undefined) continue;
        const notice = noticeOf(folder);
        notices.set(titleOf(notice), notice);
      }
      const sorted = [...notices].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, notice]) => notice);
      // The bundle itself is written later: on a fresh clone there is no folder yet.
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${head}\n${sorted.join("")}`);
    });
  },
};

function titleOf(notice: string): string {
  return notice.split("\n")[0] ?? "";
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const text = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (text === undefined) throw new Error(`${name} has no licence file to keep.`);
  return `=== ${name} ${version} (${license})\n\n${readFileSync(join(folder, text), "utf8").trim().replaceAll("\r\n", "\n")}\n\n`;
}
