/** What a command sees when it is run on paper, and how it says what it does. */
import type { OptionShape } from "../../../data/option-shape.ts";
import { type ParsedArguments, parseArguments } from "../arguments.ts";
import type { Effect, Input } from "../facts.ts";
import type { ImageFiles, KnownFile } from "../image-files.ts";
import type { Argument } from "../value.ts";

type EffectOf<K extends Effect["kind"]> = Extract<Effect, { kind: K }>;
/** An effect without what the interpreter knows better: guard and certainty. */
type Draft = {
  [K in Effect["kind"]]: Omit<EffectOf<K>, "guard" | "certainty" | "by" | "path" | "range"> & {
    readonly path: string;
  };
}[Effect["kind"]];

export interface EffectScope {
  readonly name: string;
  readonly words: readonly Argument[];
  /** The absolute path that a word names; undefined where it is not known. */
  readonly resolve: (word: Argument) => string | undefined;
  readonly cwd: string | undefined;
  /** Text fed to the command by a here-document or a pipe of `echo`/`printf`. */
  readonly stdin: Input | undefined;
  readonly files: ImageFiles;
  /** `copyOf`: the file whose text is taken over. */
  readonly emit: (draft: Draft, word: Argument, copyOf?: KnownFile) => void;
}

export type EffectWriter = (scope: EffectScope) => void;

export const each =
  (
    shape: OptionShape,
    pick: (parsed: ParsedArguments) => readonly Argument[],
    kind: "write" | "mkdir" | "tree",
  ): EffectWriter =>
  (scope) => {
    for (const word of pick(parseArguments(scope.words, shape))) {
      const path = scope.resolve(word);
      if (path !== undefined) scope.emit({ kind, path }, word);
    }
  };

export const contentOf = ({ stdin }: EffectScope) => (stdin ? contentIn(stdin) : {});

/** What a file says that is made of `input`. */
export const contentIn = ({ text, start }: Input) =>
  start === undefined ? { content: text } : { content: text, contentStart: start };
