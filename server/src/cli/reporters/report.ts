/** What a reporter is given, and what it makes of it. */
import type { Locale } from "../../messages/messages.ts";
import type { Entry } from "../entry.ts";

export interface Report {
  readonly entries: readonly Entry[];
  /** Paths of everything that was looked at. */
  readonly files: readonly string[];
  /** Files named by the user that belong to no bootc project, with the reason. */
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
  /** One line (1-based) of a file, for excerpts. */
  readonly lineOf: (file: string, line: number) => string | undefined;
  readonly locale: Locale;
  readonly colour: boolean;
}

/** The whole output, its last line break included; empty for silence. */
export type Reporter = (report: Report) => string;
