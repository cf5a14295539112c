import { defineConfig } from "vitest/config";
import { tally } from "./scripts/tally.js";

export default defineConfig({
  test: {
    reporters: ["default", tally],
    // Neither the hours nor the daylight saving of any usual machine: what depends on them fails here.
    env: { TZ: "Pacific/Chatham" },
    coverage: { include: ["src/**"], exclude: ["src/**/*.generated.ts"] },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/runtime/**"],
          setupFiles: ["test/support/seed.ts"],
          // Nothing is timed by a test: the limit only ends what hangs, on a busy machine too.
          testTimeout: 60_000,
          typecheck: { enabled: true, include: ["test/**/*.test-d.ts"], tsconfig: "test/tsconfig.json" },
        },
      },
      {
        // The package as it will be published: packed, and installed in a folder of its own.
        extends: true,
        test: {
          name: "runtime",
          include: ["test/runtime/**/*.test.ts"],
          globalSetup: "test/runtime/setup.ts",
          // The examples of the docs run as they are, resolved by Node itself.
          server: { deps: { external: [/\/examples\/[\w-]+\.mjs$/] } },
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
