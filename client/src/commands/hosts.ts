/** Which host: one of those that were named before, of those that ssh is configured for, or another one. */
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import * as vscode from "vscode";
import { withHost } from "../pipeline/facts.ts";
import type { Ledger } from "../pipeline/ledger.ts";
import { configuredHosts, parseHost } from "../tasks/remote.ts";

/** As it was written; undefined: the user wants none. */
export async function chooseHost(
  ledger: Ledger,
  base: string,
  title: string,
  offersKnown: boolean,
): Promise<string | undefined> {
  const known = ledger.of(base).hosts.map(({ name }) => name);
  const others = (await hostsOfSsh()).filter((name) => !known.includes(name));
  const names = [...(offersKnown ? known : []), ...others];
  return names.length === 0 ? typeHost(title) : pickHost(title, names);
}

/** Puts a host on the list of the project; what no command line gets to see is not remembered. */
export async function rememberHost(ledger: Ledger, base: string, host: string): Promise<void> {
  if (parseHost(host)) await ledger.update(base, (facts) => withHost(facts, host));
}

async function pickHost(title: string, names: readonly string[]): Promise<string | undefined> {
  const another = { label: vscode.l10n.t("Another Host…"), alwaysShow: true };
  const picked = await vscode.window.showQuickPick([...names.map((label) => ({ label })), another], {
    title,
    placeHolder: vscode.l10n.t("Those used before, and those of ~/.ssh/config."),
    ignoreFocusOut: true,
  });
  return picked === another ? typeHost(title) : picked?.label;
}

async function typeHost(title: string): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    title,
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
