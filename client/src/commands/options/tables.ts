/** The options that are tables of names and values: an entry at a time. */
import * as vscode from "vscode";
import { namesSecret } from "../../../../server/src/protocol/secret-names.ts";
import type { Outcome } from "../../environment/platform.ts";
import { argumentName, contextName, secretFile, secretId } from "../../tasks/buildOptions.ts";
import { imageName, plain } from "../../tasks/values.ts";
import { ask, pick, withoutIcons } from "../../ui/ask.ts";
import { notify } from "../../ui/notify.ts";
import { mistakeOf, showRefusal } from "../../ui/refusals.ts";
import { podmanOf } from "../builder.ts";
import { type Change, relative, type Sheet, type Texts, withEntry } from "./choice.ts";
import { askPath } from "./questions.ts";

export async function askArguments(sheet: Sheet): Promise<Change | undefined> {
  const { buildArgs = {}, secrets = {} } = sheet.choice;
  const declared = new Map(sheet.known.arguments.map((one) => [one.name, one.default]));
  const name = await chooseName({
    title: vscode.l10n.t("Build Image: which argument?"),
    another: vscode.l10n.t("Another Argument…"),
    names: [...declared.keys()],
    values: buildArgs,
    describe: (one) => {
      const standard = declared.get(one);
      return standard === undefined
        ? vscode.l10n.t("no default in the file")
        : vscode.l10n.t("default: {0}", standard);
    },
    check: argumentName,
  });
  if (name === undefined) return undefined;
  if (namesSecret(name) && buildArgs[name] === undefined) {
    const instead = await askSecrecy(name);
    if (instead === undefined) return undefined;
    if (instead === "secret") return askSecretFile(sheet, secrets, name);
  }
  const value = await vscode.window.showInputBox({
    title: name,
    value: buildArgs[name] ?? "",
    placeHolder: declared.get(name) ?? "",
    prompt: vscode.l10n.t("Empty: the default of the file"),
    ignoreFocusOut: true,
    validateInput: (typed) => mistakeOf(plain(typed)),
  });
  return value === undefined ? undefined : { buildArgs: withEntry(buildArgs, name, value || undefined) };
}

/** Asked before the value is typed. */
const askSecrecy = (name: string) =>
  notify<"secret" | "argument">(
    {
      message: vscode.l10n.t("{0} looks like a secret.", name),
      detail: vscode.l10n.t(
        "The value of a build argument is shown in the terminal, kept in the history of this workspace, and readable in the history of the image. A secret is a file that only the RUN with --mount=type=secret,id={0} sees, below /run/secrets.",
        name,
      ),
      severity: "warning",
    },
    { title: vscode.l10n.t("Use a Secret"), run: () => "secret" },
    { title: vscode.l10n.t("It Is No Secret"), run: () => "argument" },
  );

export async function askSecrets(sheet: Sheet): Promise<Change | undefined> {
  const { secrets = {} } = sheet.choice;
  const id = await chooseName({
    title: vscode.l10n.t("Build Image: which secret?"),
    another: vscode.l10n.t("Another Secret…"),
    names: sheet.known.secrets,
    values: secrets,
    describe: () => vscode.l10n.t("no file yet"),
    check: secretId,
  });
  if (id === undefined) return undefined;
  const keep = secrets[id] === undefined ? "change" : await askRemoval(id);
  if (keep === "remove") return { secrets: withEntry(secrets, id, undefined) };
  return keep && askSecretFile(sheet, secrets, id);
}

async function askSecretFile({ standard }: Sheet, secrets: Texts, id: string): Promise<Change | undefined> {
  const file = await askPath(
    vscode.l10n.t("The file that holds the secret {0}", id),
    secrets[id] ?? standard.base,
    "file",
  );
  const outcome = file === undefined ? undefined : secretFile(file, podmanOf(standard).platform);
  if (outcome?.kind === "refused") await showRefusal(outcome.refusal);
  return outcome?.kind === "ok" ? { secrets: withEntry(secrets, id, outcome.value) } : undefined;
}

export async function askContexts({ standard, known, choice }: Sheet): Promise<Change | undefined> {
  const { buildContexts = {} } = choice;
  const name = await chooseName({
    title: vscode.l10n.t("Build Image: which named context?"),
    another: vscode.l10n.t("Another Context…"),
    names: known.contexts,
    values: buildContexts,
    describe: () => vscode.l10n.t("no folder yet"),
    check: contextName,
  });
  if (name === undefined) return undefined;
  const title = vscode.l10n.t("Where does the context {0} come from?", name);
  const kind = await pick<"folder" | "image" | "remove">(title, [
    { label: vscode.l10n.t("A Folder…"), value: "folder" },
    { label: vscode.l10n.t("An Image…"), value: "image" },
    ...(buildContexts[name] === undefined
      ? []
      : [{ label: vscode.l10n.t("Remove"), value: "remove" as const }]),
  ]);
  if (kind === undefined) return undefined;
  if (kind === "remove") return { buildContexts: withEntry(buildContexts, name, undefined) };
  const place = await (kind === "folder" ? askPath(title, standard.base, "folder") : askImage(title));
  return place === undefined ? undefined : { buildContexts: withEntry(buildContexts, name, place) };
}

async function askImage(title: string): Promise<string | undefined> {
  const placeHolder = "ghcr.io/your-name/common:latest";
  const name = await ask({ title, placeHolder }, (typed) => mistakeOf(imageName(typed)));
  return name && `docker-image://${name}`;
}

interface Table {
  readonly title: string;
  readonly another: string;
  /** Those that the file names. */
  readonly names: readonly string[];
  readonly values: Texts;
  /** Of a name that has no value yet. */
  readonly describe: (name: string) => string;
  readonly check: (name: string) => Outcome<string>;
}

async function chooseName(table: Table): Promise<string | undefined> {
  const { title, another, names, values, describe, check } = table;
  const all = [...new Set([...names, ...Object.keys(values)])];
  const items = all.map((name) => {
    const value = values[name];
    const description = withoutIcons(value === undefined ? describe(name) : relative(value));
    return { label: name, description, value: name };
  });
  const picked = items.length === 0 ? "" : await pick(title, [...items, { label: another, value: "" }]);
  if (picked !== "") return picked;
  const typed = await ask({ title: another }, (text) => mistakeOf(check(text)));
  return typed || undefined;
}

const askRemoval = (title: string): Promise<"change" | "remove" | undefined> =>
  pick<"change" | "remove">(title, [
    { label: vscode.l10n.t("Choose Another File…"), value: "change" },
    { label: vscode.l10n.t("Remove"), value: "remove" },
  ]);
