/** A build that upgrades everything that the base brings along. */
import { own } from "../../base/own.ts";
import { lowered } from "../../base/severity.ts";
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../model/containerfile/model.ts";
import { lineageOf } from "../../model/containerfile/stages.ts";
import { mayNotRun } from "../../model/shell/facts.ts";
import type { PackageCall } from "../../model/shell/packages.ts";
import { defineRule } from "../rule.ts";
import { packageCallOf, packageCommands } from "./support/package-calls.ts";

export const rule = defineRule(
  {
    id: "dnf-upgrade-all",
    severity: "info",
    tier: "B",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://docs.fedoraproject.org/en-US/bootc/building-containers/",
      "https://bootc-dev.github.io/bootc/building/guidance.html",
    ],
  },
  (file: ContainerfileModel, report) => {
    let spared: boolean | undefined;
    for (const command of packageCommands(file)) {
      const { facts, step } = command;
      const call = packageCallOf(facts);
      const verb = call?.verb;
      if (!call || !verb || !upgradesAll(facts.name, call) || facts.elsewhere) continue;
      if (!isDerived(file, command)) continue;
      spared ??= sparesKernel(file);
      if (spared) return;
      report({
        message: "all",
        args: { command: `${facts.name} ${verb.text}` },
        at: placeIn(step, verb.range),
        severity: mayNotRun(facts.guard) ? lowered("info") : "info",
      });
    }
  },
);

const everything: Readonly<Record<string, RegExp>> = {
  dnf: /^(?:upgrade|up|update|distro-sync|dsync|distrosync)$/,
  apt: /^(?:full-upgrade|dist-upgrade)$/,
  zypper: /^(?:dup|dist-upgrade)$/,
};

/** Options that pick some of the upgrades. */
const picking = [
  ...["--exclude", "-x", "--excludepkgs", "--security", "--sec-severity", "--secseverity", "--bugfix"],
  ...["--advisory", "--advisories", "--cve", "--cves", "--bz", "--bzs", "--enhancement", "--newpackage"],
  ...[
    "--repo",
    "--repoid",
    "--advisory-severities",
    "--assumeno",
    "--download-only",
    "-s",
    "--dry-run",
    "-D",
  ],
];

function upgradesAll(name: string, { verb, parsed, packages, isTransaction }: PackageCall): boolean {
  if (!isTransaction || packages.length > 0 || parsed.has(...picking)) return false;
  if (parsed.values("--setopt").some(({ text }) => text.includes("exclude"))) return false;
  if (name === "pacman") return parsed.has("-S") && parsed.has("-u");
  const family = /^apt/.test(name) ? "apt" : name === "zypper" ? name : "dnf";
  return own(everything, family)?.test(verb?.text ?? "") === true;
}

/** A published image on a bootable base; where the distribution rolls, only on one that is pinned. */
function isDerived(file: ContainerfileModel, { facts, step }: PlacedCommand): boolean {
  const stage = file.stages[step.stage];
  const origin = stage && lineageOf(stage)[0]?.origin;
  if (origin?.kind !== "image" || origin.match.kind === "not-bootable" || !file.isPublished(step))
    return false;
  const rolls = facts.name === "pacman" || facts.name === "zypper";
  return !rolls || origin.reference.text.includes("@sha256:");
}

/** Kernels that are locked or left out stay as they are. */
const sparesKernel = (file: ContainerfileModel): boolean =>
  packageCommands(file).some(({ facts: { args } }) =>
    args.some(({ text }) => text === "versionlock" || /\bexclude(?:pkgs)?=/.test(text)),
  ) ||
  file.images.some(({ state }) => {
    const effect = state.get("/etc/dnf/dnf.conf")?.effect;
    return effect?.kind === "write" && /exclude/.test(effect.content ?? "exclude");
  });
