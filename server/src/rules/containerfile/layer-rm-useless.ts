/** Packages that one RUN installs and a later one removes: they stay in the first one's layer. */
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../model/containerfile/model.ts";
import { packageCall } from "../../model/shell/packages.ts";
import { type Argument, HOLE } from "../../model/shell/value.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { installedPackages } from "./support/packages.ts";
import { keyOf } from "./support/words.ts";
import { breakOf, placeOfStep } from "./support/writing.ts";

export const rule = defineRule(
  {
    id: "layer-rm-useless",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://docs.docker.com/build/building/best-practices/",
      "https://bootc-dev.github.io/bootc/building/guidance.html",
    ],
  },
  (file: ContainerfileModel, report) => {
    const calls = file.commands("dnf", "dnf5", "yum", "microdnf", "apt-get", "apt", "zypper", "pacman");
    // These put the layers together anew, from what is there at the end.
    if (calls.length < 2 || file.commands("bootc-base-imagectl", "rechunk", "chunkah").length > 0) return;
    const reported = new Set<string>();
    for (const { lineage } of file.images) {
      const stages = new Set(lineage.map(({ index }) => index));
      for (const removal of lateRemovals(calls.filter(({ step }) => stages.has(step.stage)))) {
        const at = placeIn(removal.command.step, removal.word.range);
        if (reported.has(keyOf(at))) continue;
        reported.add(keyOf(at));
        const fix = joined(file, removal);
        report({
          message: "late",
          args: { name: removal.word.text },
          at,
          related: [
            {
              place: placeIn(removal.installed.step, removal.source.range),
              message: {
                kind: "finding",
                rule: "layer-rm-useless",
                key: "installed",
                args: { name: removal.word.text },
              },
            },
          ],
          ...(fix && { fixes: [fix] }),
        });
      }
    }
  },
);

interface Removal {
  readonly command: PlacedCommand;
  /** The package, where it is removed and where it was installed. */
  readonly word: Argument;
  readonly installed: PlacedCommand;
  readonly source: Argument;
}

const removing = /^(?:remove|rm|erase|purge|autoremove|-R\w*)$/;

/** For each removing call the first of its packages that an earlier step has installed. */
function lateRemovals(calls: readonly PlacedCommand[]): readonly Removal[] {
  const installs = new Map<string, { readonly installed: PlacedCommand; readonly source: Argument }>();
  return calls.flatMap((command): readonly Removal[] => {
    for (const source of installedPackages(command.facts))
      installs.set(source.text, { installed: command, source });
    const call = packageCall(command.facts.name, command.facts.args);
    if (!call?.isTransaction || !removing.test(call.verb?.text ?? "")) return [];
    for (const word of call.packages) {
      const install = word.text.includes(HOLE) ? undefined : installs.get(word.text);
      if (install && install.installed.step !== command.step) return [{ command, word, ...install }];
    }
    return [];
  });
}

/** One RUN of two neighbours. */
function joined(
  file: ContainerfileModel,
  { command, installed }: Removal,
): ReportedFix<"layer-rm-useless"> | undefined {
  const isPlain = ({ step: { syntax, outcome } }: PlacedCommand) =>
    syntax.flags.length === 0 &&
    syntax.exec === undefined &&
    syntax.source.heredocs.length === 0 &&
    !outcome.commands.some(({ name }) => /^(?:cd|set|exit|pushd)$/.test(name));
  const { end } = placeOfStep(installed.step);
  const start = command.step.start + command.step.syntax.argumentRange.start;
  const between = file.text.slice(end, command.step.start);
  const areNeighbours = command.step.stage === installed.step.stage && between.trim() === "" && start > end;
  if (!isPlain(command) || !isPlain(installed) || !areNeighbours || file.syntax.escape !== "\\")
    return undefined;
  return {
    title: "join",
    edits: () => [{ place: { start: end, end: start }, text: ` && \\${breakOf(file)}    ` }],
  };
}
