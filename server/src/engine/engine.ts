/** The engine: documents in, analyses out. The only floor that asks the host for anything. */
import type { Analysis, Document } from "./analysis.ts";
import type { Configuration } from "./configuration.ts";

export interface Engine {
  /** Analyses one document; unchanged parts of an earlier version are not looked at again. Never throws. */
  readonly analyse: (document: Document, configuration: Configuration) => Promise<Analysis>;
  /** Says that a file of the workspace (also an unsaved buffer) changed, so that what was read of it is stale. */
  readonly changed: (uri: string) => void;
  /** Drops everything kept for a closed document. */
  readonly forget: (uri: string) => void;
}
