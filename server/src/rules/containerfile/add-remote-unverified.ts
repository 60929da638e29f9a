/** Remote content that may be another one at the next build, and that nobody checks. */
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";
import type { Step } from "../../model/containerfile/stages.ts";
import { valueOf } from "../../model/containerfile/variables.ts";
import { parseArguments } from "../../model/shell/arguments.ts";
import type { CommandFacts } from "../../model/shell/facts.ts";
import { type Argument, HOLE } from "../../model/shell/value.ts";
import { defineRule } from "../rule.ts";

export const rule = defineRule(
  {
    id: "add-remote-unverified",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://docs.docker.com/reference/dockerfile/#add---checksum",
      "https://github.com/containers/container-libs/blob/main/common/docs/Containerfile.5.md",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const { steps } of file.stages) {
      for (const step of steps) {
        if (step.syntax.keyword !== "ADD" || !file.isPublished(step)) continue;
        for (const range of uncheckedSources(file, step))
          report({ message: "add", at: placeIn(step, range) });
      }
    }
    for (const { facts, step } of file.commands("curl", "wget")) {
      const url = facts.args.find(({ text }) => latest.test(text));
      if (!url || facts.elsewhere || !file.isPublished(step) || isChecked(step) || file.isTrusted(url.text))
        continue;
      report({ message: "latest", at: placeIn(step, url.range) });
    }
    for (const { facts, step } of file.commands("git")) {
      const url = unpinnedClone(facts);
      if (
        !url ||
        facts.elsewhere ||
        !file.isPublished(step) ||
        isCheckedOut(step) ||
        file.isTrusted(url.text)
      )
        continue;
      report({ message: "clone", at: placeIn(step, url.range) });
    }
  },
);

/** Lists of packages and keys change by design, and are signed or trusted as such. */
const changing = /\.(?:repo|asc|gpg|pub|keys?)$/;
const latest = /\/(?:latest\/download|releases\/latest|download\/latest)\//;

function uncheckedSources(file: ContainerfileModel, { syntax: { flags, words }, context }: Step) {
  if (flags.some(({ name }) => name === "checksum")) return [];
  return words.slice(0, -1).flatMap((word) => {
    const { text } = valueOf(word, context.variables);
    const isFile = /^https?:\/\//.test(text) && !/\.git(?:#|$)/.test(text);
    return isFile && !changing.test(text) && !file.isTrusted(text) ? [word.range] : [];
  });
}

/** Whether the same RUN compares what came with something that it knows. */
const isChecked = ({ outcome }: Step): boolean =>
  outcome.commands.some(({ name }) =>
    /^(?:sha(?:1|224|256|384|512)sum|b2sum|gpgv?2?|cosign|minisign|rpmkeys)$/.test(name),
  );

function unpinnedClone({ args }: CommandFacts): Argument | undefined {
  const parsed = parseArguments(args, {
    short: "bCcjo",
    long: ["branch", "revision", "depth", "config", "origin", "jobs", "reference", "filter"],
  });
  const [verb, url] = parsed.operands;
  if (verb?.text !== "clone" || !url || url.text.startsWith(HOLE)) return undefined;
  return parsed.has("-b", "--branch", "--revision") || !/^(?:https?|ssh|git):\/\/|^git@/.test(url.text)
    ? undefined
    : url;
}

const isCheckedOut = ({ outcome }: Step): boolean =>
  outcome.commands.some(
    ({ name, args }) => name === "git" && args.some(({ text }) => /^(?:checkout|switch|reset)$/.test(text)),
  );
