/** Which machines take part in a build: a farm that podman has, or a new one made of its connections. */
import * as vscode from "vscode";
import type { Podman } from "../environment/checks.ts";
import { type Farm, findConnections, findFarms } from "../environment/farms.ts";
import { farmName, podmanFarmCreate } from "../tasks/farmArguments.ts";
import { ask } from "../ui/ask.ts";
import { notify, openPage } from "../ui/notify.ts";
import { mistakeOf } from "../ui/refusals.ts";
import { type Place, requireCommand, runCommand, type Services } from "./builder.ts";

const CONNECTION_HELP = "https://docs.podman.io/en/latest/markdown/podman-system-connection-add.1.html";

/** undefined: there is none, or none was wanted. */
export async function chooseFarm(
  services: Services,
  place: Place,
  podman: Podman,
): Promise<Farm | undefined> {
  const farms = await findFarms(podman);
  if (farms.length === 0) return createFarm(services, place, podman);
  const items = farms.map((farm) => ({
    label: farm.name,
    description: farm.connections.join(", "),
    value: farm,
  }));
  const another = { label: vscode.l10n.t("New Farm…"), value: undefined };
  const title = vscode.l10n.t("Multi-Architecture Build: on which farm?");
  const picked = await vscode.window.showQuickPick([...items, another], { title, ignoreFocusOut: true });
  if (picked === another) return createFarm(services, place, podman);
  return picked?.value;
}

/** A farm is a list of connections by name; podman keeps it. */
async function createFarm(services: Services, place: Place, podman: Podman): Promise<Farm | undefined> {
  const known = await findConnections(podman);
  if (known.length === 0) {
    await notify(
      {
        message: vscode.l10n.t(
          "podman knows no other machine. Add those that shall build: podman system connection add NAME ssh://user@host",
        ),
        severity: "error",
      },
      openPage(vscode.l10n.t("Help on Connections"), CONNECTION_HELP),
    );
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(
    known.map(({ name, uri }) => ({ label: name, description: uri, picked: true })),
    {
      title: vscode.l10n.t("New farm: which machines build?"),
      placeHolder: vscode.l10n.t("One of each architecture is enough."),
      canPickMany: true,
      ignoreFocusOut: true,
    },
  );
  const connections = picked?.map(({ label }) => label) ?? [];
  if (connections.length === 0) return undefined;
  const name = await ask({ title: vscode.l10n.t("Name of the new farm"), value: "bootc" }, (typed) =>
    mistakeOf(farmName(typed)),
  );
  if (name === undefined) return undefined;
  const command = await requireCommand(podmanFarmCreate({ podman: podman.path, farm: name, connections }));
  if (!command || !(await runCommand(services, place, vscode.l10n.t("New Farm"), command))) return undefined;
  return { name, connections };
}
