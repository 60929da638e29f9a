import fc from "fast-check";
import { expect, test } from "vitest";
import { parseInstruction, readByLibrary } from "../../../server/src/syntax/containerfile/instruction.ts";
import { plainInstruction } from "../../../server/src/syntax/containerfile/plain.ts";

const name = fc.stringMatching(/^[a-z][a-z0-9._/:@-]{0,8}$/);
const flag = fc
  .tuple(fc.constantFrom("from", "chmod", "chown", "platform"), name)
  .map(([key, value]) => `--${key}=${value}`);
const blanks = fc.constantFrom(" ", "  ", "\t", " \t ");
const pair = fc
  .tuple(fc.stringMatching(/^[a-z][a-z0-9_.]{0,8}$/), fc.stringMatching(/^[a-z0-9$/:.-]{1,8}$/))
  .map(([key, value]) => `${key}=${value}`);
const quotedPair = fc
  .tuple(
    fc.stringMatching(/^[a-z][a-z0-9_.]{0,8}$/),
    fc.stringMatching(/^(?:[a-z0-9$/:.-][a-z0-9 $/:.=#-]{0,6}[a-z0-9$/:.=#-])?$/),
  )
  .map(([key, value]) => `${key}="${value}"`);
const instruction = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("COPY", "ADD", "copy"),
      fc.array(flag, { maxLength: 2 }),
      fc.array(name, { minLength: 2, maxLength: 4 }),
    )
    .map(([key, flags, words]) => [key, ...flags, ...words]),
  fc.tuple(fc.constantFrom("WORKDIR", "USER", "STOPSIGNAL"), name).map((words) => words),
  fc
    .tuple(fc.constant("FROM"), fc.array(flag, { maxLength: 1 }), name, fc.option(name))
    .map(([key, flags, image, stage]) => [key, ...flags, image, ...(stage ? ["AS", stage] : [])]),
  fc
    .tuple(
      fc.constantFrom("LABEL", "ENV", "ARG"),
      fc.array(fc.oneof(pair, quotedPair), { minLength: 1, maxLength: 3 }),
    )
    .map(([key, pairs]) => [key, ...pairs]),
);

test("a plain instruction is read as dockerfile-ast reads it", () => {
  let plain = 0;
  fc.assert(
    fc.property(instruction, blanks, (words, gap) => {
      const text = words.join(gap);
      const source = { text, headerEnd: text.length, heredocs: [], comments: [] };
      const ours = parseInstruction(source, "\\");
      if (plainInstruction(text, ours.keyword)) plain++;
      const library = readByLibrary(ours, text, "\\");
      // The library splits a quoted value at its blanks when asked for words, but not when asked for properties.
      const split = text.includes('"') ? ours.words : library.words;
      expect(ours).toEqual({ ...ours, ...library, words: split });
    }),
    { numRuns: 3000 },
  );
  expect(plain).toBeGreaterThan(2500);
});

test.each([
  'LABEL a="b\\"c"',
  "ARG X",
  "LABEL a b",
  'CMD ["x"]',
  "COPY a\\ b c",
  "ENV A=b=c",
  "COPY a 'b'",
  "COPY a \\\n b",
])("%j is left to the library", (text) => {
  expect(plainInstruction(text, text.split(" ")[0] ?? "")).toBeUndefined();
});
