/** More than one service that updates the machine by itself. */
import { type ContainerfileModel, type PublishedImage, placeIn } from "../../model/containerfile/model.ts";
import type { Step } from "../../model/containerfile/stages.ts";
import { mayNotRun } from "../../model/shell/facts.ts";
import { valuesOf } from "../../syntax/unit/unit.ts";
import type { Place } from "../rule.ts";
import { defineRule } from "../rule.ts";
import { systemctlCall, unitName } from "./support/systemctl.ts";
import { authoredUnits, unitFolders } from "./support/units.ts";
import { mayHoldMore } from "./support/unread.ts";
import { insertedBelow } from "./support/writing.ts";

export const rule = defineRule(
  {
    id: "auto-update-conflict",
    severity: "info",
    tier: "C",
    profile: "strict",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://docs.fedoraproject.org/en-US/bootc/auto-updates/",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/building/management-services.md",
    ],
  },
  (file: ContainerfileModel, report) => {
    const reported = new Set<number>();
    for (const image of file.images) {
      if (!updatesByItself(image)) continue;
      for (const { unit, step, at } of otherUpdaters(image)) {
        if (reported.has(at.start)) continue;
        reported.add(at.start);
        const mask = `RUN systemctl mask ${stock}.timer`;
        report({
          message: "second",
          args: { unit, stock: `${stock}.timer` },
          at,
          fixes: [{ title: "mask", edits: () => [insertedBelow(file, step, mask)] }],
        });
      }
    }
  },
);

const stock = "bootc-fetch-apply-updates";
/** Bases whose presets enable bootc's own timer. */
const enablesTimer = /^(?:fedora|fedora-eln|centos|rhel\d+|almalinux|rockylinux|oraclelinux)-bootc$/;

function updatesByItself(image: PublishedImage): boolean {
  const { origin } = image.root;
  const id = origin.kind === "image" && origin.match.kind === "bootc" ? origin.match.base.id : "";
  if (!enablesTimer.test(id) || image.opaque || !image.complete) return false;
  const isDecided =
    unitFolders.some((folder) => isTouched(image, folder) || mayHoldMore(image, folder)) ||
    image
      .commands()
      .some(
        ({ facts }) => facts.name === "systemctl" && facts.args.some(({ text }) => text.startsWith(stock)),
      );
  return !isDecided;
}

/** A unit of the same name, a drop-in, a mask, or a file that was deleted. */
const isTouched = (image: PublishedImage, folder: string): boolean =>
  image.state.below(folder).some(({ path }) => path.includes(stock)) ||
  ["timer", "service"].some((kind) => image.state.wasRemoved(`${folder}/${stock}.${kind}`));

interface Updater {
  readonly unit: string;
  readonly step: Step;
  readonly at: Place;
}

const knownUpdaters =
  /^(?:uupd|ublue-update|rpm-ostreed-automatic|rpm-ostreed-upgrade)\.timer$|^zincati\.service$/;

function otherUpdaters(image: PublishedImage): readonly Updater[] {
  const own = ownUpdaters(image);
  return image.commands().flatMap(({ facts, step }) => {
    if (facts.name !== "systemctl" || facts.elsewhere || mayNotRun(facts.guard)) return [];
    const { verb, units, parsed } = systemctlCall(facts);
    if (verb?.text !== "enable" || parsed.has("--root", "--user", "--global")) return [];
    return units
      .filter(({ text }) => knownUpdaters.test(unitName(text)) || own.has(unitName(text)))
      .map(({ text, range }) => ({ unit: unitName(text), step, at: placeIn(step, range) }));
  });
}

/** Timers of the image whose service upgrades, and such services themselves. */
function ownUpdaters(image: PublishedImage): ReadonlySet<string> {
  const units = authoredUnits(image);
  const services = units
    .filter(({ syntax }) =>
      valuesOf(syntax, "Service", "ExecStart").some(({ value }) =>
        /\bbootc\s+(?:upgrade|update)\b(?!.*--check)|\brpm-ostree\s+(?:upgrade|update)\b/.test(value),
      ),
    )
    .map(({ name }) => name);
  const timers = units.filter(({ name, syntax }) => {
    const target = valuesOf(syntax, "Timer", "Unit").at(-1)?.value ?? name.replace(/\.timer$/, ".service");
    return name.endsWith(".timer") && services.includes(target);
  });
  return new Set([...services, ...timers.map(({ name }) => name)]);
}
