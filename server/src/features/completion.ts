/** Completion: rule names inside suppression comments, else what the kind of file offers. */
import type { CompletionItem } from "vscode-languageserver-types";
import type { Analysis } from "../engine/analysis.ts";
import type { CompletionOptions } from "./completion-options.ts";
import { kindCompletion } from "./kinds.ts";
import { suppressionCompletion } from "./suppression-completion.ts";

/** Characters that begin something that can be completed. */
export const triggerCharacters: readonly string[] = [
  ...[" ", "=", ",", ".", "-", "[", "/", ":", '"', "'", "%", "@"],
];

export const completion = (
  analysis: Analysis,
  offset: number,
  options: CompletionOptions,
): readonly CompletionItem[] =>
  suppressionCompletion(analysis, offset, options.locale) ?? kindCompletion(analysis, offset, options);
