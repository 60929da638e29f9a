/** Links that alternatives manages, with its records in /var. */
import { lowered } from "../../base/severity.ts";
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../model/containerfile/model.ts";
import { lineageOf } from "../../model/containerfile/stages.ts";
import { type ParsedArguments, parseArguments } from "../../model/shell/arguments.ts";
import { mayNotRun } from "../../model/shell/facts.ts";
import { isUnder } from "../../model/shell/paths.ts";
import { defineRule, type Edit } from "../rule.ts";
import { written } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "alternatives-in-build",
    severity: "info",
    tier: "C",
    profile: "strict",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://gitlab.com/fedora/bootc/tracker/-/issues/7",
      "https://docs.fedoraproject.org/en-US/bootc/building-containers/",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const command of file.commands("update-alternatives", "alternatives")) {
      const { facts, step } = command;
      const parsed = parseArguments(facts.args, { long: ["altdir", "admindir", "log"] });
      const option = parsed.options.find(({ name }) => /^--(?:install|set|auto|config)$/.test(name));
      const isOther = parsed.has("--altdir", "--admindir") || facts.elsewhere;
      if (!option || isOther || !file.isPublished(step) || !hasRecordsInVar(file, command)) continue;
      const edits = asLink(file, command, parsed);
      report({
        message: "records",
        args: { command: `${facts.name} ${option.name}` },
        at: placeIn(step, option.word.range),
        severity: mayNotRun(facts.guard) ? lowered("info") : "info",
        ...(edits && { fixes: [{ title: "link", edits: () => edits }] }),
      });
    }
  },
);

/** On distributions with rpm, unless the lineage looks after the folder. */
function hasRecordsInVar(file: ContainerfileModel, { step }: PlacedCommand): boolean {
  const stage = file.stages[step.stage];
  const lineage = stage ? lineageOf(stage) : [];
  const origin = lineage[0]?.origin;
  const isRpm =
    origin?.kind === "image" &&
    origin.match.kind === "bootc" &&
    /dnf|rpm/.test(origin.match.base.packageManager);
  return (
    isRpm &&
    !lineage.some(({ steps }) =>
      steps.some(({ outcome }) => outcome.effects.some(({ path }) => isUnder(path, "/var/lib/alternatives"))),
    )
  );
}

/** A link that belongs to the image, in place of `--install LINK NAME PATH PRIORITY`. */
function asLink(
  file: ContainerfileModel,
  { facts, step }: PlacedCommand,
  { operands, options }: ParsedArguments,
): readonly Edit[] | undefined {
  const [link, , target, priority] = operands;
  const isPlain = options.length === 1 && options[0]?.name === "--install" && operands.length === 4;
  if (!isPlain || !link || !target || !priority || step.syntax.exec || facts.guard !== "none")
    return undefined;
  const [from, to] = [target, link].map(({ range }) => written(file, placeIn(step, range)));
  const place = placeIn(step, { start: facts.nameRange.start, end: facts.range.end });
  return [{ place, text: `ln -sfr ${from} ${to}` }];
}
