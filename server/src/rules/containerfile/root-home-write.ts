/** Root's home is a link to /var/roothome: it is missing while an image is built, and machine state later. */
import { lowered, type Severity } from "../../base/severity.ts";
import type { Entry } from "../../model/containerfile/image-state.ts";
import {
  type ContainerfileModel,
  type PlacedCommand,
  type PublishedImage,
  placeIn,
} from "../../model/containerfile/model.ts";
import type { Step } from "../../model/containerfile/stages.ts";
import { mayNotRun } from "../../model/shell/facts.ts";
import { isUnder } from "../../model/shell/paths.ts";
import { defineRule } from "../rule.ts";
import { broughtInto, isOfSsh } from "./support/folders.ts";
import { homeUse, toolsWithHome } from "./support/home-tools.ts";
import { isOpaqueSince, stepsSince } from "./support/lineage.ts";
import { hidesFolder } from "./support/packages.ts";
import { bringers, firstOfEachChild, judged, shown, written } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "root-home-write",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://docs.fedoraproject.org/en-US/bootc/home-directories/",
      "https://bootc-dev.github.io/bootc/filesystem.html",
      "https://bootc-dev.github.io/bootc/building/users-and-groups.html",
    ],
    lint: ["var-tmpfiles"],
  },
  (file: ContainerfileModel, report) => {
    for (const { image, first, place } of bringers(file, contentInHome)) {
      const fails = cannotBeMade(image, first);
      report({
        message: fails ? "fails" : "content",
        args: { path: shown(first.effect.path) },
        at: place,
        severity: judged(fails ? "error" : "warning", first, !fails && isOpaqueSince(image, first.step)),
      });
    }
    for (const command of file.commands(...toolsWithHome)) {
      const use = homeUse(command);
      const image = use && file.images.find(({ steps }) => steps.includes(command.step));
      if (!image || isKeptOut(image, command) || runsForOther(file, image, command)) continue;
      const { word, option, replacement } = use;
      report({
        message: "tool",
        args: { command: `${command.facts.name} ${word.text}` },
        at: placeIn(command.step, (option ?? word).range),
        severity: toolSeverity(command, isOpaqueSince(image, command.step)),
        ...(option &&
          replacement && {
            fixes: [
              {
                title: "system" as const,
                args: { option: replacement },
                edits: () => [{ place: placeIn(command.step, option.range), text: replacement }],
              },
            ],
          }),
      });
    }
  },
);

const home = "/var/roothome";

const contentInHome = (image: PublishedImage): readonly Entry[] =>
  firstOfEachChild(
    broughtInto(image, home).filter((entry) => !isOfSsh(entry) && !runsAsOther(image, entry.step)),
    home,
  );

/** The families whose bases are known to have nothing behind the link. */
const emptyHomes = new Set(["fedora", "fedora-atomic", "ublue"]);

/** Whether a USER above makes `~` the home of somebody else. */
function runsAsOther(image: PublishedImage, step: Step): boolean {
  if (step.syntax.keyword !== "RUN") return false;
  const before = image.steps.slice(0, image.steps.indexOf(step));
  const user = before.findLast(({ syntax }) => syntax.keyword === "USER")?.syntax.words[0]?.text;
  return user !== undefined && !/^(?:root|0)(?::|$)/.test(user);
}

/** `sudo -u builder cargo install` has another home. */
function runsForOther(
  file: ContainerfileModel,
  image: PublishedImage,
  { facts, step }: PlacedCommand,
): boolean {
  const wrapper = placeIn(step, { start: facts.range.start, end: facts.nameRange.start });
  return /(?:^|\s)(?:sudo|runuser)\s/.test(written(file, wrapper)) || runsAsOther(image, step);
}

/** `mkdir -p /root/x` fails at the link, unless something has made the folder behind it. */
function cannotBeMade(image: PublishedImage, { effect, step }: Entry): boolean {
  const { origin } = image.root;
  if (effect.kind !== "mkdir" || effect.by !== "mkdir" || !isUnder(effect.path, "/root")) return false;
  if (effect.guard !== "none" || origin.kind !== "image" || origin.match.kind !== "bootc") return false;
  const { family, confidence } = origin.match.base;
  if (!emptyHomes.has(family) || confidence !== "high") return false;
  const before = image.steps.slice(0, image.steps.indexOf(step));
  return (
    !makesHomes(step) &&
    before.every((earlier) => !makesHomes(earlier) && !/\/root(?![\w-])/.test(earlier.syntax.source.text))
  );
}

/** Packages may have tmpfiles.d lines carried out, and scripts do what they like. */
const makesHomes = ({ syntax, outcome }: Step): boolean =>
  outcome.opaque !== undefined ||
  !outcome.complete ||
  outcome.effects.some(({ kind }) => kind === "leftover") ||
  /roothome|systemd-tmpfiles/.test(syntax.source.text);

/** Whether a mount takes what the tool writes, or the lineage clears the home away. */
function isKeptOut(image: PublishedImage, { step }: PlacedCommand): boolean {
  if (hidesFolder(step, home) || hidesFolder(step, "/root")) return true;
  return stepsSince(image, step).some(({ outcome }) =>
    outcome.changes.some(
      ({ effect, path }) =>
        (effect.kind === "delete" || effect.kind === "empty" || effect.kind === "move") &&
        (isUnder(path, home) || /^\/var(?:\/\*)?$/.test(path)),
    ),
  );
}

function toolSeverity({ facts }: PlacedCommand, mayBeUndone: boolean): Severity {
  const own: Severity = mayNotRun(facts.guard) ? "info" : "warning";
  return mayBeUndone ? lowered(own) : own;
}
