/** What a host runs, and what can be done with it: the list of "Deploy…". */
import * as vscode from "vscode";
import type { HostAction } from "../tasks/bootcArguments.ts";
import type { Deployment, HostStatus } from "../tasks/hostStatus.ts";
import { type Role, roleName } from "../ui/hostNodes.ts";
import { agoText } from "../ui/human.ts";

type Item = vscode.QuickPickItem & { readonly action?: HostAction };

export async function chooseHostAction(
  host: string,
  image: string,
  status: HostStatus,
): Promise<HostAction | undefined> {
  const { booted, staged, rollback, rollbackQueued } = status;
  const now = [
    deploymentItem("booted", booted),
    ...(staged ? [deploymentItem("staged", staged)] : []),
    ...(rollback ? [deploymentItem(rollbackQueued ? "rollback-next" : "rollback", rollback)] : []),
  ];
  const items: readonly Item[] = [
    separator(host),
    ...now,
    separator(vscode.l10n.t("What to do")),
    ...[false, true].map((reboot) => ({
      label: reboot
        ? vscode.l10n.t("Switch to This Image and Restart")
        : vscode.l10n.t("Switch to This Image"),
      description: image,
      action: { kind: "switch", image, reboot } as const,
    })),
    {
      label: vscode.l10n.t("Check for an Upgrade…"),
      description: booted.image ?? "",
      action: { kind: "check" },
    },
    ...(rollback ? rollbackItems(rollback) : []),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Deploy to {0}", host),
    placeHolder: vscode.l10n.t("What the host runs, and what it shall do"),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return picked?.action;
}

const rollbackItems = (rollback: Deployment): readonly Item[] =>
  [false, true].map((reboot) => ({
    label: reboot ? vscode.l10n.t("Roll Back and Restart") : vscode.l10n.t("Roll Back"),
    description: rollback.image ?? "",
    action: { kind: "rollback", reboot },
  }));

/** There is something newer, or it could not be told. */
export async function chooseUpgrade(
  host: string,
): Promise<Extract<HostAction, { kind: "upgrade" }> | undefined> {
  const items = [false, true].map((reboot) => ({
    label: reboot ? vscode.l10n.t("Upgrade and Restart") : vscode.l10n.t("Upgrade"),
    detail: reboot
      ? vscode.l10n.t("The host goes down and comes up with the new image.")
      : vscode.l10n.t("The new image starts whenever the host is started next."),
    action: { kind: "upgrade", reboot } as const,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("There is an upgrade for {0}", host),
    ignoreFocusOut: true,
  });
  return picked?.action;
}

const separator = (label: string): Item => ({ label, kind: vscode.QuickPickItemKind.Separator });

/** Chosen, it shows the whole status. */
function deploymentItem(role: Role, { image, digest, version, built }: Deployment): Item {
  const age =
    built === undefined
      ? undefined
      : vscode.l10n.t("built {0}", agoText(Date.now() - built, vscode.env.language));
  // The digest is the longest, and may be cut.
  const facts = [age, version, digest];
  return {
    label: roleName(role),
    description: image ?? vscode.l10n.t("not installed from an image"),
    detail: facts.filter((fact) => fact !== undefined).join(" · "),
    action: { kind: "status" },
  };
}
