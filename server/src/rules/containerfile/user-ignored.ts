/** USER in a published image: a machine ignores it, the build does not. */
import { type ContainerfileModel, type PublishedImage, placeIn } from "../../model/containerfile/model.ts";
import { isLint, type Step } from "../../model/containerfile/stages.ts";
import { valueOf } from "../../model/containerfile/variables.ts";
import type { CommandFacts } from "../../model/shell/facts.ts";
import { packageCall } from "../../model/shell/packages.ts";
import { HOLE } from "../../model/shell/value.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { deleted } from "./support/in-place.ts";
import { bootedImages, publishedSteps } from "./support/published.ts";
import { written } from "./support/words.ts";
import { insertedAbove, insertedBelow } from "./support/writing.ts";

export const rule = defineRule(
  {
    id: "user-ignored",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/building/bootc-runtime.md",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/bootc-install.md",
    ],
  },
  (file: ContainerfileModel, report) => {
    if (publishedSteps(file, "USER").length === 0) return;
    const reported = new Set<Step>();
    for (const image of bootedImages(file)) {
      for (const { step, name, needy, isLast } of usersOf(file, image)) {
        const word = step.syntax.words[0];
        if (!word || reported.has(step) || (!needy && !isLast)) continue;
        reported.add(step);
        report({
          message: needy ? "needed" : "last",
          args: { user: name, command: needy?.facts.name ?? "" },
          at: placeIn(step, word.range),
          fixes: needy
            ? [{ title: "root", edits: () => [insertedAbove(file, needy.step, "USER root")] }]
            : lastFixes(file, image, step),
        });
      }
    }
  },
);

interface User {
  readonly step: Step;
  readonly name: string;
  /** The first command below that only root can run. */
  readonly needy: { readonly step: Step; readonly facts: CommandFacts } | undefined;
  /** Whether the image keeps it. */
  readonly isLast: boolean;
}

/** The users other than root that the build of an image takes on. */
function usersOf(file: ContainerfileModel, { steps }: PublishedImage): readonly User[] {
  const changes = steps.flatMap(({ syntax }, at) => (syntax.keyword === "USER" ? [at] : []));
  return changes.flatMap((at, index) => {
    const step = steps[at] as Step;
    const name = nameOf(step);
    if (name === undefined || /^(?:root|0)?$/.test(name)) return [];
    const end = changes[index + 1];
    const own = steps.slice(at + 1, end);
    return [{ step, name, needy: firstNeedy(file, own), isLast: end === undefined }];
  });
}

/** undefined: only the build knows. */
function nameOf({ syntax, context }: Step): string | undefined {
  const [word] = syntax.words;
  const value = word && valueOf(word, context.variables).text;
  return value === undefined || value.includes(HOLE) ? undefined : value.replace(/:.*$/, "");
}

const rootOnly = /^(?:useradd|groupadd|usermod|groupmod|systemctl|dracut|authselect|firewall-offline-cmd)$/;

function firstNeedy(file: ContainerfileModel, steps: readonly Step[]): User["needy"] {
  for (const step of steps) {
    for (const facts of step.outcome.commands) {
      const needsRoot = rootOnly.test(facts.name) || packageCall(facts.name, facts.args)?.isTransaction;
      const isBare = facts.guard === "none" && !facts.elsewhere;
      if (needsRoot && isBare && !isElevated(file, step, facts)) return { step, facts };
    }
  }
  return undefined;
}

const isElevated = (file: ContainerfileModel, step: Step, { range, nameRange }: CommandFacts): boolean =>
  /\b(?:sudo|doas|run0|su)\b/.test(
    written(file, placeIn(step, { start: range.start, end: nameRange.start })),
  );

/** What was meant to run as that user stays so; the image itself goes back to root. */
function lastFixes(
  file: ContainerfileModel,
  image: PublishedImage,
  step: Step,
): readonly ReportedFix<"user-ignored">[] {
  const later = image.steps.slice(image.steps.indexOf(step) + 1);
  const run = later.findLast((other) => other.syntax.keyword === "RUN" && !isLint(other));
  return run
    ? [{ title: "root", edits: () => [insertedBelow(file, run, "USER root")] }]
    : [{ title: "remove", edits: () => [deleted(file, step)] }];
}
