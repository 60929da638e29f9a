/** Deleting a folder that a mount of the same RUN lies in: a mount point cannot be deleted. */
import { globPattern, isGlob } from "../../base/glob.ts";
import { lowered, type Severity } from "../../base/severity.ts";
import { canonical } from "../../model/containerfile/context.ts";
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../model/containerfile/model.ts";
import { type Mount, mountsOf } from "../../model/containerfile/run.ts";
import { parseArguments } from "../../model/shell/arguments.ts";
import { mayNotRun } from "../../model/shell/facts.ts";
import { packageCall } from "../../model/shell/packages.ts";
import { isUnder, normalised, parentOf, segmentsOf } from "../../model/shell/paths.ts";
import { type Argument, HOLE } from "../../model/shell/value.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { breakerSeverity, isPiped } from "./support/build-breaker.ts";
import { cleansOf } from "./support/leftovers.ts";
import { keyOf, written } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "rm-over-mount",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/issues/2050",
      "https://man7.org/linux/man-pages/man2/rmdir.2.html",
      "https://docs.docker.com/reference/dockerfile/#run---mount",
    ],
  },
  (file: ContainerfileModel, report) => {
    const reported = new Set<string>();
    for (const command of file.commands("rm", "rmdir", "find", "dnf", "dnf5", "yum", "apt-get", "apt")) {
      if (!command.step.syntax.flags.some(({ name }) => name === "mount") || command.facts.elsewhere)
        continue;
      const mounts = mountsIn(command);
      for (const { word, mount, kind } of collisions(file, command, mounts)) {
        const at = placeIn(command.step, word.range);
        if (reported.has(keyOf(at))) continue;
        reported.add(keyOf(at));
        const fix = kind === "busy" ? around(file, command, word, mounts) : undefined;
        report({
          message: kind,
          args: { path: mount.target },
          at,
          severity: kind === "busy" ? breakerSeverity(command) : emptiedSeverity(command),
          ...(fix && { fixes: [fix] }),
        });
      }
    }
  },
);

type KnownMount = Mount & { readonly target: string };

interface Collision {
  readonly word: Argument;
  readonly mount: KnownMount;
  /** `busy`: a mount point is to be deleted; `emptied`: what a cache keeps for other builds is. */
  readonly kind: "busy" | "emptied";
}

/** The mounts of the command's RUN, with the links of the base followed. */
const mountsIn = ({ step }: PlacedCommand): readonly KnownMount[] =>
  mountsOf(step.syntax, step.context).flatMap((mount) =>
    mount.target === undefined ? [] : [{ ...mount, target: canonical(mount.target, step.context.layout) }],
  );

const emptiedSeverity = ({ facts }: PlacedCommand): Severity =>
  mayNotRun(facts.guard) ? lowered("info") : "info";

function collisions(
  file: ContainerfileModel,
  command: PlacedCommand,
  mounts: readonly KnownMount[],
): readonly Collision[] {
  const { facts } = command;
  if (facts.name === "find") return sweptByFind(command, mounts);
  if (facts.name !== "rm" && facts.name !== "rmdir") return cleaned(file, command, mounts);
  const { operands, has } = parseArguments(facts.args);
  if (has("--one-file-system") || (facts.name === "rm" && !has("-r", "-R", "--recursive"))) return [];
  return operands.flatMap((word): readonly Collision[] => {
    const path = pathOf(command, word);
    if (path === undefined) return [];
    const busy = mounts.find(({ target }) => covers(path, target));
    if (busy) return [{ word, mount: busy, kind: "busy" }];
    const cache = mounts.find(
      ({ type, target }) => type === "cache" && path.endsWith("/*") && covers(parentOf(path), target, true),
    );
    return cache ? [{ word, mount: cache, kind: "emptied" }] : [];
  });
}

/** Only paths from the root: which folder a relative one starts from is not known here. */
const pathOf = ({ step }: PlacedCommand, { text }: Argument): string | undefined =>
  text.startsWith("/") && !text.includes(HOLE) ? canonical(normalised(text), step.context.layout) : undefined;

/** Whether deleting `pattern` deletes `target`, or a folder around it; `exactly` is the former alone. */
function covers(pattern: string, target: string, exactly = false): boolean {
  const wanted = segmentsOf(pattern);
  const given = segmentsOf(target);
  const fits = exactly ? given.length === wanted.length : given.length >= wanted.length;
  return fits && wanted.every((segment, at) => matches(segment, given[at] ?? ""));
}

const matches = (pattern: string, name: string): boolean =>
  pattern === name || (isGlob(pattern) && !name.startsWith(".") && globPattern(pattern).test(name));

/** Tests that leave mount points alone, or may. */
const sparing = /^-(?:xdev|mount|prune|i?regex|type|empty|size|newer\w*|[acm]time|[acm]min)$/;

/** The folders that `find` empties, where nothing in its tests can spare the mount. */
function sweptByFind({ facts, step }: PlacedCommand, mounts: readonly KnownMount[]): readonly Collision[] {
  const texts = facts.args.map(({ text }) => text);
  // With `-exec … \;` find does not mind what fails.
  const fails = texts.includes("-delete") || texts.includes("+");
  if (!fails || texts.some((text) => sparing.test(text))) return [];
  return facts.args.flatMap((word) => {
    const sweep = step.outcome.effects.find(
      ({ kind, range }) => kind === "empty" && range.start === word.range.start,
    );
    if (sweep?.kind !== "empty" || sweep.path.includes("*")) return [];
    const folder = canonical(sweep.path, step.context.layout);
    const mount = mounts.find(
      ({ target }) =>
        target !== folder &&
        isUnder(target, folder) &&
        !sweep.except.some((name) => segmentsOf(target).includes(name) || name.includes("*")),
    );
    return mount ? [{ word, mount, kind: "busy" }] : [];
  });
}

/** `dnf clean all` with a cache on /var/cache: the next build finds nothing in it. */
function cleaned(
  file: ContainerfileModel,
  command: PlacedCommand,
  mounts: readonly KnownMount[],
): readonly Collision[] {
  const verb = packageCall(command.facts.name, command.facts.args)?.verb;
  const cleans = cleansOf(file, command);
  if (!verb || cleans.length === 0) return [];
  const caches = mounts.filter(({ type }) => type === "cache");
  // Which of two folders dnf uses is not always known.
  const isKept = (path: string) => caches.some(({ target }) => isUnder(path, target));
  const mount = cleans.every(isKept) && caches.find(({ target }) => isUnder(cleans[0] ?? "", target));
  return mount ? [{ word: verb, mount, kind: "emptied" }] : [];
}

/** Deletes everything around the mounts. */
function around(
  file: ContainerfileModel,
  command: PlacedCommand,
  word: Argument,
  mounts: readonly KnownMount[],
): ReportedFix<"rm-over-mount"> | undefined {
  const { facts, step } = command;
  const operands = parseArguments(facts.args).operands;
  const path = pathOf(command, word) ?? "";
  const folder = path.endsWith("/*") ? parentOf(path) : path;
  const place = placeIn(step, { start: facts.nameRange.start, end: word.range.end });
  const isPlain =
    facts.name === "rm" &&
    operands.length === 1 &&
    facts.args.at(-1) === word &&
    !isPiped(command) &&
    !isGlob(folder) &&
    folder !== "" &&
    written(file, placeIn(step, word.range)).startsWith(folder);
  const kept = mounts.filter(({ target }) => isUnder(target, folder));
  if (!isPlain || step.syntax.exec || kept.some(({ target }) => target === folder)) return undefined;
  const names = [...new Set(kept.map(({ target }) => segmentsOf(target)[segmentsOf(folder).length] ?? ""))];
  const spared = names.map((name) => `! -name ${name}`).join(" ");
  const text = `find ${folder} -mindepth 1 -maxdepth 1 ${spared} -exec rm -rf {} +`;
  return { title: "around", args: { folder }, edits: () => [{ place, text }] };
}
