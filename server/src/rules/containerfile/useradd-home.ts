/** `useradd -m`: the home lies in /var, so that only newly installed machines get it. */
import { lowered } from "../../base/severity.ts";
import { canonical } from "../../model/containerfile/context.ts";
import {
  type ContainerfileModel,
  type PlacedCommand,
  type PublishedImage,
  placeIn,
} from "../../model/containerfile/model.ts";
import { mayNotRun } from "../../model/shell/facts.ts";
import { isUnder, normalised } from "../../model/shell/paths.ts";
import { type Argument, HOLE } from "../../model/shell/value.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { type Account, accountOf } from "./support/accounts.ts";
import { tmpfilesTypes } from "./support/authored.ts";
import { isOpaqueSince } from "./support/lineage.ts";
import { written } from "./support/words.ts";
import { fileInstruction, insertedBelow } from "./support/writing.ts";

export const rule = defineRule(
  {
    id: "useradd-home",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/building/users-and-groups.html",
      "https://bootc-dev.github.io/bootc/filesystem.html#var",
    ],
    lint: ["var-tmpfiles"],
  },
  (file: ContainerfileModel, report) => {
    for (const command of file.commands("useradd")) {
      const { facts, step } = command;
      const account = accountOf(facts);
      const option = account?.parsed.options.find(({ name }) => name === "-m" || name === "--create-home");
      const image = option && file.images.find(({ steps }) => steps.includes(step));
      if (!account || !option || !image) continue;
      const home = homeOf(account, command);
      if (!home || !isUnder(home, "/var") || isCovered(image, home) || isDeleted(image, account)) continue;
      const fix = tmpfilesFix(file, command, account, { home, word: option.word });
      const isMild = mayNotRun(facts.guard) || isOpaqueSince(image, step);
      report({
        message: "home",
        args: { name: account.name, path: home },
        at: placeIn(step, option.word.range),
        severity: isMild ? lowered("warning") : "warning",
        ...(fix && { fixes: [fix] }),
      });
    }
  },
);

/** The home with the base's links followed; undefined where it is not known. */
function homeOf({ parsed, name }: Account, { step }: PlacedCommand): string | undefined {
  const given = parsed.values("-d", "--home-dir", "--home")[0]?.text;
  const base = parsed.values("-b", "--base-dir")[0]?.text ?? "/home";
  const path = given ?? `${base}/${name}`;
  if (path.includes(HOLE) || !path.startsWith("/")) return undefined;
  return canonical(normalised(path), step.context.layout);
}

const isCovered = (image: PublishedImage, home: string): boolean => tmpfilesTypes(image).has(home);

const isDeleted = (image: PublishedImage, { name }: Account): boolean =>
  image
    .commands()
    .some(
      ({ facts }) => /^(?:userdel|deluser)$/.test(facts.name) && facts.args.some(({ text }) => text === name),
    );

/** Leaves the home to systemd-tmpfiles, which makes it on every machine that lacks it. */
function tmpfilesFix(
  file: ContainerfileModel,
  { step }: PlacedCommand,
  { name, parsed }: Account,
  { home, word }: { readonly home: string; readonly word: Argument },
): ReportedFix<"useradd-home"> | undefined {
  const place = placeIn(step, word.range);
  const text = written(file, place);
  const group =
    parsed.values("-g", "--gid")[0]?.text ?? (parsed.has("-N", "--no-user-group") ? undefined : name);
  const isPlain = text === word.text && /^[\w.-]+$/.test(`${name}${group ?? ""}`) && /^[\w./-]+$/.test(home);
  if (!isPlain || group === undefined) return undefined;
  const without = text.startsWith("--") ? "--no-create-home" : text.replace("m", "M");
  const line = `d ${home} 0700 ${name} ${group} -`;
  const path = `/usr/lib/tmpfiles.d/10-${home.slice(1).replaceAll("/", "-")}.conf`;
  return {
    title: "tmpfiles",
    args: { path: home },
    edits: () => [{ place, text: without }, insertedBelow(file, step, fileInstruction(file, path, [line]))],
  };
}
