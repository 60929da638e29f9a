/** What the command line has around it; tests and the main give their own. */
export interface World {
  readonly directory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether standard output is a terminal. */
  readonly terminal: boolean;
  readonly print: (text: string) => void;
  readonly complain: (line: string) => void;
  readonly standardInput: () => Promise<string>;
  /** The pages of all rules as scripts/build.mjs packs them; undefined where the file is missing. */
  readonly pages: () => Promise<string | undefined>;
}

export type ExitCode = 0 | 1 | 2;
