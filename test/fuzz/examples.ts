/** What the pages of rules show: files to change at random, and the pieces to make new Containerfiles of. */
import { fileKind } from "../../server/src/engine/file-kind.ts";
import { parseContainerfile } from "../../server/src/syntax/containerfile/containerfile.ts";
import type { Files } from "../support/lint.ts";
import { examplesBelow } from "../support/pages.ts";
import { allRules, readProjectFile } from "../support/rules.ts";

/** A Containerfile with the files beside it. */
export interface Example {
  readonly path: string;
  readonly files: Files;
  readonly text: string;
}

/** The files of `kind` in the pages of rules about `domain`. */
const examplesOf = (domain: string, kind: string): readonly Example[] =>
  allRules
    .filter((rule) => rule.domain === domain)
    .flatMap(({ pages }) => {
      const page = readProjectFile(pages.en);
      return [...examplesBelow(page, "Problematic"), ...examplesBelow(page, "Correct")];
    })
    .flatMap((files) =>
      Object.entries(files)
        .filter(([path]) => fileKind({ uri: `file:///${path}`, text: "" }) === kind)
        .map(([path, text]) => ({ path, files, text })),
    );

export const examples = examplesOf("containerfile", "containerfile");
export const configExamples = examplesOf("config", "config");
export const kickstartExamples = examplesOf("kickstart", "kickstart");

const unique = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts)].filter((text) => text !== "");

const instructions = examples.flatMap(({ text }) =>
  parseContainerfile(text, undefined, () => {}).instructions.map(({ syntax }) => syntax),
);

export const instructionTexts = unique(
  instructions.filter(({ keyword }) => keyword !== "FROM").map(({ source }) => source.text.trimEnd()),
);
export const fromTexts = unique(
  instructions.filter(({ keyword }) => keyword === "FROM").map(({ source }) => source.text.trimEnd()),
);

/** Commands of RUN instructions, each on one line. */
export const commandTexts = unique(
  instructions
    .filter(({ keyword, source }) => keyword === "RUN" && source.heredocs.length === 0)
    .flatMap(({ source, argumentRange }) =>
      source.text
        .slice(argumentRange.start, argumentRange.end)
        .replace(/\\\n\s*/g, " ")
        .split(/\s*(?:&&|\|\|)\s*/)
        .map((command) => command.trim()),
    ),
);

export const wordTexts = unique(commandTexts.flatMap((command) => command.split(/\s+/)));
