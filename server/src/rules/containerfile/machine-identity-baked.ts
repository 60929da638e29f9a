/** Ids and keys that a machine should make for itself, made once for all machines by the build. */
import type { Severity } from "../../base/severity.ts";
import type { MessageKey } from "../../messages/messages.ts";
import type { Entry } from "../../model/containerfile/image-state.ts";
import {
  type ContainerfileModel,
  type PlacedCommand,
  type PublishedImage,
  placeIn,
} from "../../model/containerfile/model.ts";
import { mayNotRun } from "../../model/shell/facts.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { deletion } from "./support/build-breaker.ts";
import { isOpaqueSince } from "./support/lineage.ts";
import {
  type Identity,
  identityMadeBy,
  identityPlaces,
  isUndone,
  kindOfFile,
} from "./support/machine-identity.ts";
import { bringers, judged, shown, written } from "./support/words.ts";

const makers = ["systemd-machine-id-setup", "dbus-uuidgen", "ssh-keygen"] as const;

export const rule = defineRule(
  {
    id: "machine-identity-baked",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://www.freedesktop.org/software/systemd/man/latest/machine-id.html",
      "https://systemd.io/BUILDING_IMAGES/",
      "https://github.com/systemd/systemd/issues/14131",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const { first, place, image } of bringers(file, identityFiles)) {
      const kind = kindOfFile(first.path);
      if (!kind) continue;
      report({
        message: kind,
        args: { what: shown(first.path) },
        at: place,
        severity: judged(severities[kind], first, isOpaqueSince(image, first.step)),
      });
    }
    for (const command of file.commands(...makers)) {
      const made = identityMadeBy(command.facts);
      const image = made && file.images.find(({ steps }) => steps.includes(command.step));
      if (!made || !image || isUndone(image, command, made.path)) continue;
      report({
        message: made.kind,
        args: { what: command.facts.name },
        at: placeIn(command.step, command.facts.nameRange),
        severity: severityOf(command, image),
        fixes: fixesFor(file, command, made),
      });
    }
  },
);

const severities: Readonly<Record<MessageKey<"machine-identity-baked">, Severity>> = {
  machineId: "error",
  hostKey: "error",
  other: "info",
};

function severityOf({ facts, step }: PlacedCommand, image: PublishedImage): Severity {
  if (mayNotRun(facts.guard)) return "info";
  return isOpaqueSince(image, step) ? "warning" : "error";
}

const identityFiles = (image: PublishedImage): readonly Entry[] =>
  identityPlaces.flatMap((place) => image.state.below(place).filter(isIdentity));

const generators = /^(?:dbus-uuidgen|uuidgen|systemd-id128)$/;

function isIdentity({ path, effect, step }: Entry): boolean {
  const kind = kindOfFile(path);
  // A copied file whose name has no ending may be a folder, as far as the model knows; this one is none.
  if (effect.kind === "tree") return kind !== undefined && kind !== "machineId";
  if (!kind || effect.kind !== "write" || effect.by === "touch" || effect.by === "truncate") return false;
  if (effect.content !== undefined) return !/^\s*(?:uninitialized\s*)?$/.test(effect.content);
  // An empty machine-id is as it should be, and whether a file that cannot be read here is empty is not known.
  return kind !== "machineId" || step.outcome.commands.some(({ name }) => generators.test(name));
}

function fixesFor(
  file: ContainerfileModel,
  command: PlacedCommand,
  { kind, path }: Identity,
): readonly ReportedFix<"machine-identity-baked">[] {
  const place = placeIn(command.step, command.facts.range);
  if (kind === "machineId") {
    const isPlain = /^[\w/-]+(?:\s+--ensure)?$/.test(written(file, place));
    const edits = () => [{ place, text: `: > ${path}` }];
    return isPlain ? [{ title: "empty", args: { path }, edits }] : [];
  }
  const edits = deletion(file, command);
  // Not every distribution has a unit that makes the keys.
  return edits ? [{ title: "remove", safety: "unsafe", edits: () => edits }] : [];
}
