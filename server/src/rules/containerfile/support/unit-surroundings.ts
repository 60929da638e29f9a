/** What a unit expects of the image around it. */
import type { PublishedImage } from "../../../model/containerfile/model.ts";
import { isUnder, parentOf } from "../../../model/shell/paths.ts";
import { assignmentsOf, valuesOf } from "../../../syntax/unit/unit.ts";
import { mayHoldMoreSysusers, sysusersNames, tmpfilesTypes } from "./authored.ts";
import { packagesOf } from "./override.ts";
import type { UnitProblem } from "./unit-checks.ts";
import type { AuthoredUnit } from "./units.ts";
import { mayHoldMore } from "./unread.ts";

const none: readonly UnitProblem[] = [];

/** Accounts of the base images of Fedora and CentOS Stream, as far as services run under them. */
const stockUsers =
  /^(?:root|bin|daemon|adm|mail|operator|games|ftp|nobody|dbus|polkitd|sshd|chrony|tss|rpc|rpcuser|rpm|sssd|unbound|clevis|dnsmasq|cockpit-.*|systemd-.*|core|lp|sync|shutdown|halt|avahi|nfsnobody|setroubleshoot|\d+)$/;

/** Packages bring accounts and files along, and so does what cannot be read: then nothing may be missed. */
function isClosed(image: PublishedImage): boolean {
  const { origin } = image.root;
  const base = origin.kind === "image" && origin.match.kind === "bootc" ? origin.match.base : undefined;
  const isPlain = base?.layout === "fedora-bootc" && base.desktop === false;
  return isPlain && !image.opaque && image.complete && packagesOf(image).size === 0;
}

/** Problems of a unit of the image that only show when one looks around. */
export function missingFor(image: PublishedImage, unit: AuthoredUnit): readonly UnitProblem[] {
  if (!unit.name.endsWith(".service")) return none;
  const flags = missingFlag(image, unit);
  const users = valuesOf(unit.syntax, "Service", "User");
  const files = valuesOf(unit.syntax, "Service", "EnvironmentFile");
  if ((users.length === 0 && files.length === 0) || !isClosed(image)) return flags;
  return [...flags, ...missingUser(image, unit), ...missingFiles(image, unit)];
}

/** It waits for one file, and takes away another one, which the image brings: the two were meant to be one. */
function missingFlag(image: PublishedImage, { syntax }: AuthoredUnit): readonly UnitProblem[] {
  const conditions = assignmentsOf(syntax, "Unit", "ConditionPathExists");
  const [condition] = conditions;
  if (!condition?.value.startsWith("/") || conditions.length > 1 || image.state.get(condition.value))
    return none;
  const removed = ["ExecStartPre", "ExecStart", "ExecStartPost"]
    .flatMap((key) => valuesOf(syntax, "Service", key))
    .flatMap(({ value }) => /(?:^|[\s/'";&])rm\s+(?:-\w+\s+)*(\/[\w./-]+)/.exec(value)?.[1] ?? []);
  const [flag] = removed;
  if (removed.length !== 1 || flag === undefined || !image.state.get(flag)) return none;
  if (flag === condition.value || parentOf(flag) !== parentOf(condition.value)) return none;
  const args = { path: condition.value, created: flag };
  const edits = [{ range: condition.valueRange, text: flag }];
  return [{ message: "flagMissing", args, range: condition.valueRange, edits }];
}

function missingUser(image: PublishedImage, { syntax }: AuthoredUnit): readonly UnitProblem[] {
  const user = valuesOf(syntax, "Service", "User").at(-1);
  if (!user || !/^[a-z_][\w-]*$/.test(user.value) || stockUsers.test(user.value)) return none;
  const isDynamic = /^(?:1|y|yes|t|true|on)$/i.test(
    valuesOf(syntax, "Service", "DynamicUser").at(-1)?.value ?? "",
  );
  if (isDynamic || mayHoldMoreSysusers(image) || sysusersNames(image).users.has(user.value)) return none;
  const isMade =
    ["/etc/passwd", "/usr/lib/passwd"].some((path) => image.state.get(path)) ||
    image
      .commands()
      .some(
        ({ facts: { name, args } }) =>
          /^(?:useradd|adduser|newusers|systemd-sysusers|usermod)$/.test(name) &&
          (name === "newusers" ||
            args.some(({ text }) => text.includes(user.value) || text.includes("\u0000"))),
      );
  if (isMade) return none;
  const at = user.valueRange.end;
  const edits = [{ range: { start: at, end: at }, text: "\nDynamicUser=yes" }];
  return [{ message: "user", args: { user: user.value }, range: user.valueRange, edits }];
}

/** What base images have themselves, and what is meant to be written on the machine. */
const stockFiles =
  /^\/(?:etc\/(?:sysconfig|default)\/|etc\/(?:environment|os-release|locale\.conf|machine-info)$|usr\/lib\/os-release$)/;

function missingFiles(image: PublishedImage, { syntax }: AuthoredUnit): readonly UnitProblem[] {
  const types = tmpfilesTypes(image);
  return valuesOf(syntax, "Service", "EnvironmentFile").flatMap((assignment): readonly UnitProblem[] => {
    const { value: path, valueRange } = assignment;
    const isFixed = /^\/(?:usr|etc)\/[\w./-]+$/.test(path) && !stockFiles.test(path);
    if (!isFixed || image.state.get(path) || types.has(path) || mayHoldMore(image, parentOf(path)))
      return none;
    const { start } = valueRange;
    return [
      {
        message: "environment",
        args: { path },
        range: valueRange,
        // Files of /etc are often brought along by the installation.
        severity: isUnder(path, "/etc") ? "info" : "warning",
        edits: [{ range: { start, end: start }, text: "-" }],
      },
    ];
  });
}
