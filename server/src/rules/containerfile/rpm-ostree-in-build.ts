/** rpm-ostree as the package manager of a build whose base has dnf. */
import { own } from "../../base/own.ts";
import { lowered } from "../../base/severity.ts";
import { packageManagers } from "../../data/package-managers.ts";
import {
  type ContainerfileModel,
  type PlacedCommand,
  type PublishedImage,
  placeIn,
} from "../../model/containerfile/model.ts";
import { lineageOf } from "../../model/containerfile/stages.ts";
import { type ParsedArguments, parseArguments } from "../../model/shell/arguments.ts";
import { mayNotRun } from "../../model/shell/facts.ts";
import { defineRule, type Edit } from "../rule.ts";
import { isPiped } from "./support/build-breaker.ts";
import { cutOut } from "./support/cut-out.ts";
import { imagesOf } from "./support/images-of.ts";
import { isCache, namesOf } from "./support/leftovers.ts";
import { hidesFolder } from "./support/packages.ts";

export const rule = defineRule(
  {
    id: "rpm-ostree-in-build",
    severity: "info",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://fedoraproject.org/wiki/Changes/DNFAndBootcInImageModeFedora",
      "https://github.com/CentOS/centos-bootc/pull/314",
      "https://github.com/coreos/rpm-ostree/blob/main/docs/cliwrap.md",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const command of file.commands("rpm-ostree")) {
      const { facts, step } = command;
      const parsed = parseArguments(facts.args, shape);
      const [verb] = parsed.operands;
      // Whoever installs dnf has none so far.
      const bringsDnf = parsed.operands.some(({ text }) => /^dnf5?$/.test(text));
      const replacement = bringsDnf ? undefined : own(replacements, verb?.text ?? "");
      const isWrapper = verb?.text === "cliwrap";
      if (!verb || (!replacement && !isWrapper) || facts.elsewhere || !hasDnf(file, command)) continue;
      const edits = replacement ? withDnf(file, command, parsed, replacement) : cutOut(file, command);
      report({
        message: isWrapper ? "wrapper" : "install",
        args: { verb: verb.text, replacement: `dnf -y ${replacement}` },
        at: placeIn(step, verb.range),
        severity: isWrapper || mayNotRun(facts.guard) ? lowered("info") : "info",
        ...(edits && { fixes: [{ title: isWrapper ? "delete" : "dnf", edits: () => edits }] }),
      });
    }
  },
);

const shape = {
  long: ["install", "uninstall", "cache-only", "enablerepo", "disablerepo", "releasever", "sysroot"],
};
const replacements: Readonly<Record<string, string>> = { install: "install", uninstall: "remove" };

/** Atomic desktops have dnf5 since Fedora 41; CoreOS, IoT and what derives from them are left alone. */
function hasDnf(file: ContainerfileModel, { step }: PlacedCommand): boolean {
  const stage = file.stages[step.stage];
  const origin = stage && lineageOf(stage)[0]?.origin;
  if (origin?.kind !== "image" || origin.match.kind !== "bootc") return false;
  const { base } = origin.match;
  const release = /:(\d+)[^/]*$/.exec(origin.reference.text)?.[1];
  if (!/dnf/.test(base.packageManager) || base.confidence === "low") return false;
  if (base.id === "fedora-ostree-desktops") return release !== undefined && Number(release) >= 41;
  if (base.layout === "fedora-ostree") return false;
  return base.layout !== "ublue" || release === undefined || Number(release) >= 41;
}

/** Options that say what dnf does anyway. */
const needless = /^(?:-y|--assumeyes|--idempotent|--allow-inactive|-A|--apply-live)$/;

/** The same call of dnf, with the clean-up that dnf needs and rpm-ostree does not. */
function withDnf(
  file: ContainerfileModel,
  command: PlacedCommand,
  { operands, options }: ParsedArguments,
  replacement: string,
): readonly Edit[] | undefined {
  const { facts, step } = command;
  const [verb] = operands;
  const [image] = imagesOf(file, step);
  const isPlain =
    /^(?:none|unheeded)$/.test(facts.guard) && !isPiped(command) && !step.syntax.exec && operands.length > 1;
  const early = options.some(({ word }) => word.range.start < (verb?.range.start ?? 0));
  if (!verb || !isPlain || early || options.some(({ word }) => !needless.test(word.text))) return undefined;
  const head = placeIn(step, { start: facts.nameRange.start, end: verb.range.end });
  const dropped = options.map(({ word }) => {
    const before = facts.args[facts.args.indexOf(word) - 1] ?? verb;
    return { place: placeIn(step, { start: before.range.end, end: word.range.end }), text: "" };
  });
  const end = placeIn(step, facts.range).end;
  const tail = image ? [{ place: { start: end, end }, text: cleaning(image, command) }] : [];
  return [{ place: head, text: `dnf -y ${replacement}` }, ...dropped, ...tail];
}

function cleaning(image: PublishedImage, { step }: PlacedCommand): string {
  const paths = (packageManagers.dnf?.leftovers ?? []).filter((path) => !hidesFolder(step, path));
  const names = namesOf(image, paths);
  const clean = names.some(isCache) ? " && dnf clean all" : "";
  return names.length > 0 ? `${clean} && rm -rf ${names.join(" ")}` : clean;
}
