/** The rows of what was run in a project, each leading to what it printed. */
import * as vscode from "vscode";
import type { Entry, History } from "../tasks/history.ts";
import { agoText, elapsedText } from "./human.ts";
import type { Node, Place } from "./node.ts";

export const historyNode = (place: Place, runs: readonly Entry[], history: History): Node => ({
  ...place,
  id: `${place.id}/history`,
  context: "history",
  label: vscode.l10n.t("History"),
  description: String(runs.length),
  icon: "history",
  isFolded: true,
  children: runs.map((run) => runNode(place, run, history.isRunning(run))),
});

function runNode(place: Place, run: Entry, isRunning: boolean): Node {
  const started = new Date(run.started).toLocaleString(vscode.env.language);
  return {
    ...place,
    id: `${place.id}/history/${run.id}`,
    context: "run",
    label: run.name,
    tooltip: `${run.name}\n${started}`,
    opens: vscode.Uri.file(run.log),
    ...stateOf(run, isRunning),
  };
}

function stateOf(
  { started, ended, code }: Entry,
  isRunning: boolean,
): Pick<Node, "description" | "icon" | "color" | "spoken"> {
  if (isRunning) return { description: vscode.l10n.t("running"), icon: "sync~spin" };
  const ago = agoText(Date.now() - started, vscode.env.language);
  if (ended === undefined) {
    return {
      description: `${ago} · ${vscode.l10n.t("nobody knows how it ended")}`,
      icon: "debug-disconnect",
    };
  }
  const took = `${ago} · ${elapsedText(ended - started)}`;
  if (code === 0) {
    const spoken = vscode.l10n.t("ended well");
    return { description: took, icon: "pass", color: "testing.iconPassed", spoken };
  }
  return code === undefined
    ? { description: `${took} · ${vscode.l10n.t("stopped")}`, icon: "circle-slash" }
    : {
        description: `${took} · ${vscode.l10n.t("exit code {0}", code)}`,
        icon: "error",
        color: "testing.iconFailed",
      };
}
