/** The nodes of the view "bootc Image Layout" and how they are shown. */
import * as vscode from "vscode";
import type {
  Layout,
  LayoutEntry,
  LayoutImage,
  LayoutZone,
  Location,
  Origin,
} from "../../../server/src/protocol/requests.ts";

export type Node = { readonly id: string } & (
  | { readonly kind: "image"; readonly image: LayoutImage }
  | { readonly kind: "unread"; readonly steps: readonly Origin[] }
  | { readonly kind: "step"; readonly step: Origin }
  | { readonly kind: "zone"; readonly zone: LayoutZone }
  | { readonly kind: "entry"; readonly entry: LayoutEntry; readonly zone: LayoutZone }
);

/** One image needs no node of its own. */
export function rootsOf({ images }: Layout): readonly Node[] {
  const [only, ...others] = images;
  if (only && others.length === 0) return partsOf(only, "");
  return images.map((image, index) => ({ kind: "image", image, id: `${image.stage ?? index}` }));
}

function partsOf({ unread, zones }: LayoutImage, parent: string): readonly Node[] {
  const unreadable: Node[] =
    unread.length > 0 ? [{ kind: "unread", steps: unread, id: `${parent}/unread` }] : [];
  return [
    ...unreadable,
    ...zones.map((zone): Node => ({ kind: "zone", zone, id: `${parent}/${zone.zone}` })),
  ];
}

export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case "image":
      return partsOf(node.image, node.id);
    case "unread":
      return node.steps.map((step, index) => ({ kind: "step", step, id: `${node.id}/${index}` }));
    case "zone":
      return entriesOf(node.zone.entries, node.zone, node.id);
    case "entry":
      return entriesOf(node.entry.children, node.zone, node.id);
    default:
      return [];
  }
}

const entriesOf = (entries: readonly LayoutEntry[], zone: LayoutZone, parent: string): readonly Node[] =>
  entries.map((entry) => ({ kind: "entry", entry, zone, id: `${parent}/${entry.name}` }));

export function itemOf(node: Node): vscode.TreeItem {
  const item = new vscode.TreeItem(labelOf(node), collapsibleOf(node));
  item.id = node.id;
  item.iconPath = new vscode.ThemeIcon(iconOf(node));
  const description = descriptionOf(node);
  if (description !== undefined) item.description = description;
  const location = locationOf(node);
  if (location) item.command = revealing(location);
  return item;
}

function labelOf(node: Node): string {
  switch (node.kind) {
    case "image":
      return node.image.stage ?? node.image.origin.label;
    case "unread":
      return vscode.l10n.t("Not readable");
    case "step":
      return node.step.label;
    case "zone":
      return node.zone.name;
    default:
      return node.entry.name;
  }
}

function collapsibleOf(node: Node): vscode.TreeItemCollapsibleState {
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  if (node.kind === "unread") return Collapsed;
  return childrenOf(node).length > 0 ? Expanded : None;
}

const zoneIcons: Readonly<Record<string, string>> = {
  image: "lock",
  "etc-merge": "git-merge",
  state: "database",
  "symlink-state": "references",
  ephemeral: "watch",
  masked: "eye-closed",
  reserved: "circle-slash",
};

const entryIcons: Readonly<Record<LayoutEntry["kind"], string>> = {
  file: "file",
  folder: "folder",
  link: "file-symlink-file",
  tree: "file-submodule",
  leftover: "trash",
};

function iconOf(node: Node): string {
  switch (node.kind) {
    case "image":
      return "package";
    case "unread":
      return "warning";
    case "step":
      return "question";
    case "zone":
      return zoneIcons[node.zone.zone] ?? "folder-library";
    default:
      return entryIcons[node.entry.kind];
  }
}

function descriptionOf(node: Node): string | undefined {
  if (node.kind === "image") return node.image.stage === undefined ? undefined : node.image.origin.label;
  if (node.kind !== "entry") return undefined;
  const { target, certainty } = node.entry;
  const leads = target === undefined ? [] : [`→ ${target}`];
  const words = [...leads, ...certaintyOf(certainty)];
  return words.length > 0 ? words.join(", ") : undefined;
}

function certaintyOf(certainty: LayoutEntry["certainty"]): readonly string[] {
  if (certainty === "sure") return [];
  return [certainty === "likely" ? vscode.l10n.t("likely") : vscode.l10n.t("uncertain")];
}

/** The word that brought an entry in, or the instruction where its file cannot be opened. */
function locationOf(node: Node): Location | undefined {
  switch (node.kind) {
    case "image":
      return node.image.origin.location;
    case "step":
      return node.step.location;
    case "entry":
      return node.entry.origin.findLast(({ location }) => location !== undefined)?.location;
    default:
      return undefined;
  }
}

function revealing({ uri, range: { start, end } }: Location): vscode.Command {
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  return { command: "vscode.open", title: "", arguments: [vscode.Uri.parse(uri), { selection }] };
}

export function tooltipOf(node: Node): vscode.MarkdownString | undefined {
  switch (node.kind) {
    case "unread":
      return paragraphs(
        vscode.l10n.t("What these steps do is not known: they may add to the list, and take from it."),
      );
    case "zone":
      return paragraphs(`**${node.zone.name}**`, ...fateOf(node.zone));
    case "entry":
      return paragraphs(
        code(node.entry.path),
        ...kindOf(node.entry),
        ...certaintyOf(node.entry.certainty),
        `**${node.zone.name}**`,
        ...fateOf(node.zone),
        ...chainOf(node.entry),
      );
    default:
      return undefined;
  }
}

/** What happens on machines. */
const fateOf = ({ install, upgrade, rollback, notes }: LayoutZone): readonly string[] => [
  vscode.l10n.t("First install: {0}", install),
  vscode.l10n.t("Upgrade: {0}", upgrade),
  vscode.l10n.t("Rollback: {0}", rollback),
  ...notes,
];

function kindOf({ kind }: LayoutEntry): readonly string[] {
  if (kind === "tree") return [vscode.l10n.t("content unknown")];
  return kind === "leftover" ? [vscode.l10n.t("left behind by a package manager")] : [];
}

function chainOf({ origin }: LayoutEntry): readonly string[] {
  if (origin.length === 0) return [];
  const links = origin.map(({ label, location }) =>
    location ? vscode.l10n.t("{0} (line {1})", code(label), location.range.start.line + 1) : code(label),
  );
  return [vscode.l10n.t("Comes from {0}", links.join(" → "))];
}

/** Paragraphs of our own words; text of files stands in them as code only. */
const paragraphs = (...texts: readonly string[]): vscode.MarkdownString =>
  new vscode.MarkdownString(texts.join("\n\n"));

/** Nothing in `text` is read as Markdown: the fence is longer than any run of backticks in it. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = longest > 0 ? " " : "";
  return `${fence}${pad}${text.replace(/\s+/g, " ")}${pad}${fence}`;
}
