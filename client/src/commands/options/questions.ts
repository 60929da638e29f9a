/** The options that have one value. */
import path from "node:path";
import * as vscode from "vscode";
import { findEngine } from "../../environment/doctor/facts.ts";
import { system } from "../../environment/doctor/system.ts";
import type { PullPolicy } from "../../tasks/buildOptions.ts";
import { farmPlatforms } from "../../tasks/farmArguments.ts";
import { imageName } from "../../tasks/values.ts";
import { ask, type Item, pick, withoutIcons } from "../../ui/ask.ts";
import { mistakeOf } from "../../ui/refusals.ts";
import { podmanOf } from "../builder.ts";
import type { Change, Sheet } from "./choice.ts";

type Answer = Promise<Change | undefined>;

export async function askTag({ standard, choice }: Sheet): Answer {
  const typed = await ask(
    {
      title: vscode.l10n.t("Build Image: which name?"),
      value: choice.tag ?? "",
      placeHolder: standard.image,
      prompt: vscode.l10n.t("Empty: {0}", standard.image),
    },
    (text) => (text === "" ? undefined : mistakeOf(imageName(text))),
  );
  return typed === undefined ? undefined : { tag: typed || undefined };
}

export function askTarget({ known: { stages } }: Sheet): Answer {
  const named = stages.flatMap(({ name, line, published }): Item<Change>[] =>
    name === undefined
      ? []
      : [
          {
            label: name,
            description: published
              ? vscode.l10n.t("line {0}, an image for machines", line + 1)
              : vscode.l10n.t("line {0}", line + 1),
            value: { target: name },
          },
        ],
  );
  return pick<Change>(vscode.l10n.t("Build Image: up to which stage?"), [
    { label: vscode.l10n.t("The last one"), value: { target: undefined } },
    ...named,
  ]);
}

export async function askContext({ standard: { base, folder } }: Sheet): Answer {
  const title = vscode.l10n.t("Build Image: which folder is the build context?");
  const workspace = folder?.uri.fsPath;
  const picked = await pick<string>(title, [
    { label: vscode.l10n.t("Folder of the Containerfile"), description: withoutIcons(base), value: "" },
    ...(workspace === undefined || workspace === base
      ? []
      : [
          {
            label: vscode.l10n.t("Workspace folder"),
            description: withoutIcons(workspace),
            value: workspace,
          },
        ]),
    { label: vscode.l10n.t("Another Folder…"), value: OTHER },
  ]);
  const context = picked === OTHER ? await askPath(title, base, "folder") : picked;
  return context === undefined ? undefined : { context: context || undefined };
}

/** No path. */
const OTHER = "\0";

/** A path of this machine; undefined when it was closed. */
export async function askPath(
  title: string,
  start: string,
  kind: "file" | "folder",
): Promise<string | undefined> {
  const picked = await vscode.window.showOpenDialog({
    title,
    defaultUri: vscode.Uri.file(start),
    canSelectFiles: kind === "file",
    canSelectFolders: kind === "folder",
    canSelectMany: false,
    openLabel: vscode.l10n.t("Choose"),
  });
  return picked?.[0]?.fsPath;
}

export async function askPlatform({ standard }: Sheet): Answer {
  const { architecture, emulated } = await findEngine(podmanOf(standard), system);
  const own = architecture === undefined ? undefined : `linux/${architecture}`;
  const describe = (platform: string): string =>
    emulated === undefined
      ? ""
      : emulated.includes(path.posix.basename(platform))
        ? vscode.l10n.t("emulated, which is slow")
        : vscode.l10n.t("not emulated on this machine");
  return pick<Change>(vscode.l10n.t("Build Image: for which platform?"), [
    {
      label: vscode.l10n.t("That of this machine"),
      ...(own === undefined ? {} : { description: own }),
      value: { platform: undefined },
    },
    ...farmPlatforms
      .filter((platform) => platform !== own)
      .map((platform) => ({ label: platform, description: describe(platform), value: { platform } })),
  ]);
}

export const pullWords = (): Readonly<Record<PullPolicy, string>> => ({
  missing: vscode.l10n.t("those that are missing here"),
  newer: vscode.l10n.t("those that are newer in their registry"),
  always: vscode.l10n.t("always"),
  never: vscode.l10n.t("never"),
});

export const askPull = (): Answer =>
  pick<Change>(
    vscode.l10n.t("Build Image: pull which base images?"),
    Object.entries(pullWords()).map(([label, description]) => ({
      label,
      description,
      // podman's own standard.
      value: { pull: label === "missing" ? undefined : (label as PullPolicy) },
    })),
  );
