/** The options of a build with their present values, and the question behind each. */
import * as vscode from "vscode";
import { type Change, relative, type Sheet } from "./choice.ts";
import { askContext, askPlatform, askPull, askTag, askTarget, pullWords } from "./questions.ts";
import { askArguments, askContexts, askSecrets } from "./tables.ts";

export interface Row {
  readonly label: string;
  readonly value: string;
  /** What changes; a value of undefined: the standard again. */
  readonly change: () => Promise<Change | undefined>;
}

export function optionRows(sheet: Sheet): readonly Row[] {
  const { standard, choice } = sheet;
  const { tag, target, context, buildContexts, buildArgs, secrets, platform, pull, noCache } = choice;
  const none = vscode.l10n.t("none");
  return [
    { label: vscode.l10n.t("Image name"), value: tag ?? standard.image, change: () => askTag(sheet) },
    {
      label: vscode.l10n.t("Target stage"),
      value: target ?? vscode.l10n.t("the last one"),
      change: () => askTarget(sheet),
    },
    {
      label: vscode.l10n.t("Build context"),
      value: relative(context ?? standard.context),
      change: () => askContext(sheet),
    },
    {
      label: vscode.l10n.t("Named contexts"),
      value: listed(buildContexts) ?? none,
      change: () => askContexts(sheet),
    },
    {
      label: vscode.l10n.t("Build arguments"),
      value: listed(buildArgs) ?? vscode.l10n.t("none: the defaults of the file"),
      change: () => askArguments(sheet),
    },
    { label: vscode.l10n.t("Secrets"), value: listed(secrets) ?? none, change: () => askSecrets(sheet) },
    {
      label: vscode.l10n.t("Platform"),
      value: platform ?? vscode.l10n.t("that of this machine"),
      change: () => askPlatform(sheet),
    },
    {
      label: vscode.l10n.t("Pull base images"),
      value: pullWords()[pull ?? "missing"],
      change: askPull,
    },
    {
      label: vscode.l10n.t("Cached layers"),
      value: noCache ? vscode.l10n.t("not used") : vscode.l10n.t("used"),
      change: async () => ({ noCache: noCache ? undefined : true }),
    },
  ];
}

const listed = (texts: Readonly<Record<string, string>> | undefined): string | undefined =>
  texts &&
  Object.entries(texts)
    .map(([name, value]) => `${name}=${relative(value)}`)
    .join(", ");
