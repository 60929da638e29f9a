/** A backslash at the end of a line: it continues the line in a shell, and becomes part of a word in a kickstart. */
import type { Word } from "../../../syntax/kickstart/words.ts";

/** Whether `word` holds the line break that a backslash before it escapes. */
export const continues = (word: Word | undefined): boolean =>
  word !== undefined && (word.text.endsWith("\n") || word.text.endsWith("\r"));
