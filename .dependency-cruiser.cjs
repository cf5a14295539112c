// The house, from the ground up: a part imports only parts on lines above its own.
const floors = [
  ["model"],
  ["time"],
  ["corpus"],
  ["timeline"],
  ["quotes", "figures"],
  ["compare"],
  ["schema"],
  ["tables"],
  ["charts", "display", "export"],
  ["cli"],
];

const folder = (parts) => `^src/(${parts.join("|")})/`;

/** For the parts of each floor: nothing of their own floor but themselves, nothing above. */
const layering = floors.map((parts, floor) => ({
  name: `layering-${parts.join("-")}`,
  comment: "A part imports only parts listed before it in .dependency-cruiser.cjs.",
  severity: "error",
  from: { path: folder(parts) },
  to: {
    // The command line is a user of the public face; for every other part that stands above.
    path: [...(parts.includes("cli") ? [] : ["^src/[^/]+$"]), folder(floors.slice(floor).flat())],
    pathNot: "^src/$1/",
  },
}));

module.exports = {
  forbidden: [
    ...layering,
    {
      name: "known-parts",
      comment: "A new folder in src has to be given its floor in .dependency-cruiser.cjs.",
      severity: "error",
      from: { path: "^src/[^/]+/", pathNot: folder(floors.flat()) },
      to: {},
    },
    {
      name: "front-door",
      comment:
        "Another part is imported through its index.ts only; the shipped corpus has a door of its own.",
      severity: "error",
      from: { path: "^src/([^/]+)" },
      to: {
        path: "^src/[^/]+/",
        pathNot: ["^src/$1/", "^src/[^/]+/index[.]ts$", "^src/corpus/shipped[.]ts$"],
      },
    },
    {
      name: "shipped-apart",
      comment: "Within src only the public face holds the shipped corpus: every part serves any corpus.",
      severity: "error",
      from: { path: "^src/[^/]+/", pathNot: "^src/cli/" },
      to: { path: "^src/corpus/shipped[.]ts$" },
    },
    {
      name: "zod-in-schema-only",
      comment: "Only src/schema may load zod: the other entry points start without it.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/schema/" },
      to: { path: "node_modules/zod/" },
    },
    {
      name: "schema-apart",
      comment: "The public face must not load zod, so it imports nothing from src/schema, types excepted.",
      severity: "error",
      from: { path: "^src/[^/]+$" },
      to: { path: "^src/schema/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-node",
      comment: "The package runs in browsers too: Node's own modules are for src/cli alone.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { dependencyTypes: ["core"] },
    },
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
