/** A row of the view "Projects", as data: what it says to eyes and ears, and what commands are told of it. */
import * as vscode from "vscode";
import type { Artefact } from "../pipeline/artefacts.ts";
import type { KnownHost } from "../pipeline/facts.ts";

export interface Node {
  readonly id: string;
  /** Containerfile of its project, so that commands can be called with the row. */
  readonly uri: vscode.Uri;
  /** Which actions the row has: `viewItem` in package.json. */
  readonly context: string;
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  readonly color?: string;
  /** What the icon says, for those who cannot see it. */
  readonly spoken?: string;
  readonly tooltip?: string;
  /** A file that a click opens. */
  readonly opens?: vscode.Uri;
  readonly children?: readonly Node[];
  readonly isFolded?: boolean;
  readonly artefact?: Artefact;
  readonly host?: KnownHost;
}

/** What all rows of a project have in common. */
export type Place = Pick<Node, "id" | "uri">;

export const WARNING = "list.warningForeground";

export function itemOf(node: Node): vscode.TreeItem {
  const { id, label, description, icon, color, spoken, tooltip, opens } = node;
  const item = new vscode.TreeItem(label, collapsibleOf(node));
  item.id = id;
  item.contextValue = node.context;
  item.description = description;
  item.iconPath = new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
  // Without words of its own, a row is read out as its tooltip, which does not say what the row is.
  item.accessibilityInformation = { label: [label, description, spoken].filter(Boolean).join(", ") };
  if (tooltip !== undefined) item.tooltip = tooltip;
  if (opens) item.command = { command: "vscode.open", title: vscode.l10n.t("Open"), arguments: [opens] };
  return item;
}

function collapsibleOf({ children, isFolded }: Node): vscode.TreeItemCollapsibleState {
  if (!children || children.length === 0) return vscode.TreeItemCollapsibleState.None;
  return isFolded ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.Expanded;
}
