/** Package managers that ask a question which nobody can answer in a build. */
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../model/containerfile/model.ts";
import type { Argument } from "../../model/shell/value.ts";
import { defineRule } from "../rule.ts";
import { isAnswered } from "./support/answers.ts";
import { breakerSeverity } from "./support/build-breaker.ts";
import { promptOf } from "./support/prompts.ts";

export const rule = defineRule(
  {
    id: "pkg-noninteractive",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://dnf5.readthedocs.io/en/stable/dnf5.8.html",
      "https://manpages.debian.org/bookworm/apt/apt-get.8.en.html",
      "https://man.archlinux.org/man/pacman.8",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const command of file.commands(
      "dnf",
      "dnf5",
      "yum",
      "apt",
      "apt-get",
      "zypper",
      "pacman",
      "flatpak",
    )) {
      const { facts, step } = command;
      const prompt = promptOf(facts);
      if (!prompt || isAnswered(file, command)) continue;
      const { verb, remedy, place } = prompt;
      report({
        // dnf5 takes no answer for a no, and is done.
        message: verb.text === "copr" ? "copr" : "prompts",
        args: { command: facts.name, verb: verb.text, remedy },
        at: placeIn(step, verb.range),
        severity: breakerSeverity(command),
        fixes: [
          {
            title: "answer",
            args: { remedy },
            edits: () => [insertion(command, { remedy, after: wordAt(command, place, verb) })],
          },
        ],
      });
    }
  },
);

function wordAt({ facts }: PlacedCommand, place: "name" | "verb" | "end", verb: Argument): number {
  if (place === "name") return facts.nameRange.end;
  return (place === "verb" ? verb : (facts.args.at(-1) ?? verb)).range.end;
}

/** In the exec form the option is one more string of the array. */
function insertion({ step }: PlacedCommand, { remedy, after }: { remedy: string; after: number }) {
  const isString = step.syntax.exec?.some(({ range }) => range.end === after) === true;
  return {
    place: placeIn(step, { start: after, end: after }),
    text: isString ? `, "${remedy}"` : ` ${remedy}`,
  };
}
