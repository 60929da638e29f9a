/** `--format json`: an array of findings. */
import type { Reporter } from "./report.ts";

export const json: Reporter = ({ entries }) => `${JSON.stringify(entries, null, 2)}\n`;
