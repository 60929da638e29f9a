/** Packages and downloads that are taken without a look at who made them. */
import { own } from "../../base/own.ts";
import { lowered, type Severity } from "../../base/severity.ts";
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../model/containerfile/model.ts";
import { parseArguments } from "../../model/shell/arguments.ts";
import { mayNotRun } from "../../model/shell/facts.ts";
import type { Argument } from "../../model/shell/value.ts";
import { defineRule, type Edit } from "../rule.ts";
import { packageCallOf } from "./support/package-calls.ts";
import { bringers, judged, written } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "gpg-disabled",
    severity: "info",
    tier: "C",
    profile: "strict",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://dnf5.readthedocs.io/en/stable/dnf5.conf.5.html",
      "https://curl.se/docs/manpage.html#-k",
      "https://manpages.debian.org/bookworm/apt/apt-get.8.en.html",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const command of file.commands(...Object.keys(unchecked))) {
      const { facts, step } = command;
      const pattern = own(unchecked, facts.name);
      const word = pattern && !facts.elsewhere && facts.args.find(({ text }) => pattern.test(text));
      if (!word || isOwnWork(command)) continue;
      const edits = without(file, command, word);
      const isDownload = facts.name === "curl" || facts.name === "wget";
      report({
        message: isDownload ? "download" : "package",
        args: { option: word.text, tool: facts.name },
        at: placeIn(step, word.range),
        severity: severityOf(command),
        ...(edits && { fixes: [{ title: "delete", args: { option: word.text }, edits: () => edits }] }),
      });
    }
    const repositories = bringers(file, ({ state }) =>
      state
        .below("/etc/yum.repos.d")
        .filter(({ effect }) => effect.kind === "write" && isUnchecked(effect.content)),
    );
    for (const { image, place, first } of repositories)
      report({
        message: "repository",
        at: place,
        severity: judged("info", first, image.opaque !== undefined),
      });
  },
);

const dnf = /^--no-?gpgchecks?$|^--setopt=(?:[\w*.:-]+\.)?(?:pkg_)?gpgcheck=(?:0|false|no)$/i;
const apt = /^--allow-unauthenticated$|^(?:-o)?APT::Get::AllowUnauthenticated=(?:1|true|yes)$/i;
/** The words that switch a check off, by command. */
const unchecked: Readonly<Record<string, RegExp>> = {
  dnf,
  dnf5: dnf,
  yum: dnf,
  microdnf: dnf,
  apt,
  "apt-get": apt,
  zypper: /^--no-gpg-?checks?$/,
  rpm: /^--nosignature$/,
  curl: /^--insecure$|^-[a-zA-Z#]*k[a-zA-Z#]*$/,
  wget: /^--no-check-certificate$/,
};

/** Packages that lie at hand were made by the build itself, or checked before. */
function isOwnWork({ facts }: PlacedCommand): boolean {
  if (facts.name === "curl" || facts.name === "wget") return false;
  const packages = packageCallOf(facts)?.packages ?? parseArguments(facts.args).operands;
  return (
    packages.length > 0 && packages.every(({ text }) => /^(?:\/|\.\.?\/|[^:/]*\.(?:rpm|deb)$)/.test(text))
  );
}

const isUnchecked = (content: string | undefined): boolean =>
  content !== undefined &&
  /^[ \t]*gpgcheck[ \t]*=[ \t]*(?:0|false|no)\b/im.test(content) &&
  !/^[ \t]*repo_gpgcheck[ \t]*=[ \t]*(?:1|true|yes)\b/im.test(content);

/** The first package of a repository brings its key along: nothing can be checked before. */
function severityOf({ facts }: PlacedCommand): Severity {
  const call = packageCallOf(facts);
  const isBootstrap =
    call?.parsed.has("--repofrompath") === true &&
    call.packages.length > 0 &&
    call.packages.every(({ text }) => /-release\b/.test(text));
  return isBootstrap || mayNotRun(facts.guard) ? lowered("info") : "info";
}

/** undefined for an option that shares its word with others. */
function without(
  file: ContainerfileModel,
  { facts, step }: PlacedCommand,
  word: Argument,
): readonly Edit[] | undefined {
  const isWhole = written(file, placeIn(step, word.range)) === word.text && /^(?:--|-k$)/.test(word.text);
  if (!isWhole || step.syntax.exec) return undefined;
  const before = facts.args[facts.args.indexOf(word) - 1]?.range ?? facts.nameRange;
  return [{ place: placeIn(step, { start: before.end, end: word.range.end }), text: "" }];
}
