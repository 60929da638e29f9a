/** Lines that an unattended installation lacks. */
import type { Severity } from "../../../base/severity.ts";
import type { KickstartCommand } from "../../../model/kickstart/model.ts";
import type { Edit } from "../../rule.ts";
import { linesBelow } from "./edits.ts";
import { anchorOf, isGraphical, unattended } from "./installation.ts";
import { commandsNamed } from "./named.ts";
import { isEmbedded } from "./payload.ts";
import type { KickstartSubject } from "./subject.ts";

interface Missing {
  readonly message: "screen" | "text";
  readonly at: KickstartCommand["nameRange"];
  readonly severity: Severity;
  readonly fixes: readonly [{ readonly title: "insert"; readonly edits: () => readonly Edit[] }];
}

/**
 * That the first screen of the installer has no answer for `command`. In text mode it has one of its own, and the
 * installer of an image builder does not ask at all.
 */
export function missingAnswer(subject: KickstartSubject, command: string, line: string): Missing | undefined {
  const { model } = subject;
  const mode = unattended(subject);
  const anchor = anchorOf(model);
  if (mode === undefined || anchor === undefined || isEmbedded(subject)) return undefined;
  if (commandsNamed(model, command).length > 0) return undefined;
  const graphical = isGraphical(model);
  return {
    message: graphical ? "screen" : "text",
    at: anchor.nameRange,
    severity: graphical ? (mode === "aborts" ? "error" : "warning") : "info",
    fixes: [{ title: "insert", edits: () => [linesBelow(model, anchor, [line])] }],
  };
}
