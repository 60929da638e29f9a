/** What the engine knows of one document at one moment; every feature reads this and nothing else. */
import type { LineIndex } from "../base/text.ts";
import type { Message } from "../messages/messages.ts";
import type { ConfigModel } from "../model/config/model.ts";
import type { ContainerfileModel } from "../model/containerfile/model.ts";
import type { KickstartModel } from "../model/kickstart/model.ts";
import type { Finding } from "../rules/rule.ts";

export interface Document {
  readonly uri: string;
  readonly text: string;
  /** The editor's language id, where there is an editor. */
  readonly languageId?: string;
  /** Named on the command line: read as the kind that its name says. */
  readonly named?: boolean;
}

interface AnalysisBase {
  readonly document: Document;
  readonly lines: LineIndex;
  /** Whether the document belongs to a bootc project; only then has it findings. */
  readonly bootc: boolean;
  /** Why, in words for the language status. */
  readonly reason: Message;
  /** Settled findings in the order of their places: severities resolved, suppressed ones gone. */
  readonly findings: readonly Finding[];
}

interface ForInstallers {
  /** Kickstart versions that the file, or the kickstart inside it, is written for. */
  readonly targets: readonly string[];
}

export type Analysis =
  | (AnalysisBase & { readonly kind: "containerfile"; readonly model: ContainerfileModel })
  | (AnalysisBase & {
      readonly kind: "config";
      readonly model: ConfigModel;
      /** The image type that is built from it, where it is known. */
      readonly imageType?: string;
    } & ForInstallers)
  | (AnalysisBase & { readonly kind: "kickstart"; readonly model: KickstartModel } & ForInstallers)
  | (AnalysisBase & { readonly kind: "other" });
