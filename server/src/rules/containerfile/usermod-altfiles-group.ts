/** Groups of the base stand in /usr/lib/group, where usermod reads them and cannot write: nothing is stored. */
import { lowered } from "../../base/severity.ts";
import {
  type ContainerfileModel,
  type PlacedCommand,
  type PublishedImage,
  placeIn,
} from "../../model/containerfile/model.ts";
import { mayNotRun } from "../../model/shell/facts.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { isPiped } from "./support/build-breaker.ts";
import { membershipOf } from "./support/memberships.ts";

export const rule = defineRule(
  {
    id: "usermod-altfiles-group",
    severity: "info",
    tier: "C",
    profile: "strict",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/pull/2461",
      "https://github.com/AlmaLinux/bootc-images/issues/12",
      "https://github.com/coreos/fedora-coreos-tracker/issues/155",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const command of file.commands("usermod", "gpasswd", "useradd")) {
      const { facts, step } = command;
      const image = file.images.find(({ steps }) => steps.includes(step));
      const membership = image && hasAltfiles(image) ? membershipOf(facts) : undefined;
      const groups = membership?.groups.filter((name) => ofBase.test(name)) ?? [];
      const [group] = groups;
      if (!image || !membership || group === undefined || isMadeLocal(image, group)) continue;
      const fix = promotion(command, groups);
      report({
        message: "lost",
        args: { group, user: membership.user },
        at: placeIn(step, membership.word.range),
        severity: mayNotRun(facts.guard) ? lowered("info") : "info",
        ...(fix && { fixes: [fix] }),
      });
    }
  },
);

/** Groups of setup and systemd, which every such base has; packages of the build put theirs in /etc/group. */
const ofBase =
  /^(?:adm|audio|cdrom|dialout|disk|floppy|games|input|kmem|kvm|lp|mail|man|render|sys|systemd-journal|tape|tty|users|utmp|video)$/;

/** Bases that compose /usr/lib/passwd and /usr/lib/group. */
const altfiles = /^(?:fedora-bootc|fedora-ostree|ublue|bluefin-lts)$/;

const hasAltfiles = ({ root }: PublishedImage): boolean =>
  root.origin.kind === "image" &&
  root.origin.match.kind === "bootc" &&
  altfiles.test(root.origin.match.base.layout);

/** Whether the build may have copied the group's line to /etc/group, or made it there. */
const isMadeLocal = (image: PublishedImage, group: string): boolean =>
  image.state.get("/etc/group") !== undefined ||
  image.opaque !== undefined ||
  !image.complete ||
  image.steps.some(({ outcome }) =>
    outcome.commands.some(
      ({ name, args }) =>
        /^(?:groupadd|groupmod|addgroup)$/.test(name) && args.some(({ text }) => text === group),
    ),
  );

/** Copies the lines of the groups first, so that usermod has something to write to. */
function promotion(
  command: PlacedCommand,
  groups: readonly string[],
): ReportedFix<"usermod-altfiles-group"> | undefined {
  const { step, facts } = command;
  if (facts.guard !== "none" || facts.pipedFrom || step.syntax.exec || isPiped(command)) return undefined;
  const pattern = groups.length === 1 ? `'^${groups[0]}:'` : `-E '^(${groups.join("|")}):'`;
  const place = placeIn(step, facts.range);
  const text = `grep ${pattern} /usr/lib/group >> /etc/group && `;
  return { title: "promote", edits: () => [{ place: { ...place, end: place.start }, text }] };
}
