/** Runs a command that talks to a registry; where that wants a log-in, offers one and tries again. */
import * as vscode from "vscode";
import type { Podman } from "../environment/checks.ts";
import { type Command, needsSudo } from "../environment/platform.ts";
import { registryOf } from "../tasks/references.ts";
import { registryRefusal } from "../tasks/registryRefusal.ts";
import { followedBy } from "../tasks/sequel.ts";
import { notify, openPage } from "../ui/notify.ts";
import { type Place, type Services, stepOf, tellEnd } from "./builder.ts";
import { approve } from "./confirm.ts";
import { type Account, logInTo } from "./logIn.ts";

const REGISTRIES_HELP = "https://github.com/containers/image/blob/main/docs/containers-registries.conf.5.md";

/** Where podman looks for a name without a registry, unless it was told otherwise. */
const DEFAULT_REGISTRY = "docker.io";

/** The account that pulls an image. */
export const pullingAccount = (podman: Podman, image: string, root: boolean): Account => ({
  podman,
  registry: registryOf(image) ?? DEFAULT_REGISTRY,
  root,
});

/** Whether it was done; if not, the user knows why. */
export async function runAtRegistry(
  services: Services,
  place: Place,
  account: Account,
  name: string,
  command: Command,
): Promise<boolean> {
  const { podman, registry, root } = account;
  const { platform } = podman;
  const withSudo = root && needsSudo(platform);
  if (withSudo && !(await approve(services.memory, platform, [command], undefined))) return false;
  for (;;) {
    const end = await services.runStep(stepOf(place, name, command, { outlives: true }));
    if (end.code === 0) return true;
    switch (end.code === undefined ? undefined : registryRefusal(await end.output())) {
      case "log-in":
        if (!(await offerLogIn(services, beforeIt(place), account))) return false;
        break;
      case "plain-http":
        await tellPlainHttp(registry);
        return false;
      default:
        await tellEnd(name, end);
        return false;
    }
  }
}

const beforeIt = ({ sequel, ...place }: Place): Place =>
  sequel ? { ...place, sequel: followedBy(sequel) } : place;

async function offerLogIn(services: Services, place: Place, account: Account): Promise<boolean> {
  const done = await notify(
    {
      message: vscode.l10n.t("{0} wants a log-in, or your account there may not do this.", account.registry),
      severity: "error",
    },
    { title: vscode.l10n.t("Log In"), run: () => logInTo(services, place, account) },
  );
  return done === true;
}

const tellPlainHttp = (registry: string): Promise<undefined> =>
  notify(
    {
      message: vscode.l10n.t(
        "{0} speaks plain HTTP, and podman wants TLS. A registry of your own network can be named in registries.conf with “insecure = true”.",
        registry,
      ),
      severity: "error",
    },
    openPage(vscode.l10n.t("Help on registries.conf"), REGISTRIES_HELP),
  );
