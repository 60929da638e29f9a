/** The view "Environment": the lines of the doctor, each with its remedy. */
import * as vscode from "vscode";
import { applyRemedy } from "../commands/applyRemedy.ts";
import type { Services } from "../commands/builder.ts";
import { checkEnvironment } from "../commands/checkEnvironment.ts";
import type { Line, State } from "../environment/doctor/line.ts";
import { mayRun } from "../environment/guard.ts";

const VIEW = "bootc.environment";
const CHECK = "bootc.checkEnvironment";
const APPLY = "bootc.applyRemedy";

export function registerEnvironmentView(services: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<string[] | undefined>();
  let lines: readonly Line[] = [];
  const lineOf = (id: unknown): Line | undefined => lines.find((line) => line.id === id);
  // Ids: a row stays the same row whatever it says, so that it can be pressed while it is looked at again.
  const provider: vscode.TreeDataProvider<string> = {
    onDidChangeTreeData: changed.event,
    getChildren: (id) => (id === undefined ? lines.map((line) => line.id) : []),
    getTreeItem: (id) => {
      const line = lineOf(id);
      return line ? itemOf(line) : new vscode.TreeItem(id);
    },
    resolveTreeItem: (item, id) => {
      const line = lineOf(id);
      if (line) item.tooltip = tooltipOf(line);
      return item;
    },
  };
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: provider });

  let looks = 0;
  const look = async (): Promise<readonly Line[]> => {
    const own = ++looks;
    const found = await vscode.window.withProgress({ location: { viewId: VIEW } }, () =>
      checkEnvironment(services),
    );
    // A later look knows more, however long an earlier one takes.
    if (own !== looks) return lines;
    const ids = found.map(({ id }) => id);
    const areSame = ids.join("\n") === lines.map(({ id }) => id).join("\n");
    lines = found;
    view.description = summaryOf(lines);
    changed.fire(areSame ? ids : undefined);
    return lines;
  };

  const check = async (): Promise<readonly Line[]> => {
    if (!mayRun()) return [];
    await vscode.commands.executeCommand(`${VIEW}.focus`);
    return look();
  };

  /** A line that leads to a setting is looked at again once that was changed. */
  const follow = ({ affectsConfiguration }: vscode.ConfigurationChangeEvent): void => {
    const isOffered = lines.some(
      ({ remedy }) => remedy?.kind === "setting" && affectsConfiguration(remedy.setting),
    );
    if (isOffered && mayRun()) void look();
  };

  const apply = async (argument: unknown): Promise<void> => {
    const line = lineOf(argument);
    if (!mayRun() || !line?.remedy) return;
    if (await applyRemedy(services, line.remedy)) await check();
  };

  return vscode.Disposable.from(
    view,
    changed,
    vscode.workspace.onDidChangeConfiguration(follow),
    vscode.commands.registerCommand(CHECK, check),
    vscode.commands.registerCommand(APPLY, apply),
  );
}

const icons: Readonly<Record<State, readonly [icon: string, color: string]>> = {
  ok: ["pass", "testing.iconPassed"],
  warning: ["warning", "list.warningForeground"],
  failed: ["error", "list.errorForeground"],
  unknown: ["question", "disabledForeground"],
  "not-applicable": ["circle-slash", "disabledForeground"],
};

function itemOf(line: Line): vscode.TreeItem {
  const item = new vscode.TreeItem(line.title);
  const [icon, color] = icons[line.state];
  item.id = line.id;
  item.description = line.what;
  item.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
  item.accessibilityInformation = { label: spoken(line) };
  if (line.remedy) {
    item.contextValue = "remedy";
    item.command = { command: APPLY, title: line.remedy.title, arguments: [line.id] };
  }
  return item;
}

/** Without eyes, the icon has to be said. */
const spoken = ({ state, title, what, why, remedy }: Line): string =>
  [
    `${title}: ${stateName(state)}`,
    what,
    ...(why === undefined ? [] : [why]),
    ...(remedy ? [vscode.l10n.t("Enter: {0}", remedy.title)] : []),
  ].join(". ");

function stateName(state: State): string {
  switch (state) {
    case "ok":
      return vscode.l10n.t("all right");
    case "warning":
      return vscode.l10n.t("warning");
    case "failed":
      return vscode.l10n.t("problem");
    case "unknown":
      return vscode.l10n.t("not known");
    case "not-applicable":
      return vscode.l10n.t("does not matter here");
  }
}

function summaryOf(lines: readonly Line[]): string {
  const count = (state: State) => lines.filter((line) => line.state === state).length;
  const failed = count("failed");
  const warnings = count("warning");
  if (failed + warnings === 0) return vscode.l10n.t("all right");
  return vscode.l10n.t("problems: {0}, warnings: {1}", failed, warnings);
}

function tooltipOf({ title, what, why, remedy }: Line): vscode.MarkdownString {
  const helps = remedy && vscode.l10n.t("Enter: {0}", remedy.title);
  const paragraphs = [what, why, helps].filter((text) => text !== undefined);
  const tooltip = new vscode.MarkdownString([`**${title}**`, ...paragraphs.map(plainly)].join("\n\n"));
  if (remedy?.kind !== "run") return tooltip;
  const shown = remedy.commands.map(({ program, arguments: words }) => [program, ...words].join(" "));
  return tooltip.appendCodeblock(shown.join("\n"), "shellscript");
}

/** Names of images and paths are not read as Markdown; `appendText` would keep lines from being wrapped as well. */
const plainly = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!~<>|&]/g, "\\$&");
