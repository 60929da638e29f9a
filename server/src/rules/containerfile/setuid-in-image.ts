/** Programs that run with the rights of their owner, whoever calls them. */
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../model/containerfile/model.ts";
import { parseArguments } from "../../model/shell/arguments.ts";
import { normalised } from "../../model/shell/paths.ts";
import { type Argument, HOLE } from "../../model/shell/value.ts";
import { defineRule } from "../rule.ts";

export const rule = defineRule(
  {
    id: "setuid-in-image",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/building/users-and-groups.html",
      "https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#Capabilities",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const command of file.commands("chmod", "install")) {
      const { facts, step } = command;
      if (facts.elsewhere || !file.isPublished(step)) continue;
      const found = facts.name === "chmod" ? chmod(command) : install(command);
      if (!found) continue;
      report({
        message: "mode",
        args: { mode: found.mode.text, path: found.path.text },
        at: placeIn(step, found.mode.range),
      });
    }
    const reported = new Set<number>();
    for (const { steps } of file.images) {
      for (const step of steps) {
        if (step.syntax.keyword !== "COPY" && step.syntax.keyword !== "ADD") continue;
        const flag = step.syntax.flags.find(({ name }) => name === "chmod");
        const target = step.outcome.effects.find(({ path }) => grants(flag?.value ?? "", path));
        if (!flag || !target || reported.has(step.start)) continue;
        reported.add(step.start);
        report({
          message: "mode",
          args: { mode: flag.value ?? "", path: target.path },
          at: placeIn(step, flag.range),
        });
      }
    }
  },
);

function chmod({ facts }: PlacedCommand) {
  const [mode, ...paths] = parseArguments(facts.args).operands;
  return mode && !facts.args.some(({ text }) => text.startsWith("--reference"))
    ? granted(mode, paths)
    : undefined;
}

function install({ facts }: PlacedCommand) {
  const parsed = parseArguments(facts.args, {
    short: "tmogSZ",
    long: ["target-directory", "mode", "owner", "group", "suffix"],
  });
  const [mode] = parsed.values("-m", "--mode");
  return mode && !parsed.has("-d", "--directory") ? granted(mode, parsed.operands.slice(-1)) : undefined;
}

function granted(mode: Argument, paths: readonly Argument[]) {
  const path = paths.find(({ text }) => text.startsWith("/") && grants(mode.text, normalised(text)));
  return path && { mode, path };
}

/** Folders with the group's bit hand their group on, which is something else: only folders of programs are meant there. */
function grants(mode: string, path: string): boolean {
  if (/^\/(?:var|run|tmp|home|root|srv|etc)(?:\/|$)/.test(path) || path.includes(HOLE)) return false;
  if (/^0?[4-7][0-7]{3}$/.test(mode) || /(?:^|,)[ugoa]*u[ugoa]*[+=][rwxXt]*s/.test(mode)) return true;
  const forGroup = /^0?[23][0-7]{3}$/.test(mode) || /(?:^|,)[ugoa]*[+=][rwxXt]*s/.test(mode);
  return forGroup && /^\/usr\/(?:local\/)?(?:s?bin|libexec)\/./.test(path);
}
