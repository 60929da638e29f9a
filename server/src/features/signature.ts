/** Signature help: the options of the kickstart command that is being written. */
import type { SignatureHelp } from "vscode-languageserver-types";
import type { Analysis } from "../engine/analysis.ts";
import { kickstartAt } from "./embedded-kickstart.ts";
import { kickstartSignature, type SignatureOptions } from "./kickstart/signature.ts";

export const signatureTriggers: readonly string[] = [" ", "="];

export function signature(
  analysis: Analysis,
  offset: number,
  options: SignatureOptions,
): SignatureHelp | undefined {
  const inside = kickstartAt(analysis, offset);
  return inside && kickstartSignature(inside.view, inside.at, options);
}
