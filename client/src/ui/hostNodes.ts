/** The rows of the hosts of a project, and what each of them answered last. */
import * as vscode from "vscode";
import { type Compared, type Relation, relationOf } from "../pipeline/comparison.ts";
import type { KnownHost } from "../pipeline/facts.ts";
import type { Deployment } from "../tasks/hostStatus.ts";
import { agoText } from "./human.ts";
import { type Node, type Place, WARNING } from "./node.ts";

// VS Code remembers of each id whether it was open: what had nothing below it would stay folded once it has.

export const hostsNode = (place: Place, hosts: readonly KnownHost[], images: readonly Compared[]): Node => ({
  ...place,
  id: `${place.id}/${hosts.length === 0 ? "no-hosts" : "hosts"}`,
  context: "hosts",
  label: vscode.l10n.t("Hosts"),
  description: hosts.length === 0 ? vscode.l10n.t("none yet") : String(hosts.length),
  icon: "remote-explorer",
  tooltip: vscode.l10n.t("Machines that Deploy… reaches over SSH. They are asked only when you say so."),
  children: hosts.map((host) => hostNode(place, host, images)),
});

function hostNode(place: Place, host: KnownHost, images: readonly Compared[]): Node {
  const { answer, changed } = host;
  const id = `${place.id}/hosts/${host.name}${answer ? "" : "/not-asked"}`;
  const node = { ...place, id, context: "host", label: host.name, icon: "vm", host };
  if (!answer) return { ...node, description: vscode.l10n.t("not asked yet") };
  const { booted, staged, rollback, rollbackQueued } = answer.status;
  const { language } = vscode.env;
  const relation = relationTo(images, booted);
  const asked = vscode.l10n.t("asked {0}", agoText(Date.now() - answer.asked, language));
  const isOld = changed !== undefined && changed >= answer.asked;
  const facts = isOld
    ? [vscode.l10n.t("changed since, ask again"), asked]
    : [runsWords(relation, booted), asked];
  const row = (role: Role, deployment: Deployment): Node =>
    deploymentNode({ ...place, id: `${id}/${role}` }, role, deployment, images);
  return {
    ...node,
    description: facts.join(" · "),
    ...(relation === "same" && !isOld ? { icon: "vm-active" } : {}),
    ...(relation === "older" || relation === "other" || isOld ? { color: WARNING } : {}),
    tooltip: `${host.name}\n${new Date(answer.asked).toLocaleString(language)}`,
    children: [
      row("booted", booted),
      ...(staged ? [row("staged", staged)] : []),
      ...(rollback ? [row(rollbackQueued ? "rollback-next" : "rollback", rollback)] : []),
    ],
  };
}

/** Of the project's images, the one that the deployment is a build of. */
const relationTo = (images: readonly Compared[], deployment: Deployment): Relation =>
  images.map((image) => relationOf(deployment, image)).find((relation) => relation !== "other") ?? "other";

function runsWords(relation: Relation, { image }: Deployment): string {
  switch (relation) {
    case "same":
      return vscode.l10n.t("runs this image");
    case "older":
      return vscode.l10n.t("runs an older build");
    case "newer":
      return vscode.l10n.t("runs a newer build");
    case "unknown":
      return vscode.l10n.t("runs some build of this image");
    case "other":
      return image === undefined
        ? vscode.l10n.t("not installed from an image")
        : vscode.l10n.t("runs {0}", image);
  }
}

/** What a host does with a deployment. */
export type Role = "booted" | "staged" | "rollback" | "rollback-next";

const icons: Readonly<Record<Role, string>> = {
  booted: "play-circle",
  staged: "debug-step-over",
  rollback: "discard",
  "rollback-next": "debug-step-over",
};

function deploymentNode(place: Place, role: Role, deployment: Deployment, images: readonly Compared[]): Node {
  const { image, version, digest, built } = deployment;
  const { language } = vscode.env;
  const isThis = relationTo(images, deployment) === "same";
  const age =
    built === undefined ? undefined : vscode.l10n.t("built {0}", agoText(Date.now() - built, language));
  const facts = [
    isThis ? vscode.l10n.t("this image") : (image ?? vscode.l10n.t("not installed from an image")),
    age,
    version,
    digest?.slice(0, 15),
  ];
  return {
    ...place,
    context: "deployment",
    label: roleName(role),
    description: facts.filter(Boolean).join(" · "),
    icon: icons[role],
    tooltip: [image, age, version, digest].filter(Boolean).join("\n"),
  };
}

export function roleName(role: Role): string {
  switch (role) {
    case "booted":
      return vscode.l10n.t("Booted");
    case "staged":
      return vscode.l10n.t("Staged for the next start");
    case "rollback":
      return vscode.l10n.t("Rollback");
    case "rollback-next":
      return vscode.l10n.t("Rollback, which starts next");
  }
}
