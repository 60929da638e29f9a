/** "Log In to Registry…": podman asks for the password itself, in the terminal, and keeps what the registry answers. */
import { homedir } from "node:os";
import * as vscode from "vscode";
import type { Podman } from "../environment/checks.ts";
import { mayRun } from "../environment/guard.ts";
import { needsSudo } from "../environment/platform.ts";
import { requirePodman } from "../environment/preconditions.ts";
import { buildSettings } from "../settings.ts";
import { accountName, registryName } from "../tasks/references.ts";
import { podmanLogin } from "../tasks/registryArguments.ts";
import { ask, pick } from "../ui/ask.ts";
import { notify } from "../ui/notify.ts";
import { mistakeOf } from "../ui/refusals.ts";
import { type Place, podmanOf, requireCommand, type Services, stepOf, tellEnd } from "./builder.ts";
import { approve } from "./confirm.ts";

const REGISTRY_KEY = "bootc.registry";
const ACCOUNT_KEY = "bootc.account";

/** What a remedy calls it with: anybody can call it with anything. */
function accountIn(argument: unknown): Pick<Account, "registry" | "root"> | undefined {
  const { registry, root } = (argument ?? {}) as { readonly registry?: unknown; readonly root?: unknown };
  return typeof registry === "string" && typeof root === "boolean" && registryName(registry).kind === "ok"
    ? { registry, root }
    : undefined;
}

/** Whether podman is logged in now. */
export async function logIn(services: Services, argument?: unknown): Promise<boolean> {
  if (!mayRun()) return false;
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const podman = podmanOf({ settings: buildSettings(folder?.uri) });
  if ((await requirePodman(podman)) === undefined) return false;
  const given = accountIn(argument);
  const registry = given?.registry ?? (await askRegistry(services.memory));
  const root = given?.root ?? (registry ? await askWhose(podman) : undefined);
  if (!registry || root === undefined) return false;
  const place = folder ? { base: folder.uri.fsPath, folder } : { base: homedir() };
  return logInTo(services, place, { podman, registry, root });
}

export interface Account {
  readonly podman: Podman;
  readonly registry: string;
  /** root's log-ins, which `sudo podman` and the image builder use, are not the user's. */
  readonly root: boolean;
}

/** Logs in to a registry that is known; a wrong password can be typed anew. */
export async function logInTo(services: Services, place: Place, account: Account): Promise<boolean> {
  const { memory } = services;
  const { registry } = account;
  const key = `${ACCOUNT_KEY}:${registry}`;
  let name = memory.get<string>(key, "");
  for (;;) {
    const typed = await askAccount(registry, name);
    if (typed === undefined) return false;
    name = typed;
    const done = await tryLogIn(services, place, account, name);
    if (done === "wrong") continue;
    if (!done) return false;
    await memory.update(key, name);
    await rememberRegistry(memory, registry);
    const message = vscode.l10n.t("podman is logged in to {0} as {1}.", registry, name);
    void notify({ message, severity: "info" });
    return true;
  }
}

/** `wrong`: the registry knows no such account and password, and the user wants to try again. */
async function tryLogIn(
  { memory, runStep }: Services,
  place: Place,
  { podman, registry, root }: Account,
  account: string,
): Promise<boolean | "wrong"> {
  const login = { podman: podman.path, registry, account, root };
  const command = await requireCommand(podmanLogin(login, podman.platform));
  if (!command) return false;
  const withSudo = root && needsSudo(podman.platform);
  if (withSudo && !(await approve(memory, podman.platform, [command], undefined))) return false;
  const title = titleOf(registry);
  const end = await runStep(stepOf(place, title, command));
  if (end.code === 0) return true;
  if (end.code === undefined || !/invalid username\/password/.test(await end.output())) {
    await tellEnd(title, end);
    return false;
  }
  const again = await notify<"wrong">(
    {
      message: vscode.l10n.t("{0} does not accept this account with this password.", registry),
      severity: "error",
    },
    { title: vscode.l10n.t("Try Again"), run: () => "wrong" },
  );
  return again ?? false;
}

const titleOf = (registry: string): string => vscode.l10n.t("Log In to {0}", registry);

const askAccount = (registry: string, value: string): Promise<string | undefined> =>
  ask(
    {
      title: titleOf(registry),
      value,
      prompt: vscode.l10n.t("Name of the account. podman asks for the password in the terminal."),
    },
    (typed) => mistakeOf(accountName(typed)),
  );

/** The one that the next log-in proposes. */
export const rememberRegistry = (memory: vscode.Memento, registry: string): Thenable<void> =>
  memory.update(REGISTRY_KEY, registry);

const askRegistry = (memory: vscode.Memento): Promise<string | undefined> =>
  ask(
    {
      title: vscode.l10n.t("Log In to Registry: which one?"),
      value: memory.get<string>(REGISTRY_KEY, ""),
      placeHolder: "quay.io",
    },
    (typed) => mistakeOf(registryName(typed)),
  );

/** Whether for root; undefined when it was closed. */
async function askWhose({ platform }: Podman): Promise<boolean | undefined> {
  if (!needsSudo(platform)) return false;
  return pick(vscode.l10n.t("Log In to Registry: for whom?"), [
    {
      label: vscode.l10n.t("For you"),
      detail: vscode.l10n.t("Building, pushing and pulling without sudo"),
      value: false,
    },
    {
      label: vscode.l10n.t("For root"),
      detail: vscode.l10n.t("Images that ISOs and disks are built from, and the image builder itself"),
      value: true,
    },
  ]);
}
