/** The nodes of the view "bootc Projects" and how they are shown. */
import path from "node:path";
import * as vscode from "vscode";
import { type Artefact, isStale } from "../pipeline/artefacts.ts";
import type { Project } from "../pipeline/project.ts";
import type { Entry, History } from "../tasks/history.ts";
import { isReachable } from "../tasks/references.ts";
import { agoText, elapsedText, sizeText } from "./human.ts";

/** Every node names the Containerfile of its project, so that commands can be called with it. */
export type Node = { readonly id: string; readonly uri: vscode.Uri } & (
  | { readonly kind: "project"; readonly project: Project; readonly runs: readonly Entry[] }
  | { readonly kind: "containerfile" }
  | { readonly kind: "image"; readonly project: Project }
  | { readonly kind: "reference"; readonly image: string }
  | { readonly kind: "artefact"; readonly artefact: Artefact; readonly project: Project }
  | { readonly kind: "history"; readonly runs: readonly Entry[] }
  | { readonly kind: "run"; readonly run: Entry }
);

export const rootsOf = (projects: readonly Project[], history: History): readonly Node[] =>
  projects.map((project) => ({
    kind: "project",
    id: project.uri.toString(),
    uri: project.uri,
    project,
    runs: history.entries().filter(({ base }) => base === project.plan.base),
  }));

export function childrenOf(node: Node): readonly Node[] {
  const { id, uri } = node;
  if (node.kind === "history") {
    return node.runs.map((run) => ({ kind: "run", id: `${id}/${run.id}`, uri, run }));
  }
  if (node.kind !== "project") return [];
  const { project, runs } = node;
  return [
    { kind: "containerfile", id: `${id}/containerfile`, uri },
    { kind: "image", id: `${id}/image`, uri, project },
    { kind: "reference", id: `${id}/reference`, uri, image: project.plan.image },
    ...project.artefacts.map((artefact): Node => {
      return { kind: "artefact", id: `${id}/${artefact.file}`, uri, artefact, project };
    }),
    ...(runs.length > 0 ? [{ kind: "history", id: `${id}/history`, uri, runs } as const] : []),
  ];
}

export function itemOf(node: Node, history: History): vscode.TreeItem {
  const shown = shownAs(node, history);
  const item = new vscode.TreeItem(shown.label, collapsibleOf(node));
  item.id = node.id;
  item.contextValue = shown.context ?? node.kind;
  item.description = shown.description;
  item.iconPath = new vscode.ThemeIcon(shown.icon, shown.color && new vscode.ThemeColor(shown.color));
  if (shown.tooltip !== undefined) item.tooltip = shown.tooltip;
  if (shown.open)
    item.command = { command: "vscode.open", title: vscode.l10n.t("Open"), arguments: [shown.open] };
  return item;
}

const collapsibleOf = ({ kind }: Node): vscode.TreeItemCollapsibleState => {
  if (kind === "project") return vscode.TreeItemCollapsibleState.Expanded;
  return kind === "history"
    ? vscode.TreeItemCollapsibleState.Collapsed
    : vscode.TreeItemCollapsibleState.None;
};

interface Shown {
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  readonly color?: string;
  readonly tooltip?: string;
  readonly open?: vscode.Uri;
  /** Where actions depend on more than the kind. */
  readonly context?: string;
}

function shownAs(node: Node, history: History): Shown {
  switch (node.kind) {
    case "project": {
      const { base, image } = node.project.plan;
      const label =
        vscode.workspace.asRelativePath(base) === base
          ? path.basename(base)
          : vscode.workspace.asRelativePath(base);
      return { label, description: image, icon: "server-environment", tooltip: base };
    }
    case "containerfile":
      return { ...findingsShown(node.uri), label: path.basename(node.uri.path), open: node.uri };
    case "image":
      return imageShown(node.project);
    case "reference":
      return referenceShown(node.image);
    case "artefact":
      return artefactShown(node.artefact, node.project);
    case "history":
      return { label: vscode.l10n.t("History"), description: String(node.runs.length), icon: "history" };
    case "run":
      return runShown(node.run, history.isRunning(node.run));
  }
}

function findingsShown(uri: vscode.Uri): Pick<Shown, "description" | "icon" | "color"> {
  const found = vscode.languages.getDiagnostics(uri);
  const count = (severity: vscode.DiagnosticSeverity) =>
    found.filter((one) => one.severity === severity).length;
  const [errors, warnings] = [
    count(vscode.DiagnosticSeverity.Error),
    count(vscode.DiagnosticSeverity.Warning),
  ];
  if (errors > 0) {
    const description = vscode.l10n.t("errors: {0}, warnings: {1}", errors, warnings);
    return { description, icon: "error", color: "list.errorForeground" };
  }
  if (warnings > 0) {
    const description = vscode.l10n.t("warnings: {0}", warnings);
    return { description, icon: "warning", color: "list.warningForeground" };
  }
  return { description: vscode.l10n.t("nothing found"), icon: "file-code" };
}

function imageShown({ image, plan }: Project): Shown {
  const label = vscode.l10n.t("Image");
  if (!image) {
    return { label, description: vscode.l10n.t("not built yet"), icon: "package", context: "image-missing" };
  }
  const { language } = vscode.env;
  const built = agoText(Date.now() - image.created, language);
  return {
    label,
    description: `${built} · ${sizeText(image.size, language)} · ${image.digest.slice(0, 15)}`,
    icon: "package",
    tooltip: `${plan.image}\n${image.digest}\n${new Date(image.created).toLocaleString(language)}`,
  };
}

/** What a machine that was installed from the image asks for updates. */
function referenceShown(image: string): Shown {
  const label = vscode.l10n.t("Updates");
  return isReachable(image)
    ? { label, description: vscode.l10n.t("from {0}", image), icon: "cloud" }
    : {
        label,
        description: vscode.l10n.t("none: no machine can reach {0}", image),
        icon: "cloud",
        color: "list.warningForeground",
        tooltip: vscode.l10n.t(
          "A machine looks for updates under the name that its image was built with. Give the image the name of a registry in the settings, and push it there.",
        ),
      };
}

function artefactShown(artefact: Artefact, { image, plan }: Project): Shown {
  const { language } = vscode.env;
  const age = agoText(Date.now() - artefact.modified, language);
  const stale = isStale(artefact, image);
  return {
    label: path.relative(plan.output, artefact.file),
    description: [
      sizeText(artefact.size, language),
      age,
      ...(stale ? [vscode.l10n.t("older than the image")] : []),
    ].join(" · "),
    icon: artefact.file.endsWith(".iso") ? "desktop-download" : "database",
    ...(stale ? { color: "list.warningForeground" } : {}),
    tooltip: artefact.file,
  };
}

function runShown(run: Entry, isRunning: boolean): Shown {
  const { name: label, started, ended, code, log } = run;
  const ago = agoText(Date.now() - started, vscode.env.language);
  const open = vscode.Uri.file(log);
  if (isRunning) return { label, description: vscode.l10n.t("running"), icon: "sync~spin", open };
  if (ended === undefined) {
    const description = `${ago} · ${vscode.l10n.t("its window was closed")}`;
    return { label, description, icon: "debug-disconnect", open };
  }
  const took = elapsedText(ended - started);
  if (code === 0) {
    return { label, description: `${ago} · ${took}`, icon: "pass", color: "testing.iconPassed", open };
  }
  const how = code === undefined ? vscode.l10n.t("stopped") : vscode.l10n.t("exit code {0}", code);
  const failed = { icon: "error", color: "testing.iconFailed" };
  return {
    label,
    description: `${ago} · ${took} · ${how}`,
    ...(code === undefined ? { icon: "circle-slash" } : failed),
    open,
  };
}
