/** Repositories of third parties that were meant for the build and stay in the image. */
import { remembering } from "../../base/memory.ts";
import {
  type ContainerfileModel,
  type PlacedCommand,
  type PublishedImage,
  placeIn,
} from "../../model/containerfile/model.ts";
import type { CommandFacts } from "../../model/shell/facts.ts";
import { isUnder } from "../../model/shell/paths.ts";
import { type Argument, HOLE } from "../../model/shell/value.ts";
import { defineRule, type Edit } from "../rule.ts";
import { imagesOf } from "./support/images-of.ts";
import { isOpaqueSince, stepsSince } from "./support/lineage.ts";
import { packageCallOf } from "./support/package-calls.ts";
import { keyOf, written } from "./support/words.ts";
import { insertedBelow } from "./support/writing.ts";

export const rule = defineRule(
  {
    id: "repo-left-enabled",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://dnf5.readthedocs.io/en/stable/dnf5_plugins/copr.8.html",
      "https://github.com/ublue-os/bluefin/blob/main/build_files/shared/validate-repos.sh",
    ],
  },
  (file: ContainerfileModel, report) => {
    const reported = new Set<string>();
    for (const command of file.commands("dnf", "dnf5", "yum", "yum-config-manager")) {
      const { facts, step } = command;
      const repository = file.isPublished(step) && !facts.elsewhere ? addedBy(command) : undefined;
      const [image] = repository ? imagesOf(file, step) : [];
      if (!repository || !image || isOpaqueSince(image, step) || isDisabled(image, command)) continue;
      const { word, isCopr } = repository;
      const at = placeIn(step, word.range);
      if (reported.has(keyOf(at))) continue;
      reported.add(keyOf(at));
      const edits =
        isCopr && written(file, at) === word.text ? disabling(file, image, command, word) : undefined;
      report({
        message: isCopr ? "copr" : "added",
        args: { name: word.text.replaceAll(HOLE, "…") },
        at,
        ...(edits && { fixes: [{ title: "disable", args: { name: word.text }, edits: () => edits }] }),
      });
    }
  },
);

/** The repository that a command adds. */
function addedBy({ facts }: PlacedCommand): { word: Argument; isCopr: boolean } | undefined {
  const parsed = packageCallOf(facts)?.parsed;
  const [verb, second, third] = parsed?.operands ?? [];
  if (verb?.text === "copr") {
    return second?.text === "enable" && third ? { word: third, isCopr: true } : undefined;
  }
  const isManager = verb?.text === "config-manager" || facts.name === "yum-config-manager";
  if (!isManager) return undefined;
  const index = facts.args.findIndex(({ text }) =>
    /^--(?:add-repo|from-repofile)(?:=|$)|^addrepo$/.test(text),
  );
  const option = facts.args[index];
  if (!option || option.text.includes("=")) return option && { word: option, isCopr: false };
  const word = facts.args.slice(index + 1).find(({ text }) => /:\/\//.test(text)) ?? option;
  return { word, isCopr: false };
}

/** Where the lineage switches repositories off, or edits or deletes their files. */
const disabledAt = remembering((image: PublishedImage) =>
  image.steps.flatMap(({ outcome: { effects, commands } }, index) => [
    ...effects
      .filter(
        ({ kind, path }) =>
          isUnder(path, "/etc/yum.repos.d") || (kind === "delete" && isUnder("/etc/yum.repos.d", path)),
      )
      .map(({ range }) => ({ index, start: range.start })),
    ...commands.filter(switchesOff).map(({ range }) => ({ index, start: range.start })),
  ]),
);

function isDisabled(image: PublishedImage, { facts, step }: PlacedCommand): boolean {
  const own = image.steps.indexOf(step);
  return disabledAt(image).some(
    ({ index, start }) => index > own || (index === own && start > facts.range.start),
  );
}

const switchesOff = ({ args }: CommandFacts): boolean =>
  args.some(
    ({ text }, index) =>
      /^--(?:set-disabled|disable)$|\benabled=(?:0|false)$/.test(text) ||
      (text === "copr" && /^(?:disable|remove)$/.test(args[index + 1]?.text ?? "")),
  );

/** Behind the last step that installs packages, so that the repository is there as long as it is needed. */
function disabling(
  file: ContainerfileModel,
  image: PublishedImage,
  { facts, step }: PlacedCommand,
  { text }: Argument,
): readonly Edit[] | undefined {
  if (image.stage.index !== step.stage || /[\s"']/.test(text)) return undefined;
  const last = stepsSince(image, step).findLast(({ outcome }) =>
    outcome.effects.some(({ kind }) => kind === "leftover"),
  );
  return [insertedBelow(file, last ?? step, `RUN ${facts.name} -y copr disable ${text}`)];
}
