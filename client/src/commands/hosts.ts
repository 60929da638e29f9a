/** Which host: one of those that were named before, of those that ssh is configured for, or another one. */
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import * as vscode from "vscode";
import type { Plan } from "../tasks/plan.ts";
import { configuredHosts, parseHost } from "../tasks/remote.ts";
import { keyOf } from "./choices.ts";

const HOSTS_KEY = "bootc.hosts";
const MAXIMUM_REMEMBERED = 10;

/** As it was written; undefined: the user wants none. */
export async function chooseHost(memory: vscode.Memento, plan: Plan): Promise<string | undefined> {
  const key = keyOf(HOSTS_KEY, plan);
  const remembered = memory.get<readonly string[]>(key, []);
  const names = [...new Set([...remembered, ...(await hostsOfSsh())])].filter(parseHost);
  const host = names.length === 0 ? await typeHost() : await pickHost(names);
  if (host === undefined) return undefined;
  const latest = [host, ...remembered.filter((other) => other !== host)];
  await memory.update(key, latest.slice(0, MAXIMUM_REMEMBERED));
  return host;
}

async function pickHost(names: readonly string[]): Promise<string | undefined> {
  const another = { label: vscode.l10n.t("Another Host…"), alwaysShow: true };
  const picked = await vscode.window.showQuickPick([...names.map((label) => ({ label })), another], {
    title: vscode.l10n.t("Deploy: to which host?"),
    placeHolder: vscode.l10n.t("Those used before, and those of ~/.ssh/config."),
    ignoreFocusOut: true,
  });
  return picked === another ? typeHost() : picked?.label;
}

async function typeHost(): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t("Deploy: to which host?"),
    prompt: vscode.l10n.t("user@host, user@host:port or a name of ~/.ssh/config"),
    ignoreFocusOut: true,
    validateInput: (text) =>
      text.trim() === "" || parseHost(text.trim())
        ? undefined
        : vscode.l10n.t("This is not the name of a host. It looks like core@edge.example.com:22."),
  });
  return typed?.trim() || undefined;
}

const hostsOfSsh = async (): Promise<readonly string[]> =>
  configuredHosts(await readFile(path.join(homedir(), ".ssh", "config"), "utf8").catch(() => ""));
