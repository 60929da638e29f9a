import fc from "fast-check";
import { test } from "vitest";
import { changed } from "./generators.ts";
import { hour, many } from "./runs.ts";
import { expectSound } from "./soundness.ts";

test(
  "linting is sound for changed examples of the rules' pages",
  async () => {
    await fc.assert(fc.asyncProperty(changed, expectSound), { numRuns: many(400, 50_000) });
  },
  hour,
);
