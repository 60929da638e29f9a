/** A desktop on a server base that still boots to a text console. */
import { type ContainerfileModel, fromPlace, type PublishedImage } from "../../model/containerfile/model.ts";
import type { Step } from "../../model/containerfile/stages.ts";
import type { CommandFacts } from "../../model/shell/facts.ts";
import { packageCall } from "../../model/shell/packages.ts";
import { baseNameOf } from "../../model/shell/paths.ts";
import type { Argument } from "../../model/shell/value.ts";
import { defineRule } from "../rule.ts";
import { isTestStage } from "./support/lineage.ts";
import { installedPackages } from "./support/packages.ts";
import { systemctlCall } from "./support/systemctl.ts";
import { unitFolders } from "./support/units.ts";
import { mayHoldMore } from "./support/unread.ts";
import { insertedBelow } from "./support/writing.ts";

export const rule = defineRule(
  {
    id: "graphical-target-missing",
    severity: "info",
    tier: "C",
    profile: "strict",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://www.freedesktop.org/software/systemd/man/latest/systemd.special.html#default.target",
      "https://docs.fedoraproject.org/en-US/quick-docs/systemd-understanding-and-administering/",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const image of file.images) {
      const desktop = desktopOf(image);
      if (!desktop || !mayBeMissed(image) || isSet(image)) continue;
      const { name, step } = desktop;
      const instruction = "RUN systemctl set-default graphical.target";
      report({
        message: "missing",
        args: { name },
        at: fromPlace(image.stage),
        fixes: [{ title: "add", edits: () => [insertedBelow(file, step, instruction)] }],
      });
    }
  },
);

const displayManager = /^(?:gdm3?|sddm|lightdm|lxdm|greetd|cosmic-greeter|plasma-login-manager)$/;
/** Environments and groups of Fedora and CentOS that come with a display manager. */
const group =
  /^(?:@\^?)?(?:(?:workstation-product|server-with-gui|graphical-server|(?:kde|gnome|xfce|lxqt|lxde|mate|cinnamon|budgie|cosmic|deepin|sway|i3)-desktop)(?:-environment)?|server with gui|workstation)$/i;

function desktopOf(image: PublishedImage): { readonly name: string; readonly step: Step } | undefined {
  for (const { facts, step } of image.commands()) {
    const word =
      installedPackages(facts).find(
        ({ text }) => displayManager.test(text) || (/^@/.test(text) && group.test(text)),
      ) ?? installedGroups(facts).find(({ text }) => group.test(text));
    if (word) return { name: word.text, step };
  }
  return undefined;
}

/** `dnf group install` names groups without the `@`. */
function installedGroups({ name, args, elsewhere }: CommandFacts): readonly Argument[] {
  const call = packageCall(name, args);
  const isGroups = /^(?:group|groupinstall|environment)$/.test(call?.verb?.text ?? "");
  if (!call?.isTransaction || !isGroups || elsewhere) return [];
  return call.parsed.operands.some(({ text }) => /^(?:remove|erase)$/.test(text)) ? [] : call.packages;
}

/** Only bases that are known to boot to a console, and builds that can be read. */
function mayBeMissed(image: PublishedImage): boolean {
  const { origin } = image.root;
  const base = origin.kind === "image" && origin.match.kind === "bootc" ? origin.match.base : undefined;
  const isReadable = !image.opaque && image.complete && !mayHoldMore(image, ...unitFolders);
  return base?.desktop === false && isReadable && !isTestStage(image.stage);
}

const isSet = (image: PublishedImage): boolean =>
  unitFolders.some((folder) => image.state.get(`${folder}/default.target`)) ||
  image.state.below("/usr/lib/bootc/kargs.d").length > 0 ||
  image
    .commands()
    .some(
      ({ facts }) =>
        facts.name === "systemctl" &&
        (systemctlCall(facts).verb?.text === "set-default" ||
          systemctlCall(facts).units.some(({ text }) => baseNameOf(text) === "graphical.target")),
    );
