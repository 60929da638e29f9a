import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["server/src/**/*.test.ts", "client/src/**/*.test.ts", "test/**/*.test.ts"],
    passWithNoTests: false,
    // A hang ends here; how long something takes on a busy machine is no verdict.
    testTimeout: 60_000,
  },
});
