/** Installers of package managers that want a folder of their own which the machine can write to. */
import { lowered } from "../../base/severity.ts";
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";
import { mayNotRun } from "../../model/shell/facts.ts";
import type { Argument } from "../../model/shell/value.ts";
import { defineRule } from "../rule.ts";
import { installedPackages } from "./support/packages.ts";

type Message = "brew" | "nix" | "snap";

export const rule = defineRule(
  {
    id: "brew-nix-snap",
    severity: "info",
    tier: "C",
    profile: "strict",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/ublue-os/brew",
      "https://github.com/DeterminateSystems/nix-installer/blob/main/src/planner/ostree.rs",
      "https://snapcraft.io/docs/installing-snap-on-fedora",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const { facts, step } of file.commands("curl", "wget")) {
      if (facts.elsewhere || !file.isPublished(step)) continue;
      const found = installerIn(facts.args);
      if (!found) continue;
      const severity = mayNotRun(facts.guard) ? lowered("info") : "info";
      report({ message: found.message, at: placeIn(step, found.word.range), severity });
    }
    for (const { facts, step } of file.commands("dnf", "dnf5", "yum", "rpm-ostree")) {
      if (!file.isPublished(step) || makesSnapLink(file)) continue;
      const word = installedPackages(facts).find(({ text }) => text === "snapd");
      const severity = mayNotRun(facts.guard) ? lowered("info") : "info";
      if (word) report({ message: "snap", at: placeIn(step, word.range), severity });
    }
  },
);

const installers: readonly (readonly [RegExp, Message])[] = [
  [/githubusercontent\.com\/Homebrew\/install\//i, "brew"],
  [/(?:nixos\.org\/nix\/install|install\.determinate\.systems\/nix|install\.lix\.systems\/lix)/, "nix"],
];

function installerIn(
  args: readonly Argument[],
): { readonly message: Message; readonly word: Argument } | undefined {
  for (const word of args) {
    const installer = installers.find(([address]) => address.test(word.text));
    if (installer) return { message: installer[1], word };
  }
  return undefined;
}

/** /snap cannot be made on the machine, where / is read-only. */
const makesSnapLink = (file: ContainerfileModel): boolean =>
  file.images.some(({ state }) => state.get("/snap") !== undefined);
