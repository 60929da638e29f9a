/** The rows of a project: from its Containerfile to what runs of it. */
import path from "node:path";
import * as vscode from "vscode";
import { type Artefact, isStale } from "../pipeline/artefacts.ts";
import { bootableOf } from "../pipeline/bootable.ts";
import { type Compared, lastPush, lintOf, rootBuildOf } from "../pipeline/comparison.ts";
import type { Ledger } from "../pipeline/ledger.ts";
import type { Project, ProjectImage } from "../pipeline/project.ts";
import type { History } from "../tasks/history.ts";
import { isReachable } from "../tasks/references.ts";
import { hostsNode } from "./hostNodes.ts";
import { agoText, sizeText } from "./human.ts";
import { type Node, type Place, WARNING } from "./node.ts";
import { historyNode } from "./runNodes.ts";

export function projectNode(project: Project, ledger: Ledger, history: History): Node {
  const { base, containerfiles, images, artefacts } = project;
  const place = { id: base, uri: containerfiles[0] ?? vscode.Uri.file(base) };
  const facts = ledger.of(base);
  const runs = history.entries().filter((run) => run.base === base);
  const relative = vscode.workspace.asRelativePath(base);
  const compared = images.map(({ name, image }): Compared => ({ name, image, facts }));
  return {
    ...place,
    context: "project",
    label: relative === base ? path.basename(base) : relative,
    description: images.map(({ name }) => name).join(", "),
    icon: "folder-library",
    tooltip: base,
    children: [
      ...containerfiles.map(containerfileNode),
      ...images.flatMap(({ uri, place: storage }, index) => {
        const one = compared[index];
        return one ? imageNodes({ id: `${base}:${one.name}`, uri }, one, storage, images.length > 1) : [];
      }),
      ...artefacts.map((artefact) => artefactNode(place, artefact, project)),
      hostsNode(place, facts.hosts, compared),
      ...(runs.length > 0 ? [historyNode(place, runs, history)] : []),
    ],
  };
}

function containerfileNode(uri: vscode.Uri): Node {
  const found = vscode.languages.getDiagnostics(uri);
  const count = (severity: vscode.DiagnosticSeverity) =>
    found.filter((one) => one.severity === severity).length;
  const errors = count(vscode.DiagnosticSeverity.Error);
  const warnings = count(vscode.DiagnosticSeverity.Warning);
  const node = {
    id: uri.toString(),
    uri,
    context: "containerfile",
    label: path.basename(uri.path),
    tooltip: uri.fsPath,
    opens: uri,
  };
  if (errors > 0) {
    const description = vscode.l10n.t("errors: {0}, warnings: {1}", errors, warnings);
    return { ...node, description, icon: "error", color: "list.errorForeground" };
  }
  return warnings > 0
    ? { ...node, description: vscode.l10n.t("warnings: {0}", warnings), icon: "warning", color: WARNING }
    : { ...node, description: vscode.l10n.t("nothing found"), icon: "file-code" };
}

/** @param isNamed there are others, so that each one says its name */
function imageNodes(
  place: Place,
  compared: Compared,
  storage: ProjectImage["place"],
  isNamed: boolean,
): readonly Node[] {
  const { name, image } = compared;
  const { language } = vscode.env;
  const node = { ...place, id: `${place.id}/image`, icon: "package" };
  const label = isNamed ? vscode.l10n.t("Image {0}", name) : vscode.l10n.t("Image");
  const registry = registryNode(place, compared);
  const rootBuild = storage === "unknown" && rootBuildOf(compared);
  if (rootBuild) {
    const ago = agoText(Date.now() - rootBuild.at, language);
    const description = vscode.l10n.t("built in root's storage {0}", ago);
    const why = vscode.l10n.t("sudo would ask for a password");
    return [{ ...node, context: "image-missing", label, description, tooltip: `${name}\n${why}` }, registry];
  }
  if (!image) {
    const description = vscode.workspace.isTrusted
      ? vscode.l10n.t("not built yet")
      : vscode.l10n.t("not asked for in Restricted Mode");
    return [{ ...node, context: "image-missing", label, description, tooltip: name }, registry];
  }
  const facts = [
    ...(storage === "root" ? [vscode.l10n.t("in root's storage")] : []),
    agoText(Date.now() - image.created, language),
    sizeText(image.size, language),
    image.digest.slice(0, 15),
  ];
  const tooltip = [name, image.digest, new Date(image.created).toLocaleString(language)].join("\n");
  return [
    {
      ...node,
      context: storage === "root" ? "image-root" : "image",
      label,
      description: facts.join(" · "),
      tooltip,
    },
    // It looks at images of the user's own storage.
    ...(storage === "root" ? [] : [lintNode(place, compared)]),
    registry,
  ];
}

function lintNode(place: Place, compared: Compared): Node {
  const lint = lintOf(compared);
  const node = { ...place, id: `${place.id}/lint`, context: "lint", label: vscode.l10n.t("Lint") };
  if (!lint) {
    const tooltip = vscode.l10n.t("`bootc container lint` has not run in this build of the image.");
    return { ...node, description: vscode.l10n.t("not linted yet"), icon: "circle-large-outline", tooltip };
  }
  const { language } = vscode.env;
  const ago = agoText(Date.now() - lint.at, language);
  const tooltip = `bootc container lint\n${compared.name}\n${new Date(lint.at).toLocaleString(language)}`;
  if (lint.findings === 0) {
    const description = `${vscode.l10n.t("clean")} · ${ago}`;
    return { ...node, description, icon: "pass", color: "testing.iconPassed", tooltip };
  }
  const description = `${vscode.l10n.t("findings: {0}", lint.findings)} · ${ago}`;
  return lint.errors > 0
    ? { ...node, description, icon: "error", color: "list.errorForeground", tooltip }
    : { ...node, description, icon: "warning", color: WARNING, tooltip };
}

/** Whether the image is where machines look for updates, as far as was seen from here. */
function registryNode(place: Place, compared: Compared): Node {
  const { name } = compared;
  const node = {
    ...place,
    id: `${place.id}/registry`,
    context: "registry",
    label: vscode.l10n.t("Registry"),
  };
  const last = lastPush(compared);
  const unreachable = isReachable(name)
    ? undefined
    : vscode.l10n.t(
        "A machine looks for updates under the name that its image was built with. Give the image the name of a registry in the settings, and push it there.",
      );
  if (!last) {
    return unreachable === undefined
      ? { ...node, description: vscode.l10n.t("not pushed yet: {0}", name), icon: "cloud", tooltip: name }
      : {
          ...node,
          description: vscode.l10n.t("none: no machine can reach {0}", name),
          icon: "cloud",
          color: WARNING,
          tooltip: unreachable,
        };
  }
  const { push, isCurrent } = last;
  const { language } = vscode.env;
  const ago = agoText(Date.now() - push.at, language);
  const when = new Date(push.at).toLocaleString(language);
  const tooltip = [push.destination, push.digest, when, unreachable].filter(Boolean).join("\n");
  if (isCurrent) {
    const description = vscode.l10n.t("pushed {0} · {1}", ago, push.destination);
    return { ...node, description, icon: "cloud-upload", tooltip };
  }
  const description = vscode.l10n.t("image changed since its push {0} · {1}", ago, push.destination);
  return { ...node, description, icon: "cloud-upload", color: WARNING, tooltip };
}

function artefactNode(place: Place, artefact: Artefact, { images, output }: Project): Node {
  const { file } = artefact;
  const { language } = vscode.env;
  const boots = bootableOf(file);
  const built = images.flatMap(({ image }) => (image ? [image] : []));
  const stale = built.length > 0 && built.every((image) => isStale(artefact, image));
  const facts = [
    ...(stale ? [vscode.l10n.t("older than the image")] : []),
    typeOf(file),
    sizeText(artefact.size, language),
    agoText(Date.now() - artefact.modified, language),
  ];
  return {
    ...place,
    id: `${place.id}/${file}`,
    context: boots ? "artefact-bootable" : "artefact",
    label: path.relative(output, file),
    description: facts.join(" · "),
    icon: stale ? "warning" : boots?.kind === "installer" ? "desktop-download" : "database",
    ...(stale ? { color: WARNING } : {}),
    tooltip: `${file}\n${new Date(artefact.modified).toLocaleString(language)}`,
    artefact,
  };
}

/** What kind of file it is, where its name alone does not say it. */
function typeOf(file: string): string {
  switch (path.basename(path.dirname(file))) {
    case "bootiso":
      return vscode.l10n.t("installer");
    case "gce":
      return vscode.l10n.t("disk for Google Compute Engine");
    case "archive":
      return vscode.l10n.t("virtual machine");
    case "xz":
      return vscode.l10n.t("network boot");
    default:
      return vscode.l10n.t("disk");
  }
}
