import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { embeddedOffset } from "../../server/src/syntax/toml/embedded.ts";
import { analyse } from "../support/lint.ts";
import type { Example } from "./examples.ts";
import {
  changedConfig,
  changedEmbeddedKickstart,
  changedJson,
  changedKickstart,
  embeddedKickstart,
  grownJson,
  grownKickstart,
  grownToml,
} from "./installation-generators.ts";
import { hour, many } from "./runs.ts";
import { expectSound } from "./soundness.ts";

const runs = many(120, 20_000);

describe("linting is sound", { timeout: hour }, () => {
  test.each([
    ["kickstarts made of the tables", grownKickstart],
    ["changed kickstarts", changedKickstart],
    ["kickstarts in TOML", embeddedKickstart],
    ["changed kickstarts in TOML", changedEmbeddedKickstart],
    ["configs in TOML made of the schema", grownToml],
    ["changed configs", changedConfig],
    ["configs in JSON made of the schema", grownJson],
    ["changed configs in JSON", changedJson],
  ] as const)("for %s", async (_what, examples: fc.Arbitrary<Example>) => {
    await fc.assert(fc.asyncProperty(examples, expectSound), { numRuns: runs });
  });
});

test("each character of a kickstart in TOML has one place there", { timeout: hour }, async () => {
  await fc.assert(
    fc.asyncProperty(changedEmbeddedKickstart, async ({ path, text }) => {
      const analysis = await analyse({ [path]: text }, path);
      const contents = analysis.kind === "config" ? analysis.model.kickstart?.contents : undefined;
      if (contents === undefined) return;
      let before = -1;
      for (let offset = 0; offset < contents.text.length; offset++) {
        const source = contents.toSource(offset);
        // The second half of a character that an escape stands for begins where the first one does.
        const isHalf = /[\udc00-\udfff]/.test(contents.text[offset] ?? "");
        expect(source).toBeLessThan(text.length);
        if (isHalf) expect(source).toBeGreaterThanOrEqual(before);
        else {
          expect(source).toBeGreaterThan(before);
          expect(embeddedOffset(contents, source)).toBe(offset);
        }
        before = source;
      }
    }),
    { numRuns: runs },
  );
});
