import fc from "fast-check";
import { test } from "vitest";
import { grown } from "./generators.ts";
import { hour, many } from "./runs.ts";
import { expectSound } from "./soundness.ts";

test(
  "linting is sound for what a grammar makes",
  async () => {
    await fc.assert(fc.asyncProperty(grown, expectSound), { numRuns: many(400, 50_000) });
  },
  hour,
);
