/** What completion is told of the client. */
import type { Locale } from "../messages/messages.ts";

export interface CompletionOptions {
  readonly locale: Locale;
  /** Whether it understands snippets: text with a place for the cursor. */
  readonly snippets?: boolean;
  /** Whether it can be asked to offer what comes next by itself. */
  readonly goesOn?: boolean;
}
