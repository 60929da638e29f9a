/** rpm-ostree and ostree commands that work on the booted deployment: a build has none. */
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../model/containerfile/model.ts";
import { parseArguments } from "../../model/shell/arguments.ts";
import { type Argument, HOLE } from "../../model/shell/value.ts";
import { defineRule, type Edit } from "../rule.ts";
import { breakerSeverity, isPiped } from "./support/build-breaker.ts";
import { cutOut } from "./support/cut-out.ts";
import { fileInNewFolder, insertedBelow, replaced } from "./support/writing.ts";

export const rule = defineRule(
  {
    id: "rpm-ostree-booted-verb",
    severity: "error",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/coreos/rpm-ostree/blob/main/src/app/libmain.cxx",
      "https://bootc-dev.github.io/bootc/building/kernel-arguments.html",
      "https://ostreedev.github.io/ostree/man/ostree-admin.html",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const command of file.commands("rpm-ostree", "ostree")) {
      const { facts, step } = command;
      const words = verbOf(command);
      const [verb] = words;
      const last = words.at(-1);
      if (!verb || !last || facts.elsewhere || facts.args.some(({ text }) => isElsewhere.test(text)))
        continue;
      const setsArguments = facts.name === "rpm-ostree" && verb.text === "kargs";
      const edits = setsArguments ? asFile(file, command) : undefined;
      report({
        message: setsArguments ? "kargs" : "booted",
        args: { command: [facts.name, ...words.map(({ text }) => text)].join(" ") },
        at: placeIn(step, { start: verb.range.start, end: last.range.end }),
        severity: isPiped(command) ? "info" : breakerSeverity(command),
        ...(edits && { fixes: [{ title: "write", edits }] }),
      });
    }
  },
);

const isElsewhere = /^--(?:sysroot(?:=|$)|help$|version$)/;

/** libmain.cxx: commands without CONTAINER_CAPABLE and LOCAL_CMD. */
const booted =
  /^(?:apply-live|cancel|deploy|initramfs|initramfs-etc|kargs|makecache|rebase|refresh-md|reload|reset|rollback|status|unlock|update|upgrade|usroverlay)$/;
const bootedAdmin = /^(?:config-diff|deploy|pin|set-default|status|switch|undeploy|unlock|upgrade)$/;

/** The words that ask for something of the booted system; none where a command works without one. */
function verbOf({ facts: { name, args, environment } }: PlacedCommand): readonly Argument[] {
  const [verb, second, third] = parseArguments(args, { long: ["os"] }).operands;
  if (!verb) return [];
  if (name === "rpm-ostree") {
    if (verb.text === "db") return second?.text === "diff" && !third ? [verb, second] : [];
    return booted.test(verb.text) ? [verb] : [];
  }
  const isAdmin = verb.text === "admin" && environment("OSTREE_SYSROOT") === undefined;
  return isAdmin && second && bootedAdmin.test(second.text) ? [verb, second] : [];
}

const path = "/usr/lib/bootc/kargs.d/10-kernel-arguments.toml";

/** Arguments that are only added can stand in a file that bootc reads. */
function asFile(file: ContainerfileModel, command: PlacedCommand): (() => readonly Edit[]) | undefined {
  const { facts, step } = command;
  const parsed = parseArguments(facts.args, { long: ["append", "append-if-missing"] });
  const values = parsed.values("--append", "--append-if-missing").map(({ text }) => text);
  const gone = cutOut(file, command);
  if (!gone || values.length === 0 || values.length < parsed.options.length) return undefined;
  const isTaken = file.images.some(({ state }) => state.get(path) !== undefined);
  if (isTaken || !file.isPublished(step) || values.some((value) => value.includes(HOLE))) return undefined;
  return () => {
    const line = `kargs = [${values.map((value) => JSON.stringify(value)).join(", ")}]`;
    const instruction = fileInNewFolder(file, path, [line]);
    return facts.removal ? [...gone, insertedBelow(file, step, instruction)] : [replaced(step, instruction)];
  };
}
