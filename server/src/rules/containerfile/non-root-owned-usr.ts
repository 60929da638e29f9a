/** Files of the image that are given to another user than root. */
import { optIsLinked } from "../../data/layouts.ts";
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../model/containerfile/model.ts";
import type { Step } from "../../model/containerfile/stages.ts";
import { parseArguments } from "../../model/shell/arguments.ts";
import { isUnder, normalised } from "../../model/shell/paths.ts";
import { HOLE } from "../../model/shell/value.ts";
import { defineRule } from "../rule.ts";
import { deletion } from "./support/build-breaker.ts";
import { hidesFolder } from "./support/packages.ts";

export const rule = defineRule(
  {
    id: "non-root-owned-usr",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/building/users-and-groups.html",
      "https://bootc-dev.github.io/bootc/filesystem.html",
    ],
  },
  (file: ContainerfileModel, report) => {
    const reported = new Set<number>();
    for (const { steps } of file.images) {
      for (const step of steps) {
        const flag = givenAway(step);
        if (!flag || reported.has(step.start)) continue;
        reported.add(step.start);
        report({
          message: "copied",
          args: { owner: flag.value ?? "" },
          at: placeIn(step, flag.range),
          fixes: [{ title: "drop", edits: () => [{ place: withBlanks(step, flag), text: "" }] }],
        });
      }
    }
    for (const command of file.commands("chown")) {
      if (!file.isPublished(command.step)) continue;
      const change = changeOfOwner(command);
      if (!change) continue;
      const edits = deletion(file, command);
      report({
        message: "changed",
        args: { owner: change.owner.text, path: change.path.text },
        at: placeIn(command.step, change.owner.range),
        ...(edits && { fixes: [{ title: "delete", edits: () => edits }] }),
      });
    }
  },
);

type Flag = Step["syntax"]["flags"][number];

const isRoot = (owner: string): boolean => /^(?:root|0)?(?:[:.](?:root|0)?)?$/.test(owner);

/** The part of the file system that is read-only on a machine. */
const isOfImage = (path: string, { context }: Step): boolean =>
  isUnder(path, "/usr") || (isUnder(path, "/opt") && optIsLinked[context.layout] === false);

function givenAway(step: Step): Flag | undefined {
  const { keyword, flags } = step.syntax;
  if ((keyword !== "COPY" && keyword !== "ADD") || flags.length === 0) return undefined;
  const flag = flags.find(({ name }) => name === "chown");
  const owner = flag?.value ?? "";
  if (isRoot(owner) || owner.includes("$")) return undefined;
  return step.outcome.effects.some(({ path }) => isOfImage(path, step)) ? flag : undefined;
}

/** A flag and what parts it from the next word. */
function withBlanks({ start, syntax }: Step, flag: Flag) {
  const next = syntax.flags.find(({ range }) => range.start > flag.range.start);
  const end = next?.range.start ?? syntax.argumentRange.start;
  return { start: start + flag.range.start, end: start + end };
}

function changeOfOwner({ facts, step }: PlacedCommand) {
  const parsed = parseArguments(facts.args, { long: ["from"] });
  const [owner, ...paths] = parsed.operands;
  if (!owner || parsed.has("--reference") || facts.elsewhere) return undefined;
  if (owner.text.includes(HOLE) || isRoot(owner.text)) return undefined;
  const path = paths.find(
    ({ text }) =>
      text.startsWith("/") && isOfImage(normalised(text), step) && !hidesFolder(step, normalised(text)),
  );
  return path && { owner, path };
}
