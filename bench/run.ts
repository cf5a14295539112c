/**
 * Runs one bench on the built package: `npm run bench -- timeline`.
 *
 * Every table sets our kernel beside its peers in one run: times differ between machines, ratios hardly do.
 */
const names = ["timeline", "quotes", "figures", "lookup"];
const [name, ...rest] = process.argv.slice(2);

if (name === undefined || !names.includes(name)) {
  console.error(`Which bench? One of ${names.join(", ")}: npm run bench -- timeline`);
  process.exit(2);
}
const { run } = (await import(`./${name}/run.js`)) as { run(args: readonly string[]): Promise<void> };
await run(rest);
