/** Passwords, hashes and keys that stand in the file, and so in the image's history and on every machine. */
import type { TextRange } from "../../base/text.ts";
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../model/containerfile/model.ts";
import type { Step } from "../../model/containerfile/stages.ts";
import { HOLE } from "../../model/shell/value.ts";
import { defineRule } from "../rule.ts";
import { accountSecrets } from "./support/account-secrets.ts";
import { isTestStage } from "./support/lineage.ts";
import { loginSecrets, secretsIn } from "./support/login-secrets.ts";
import type { Secret } from "./support/secret.ts";

export const rule = defineRule(
  {
    id: "credential-literal",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/main/docs/src/building/users-and-groups.md",
      "https://github.com/bootc-dev/bootc/blob/main/docs/src/building/secrets.md",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const stage of file.stages) {
      if (isTestStage(stage)) continue;
      for (const step of stage.steps) {
        const found: TextRange[] = [];
        for (const { kind, range } of secretsOf(file, step)) {
          if (found.some(({ start, end }) => start <= range.start && range.end <= end)) continue;
          found.push(range);
          // No guard makes it milder: the file says it whether the command runs or not.
          const severity = kind === "hash" || kind === "empty" ? "warning" : "error";
          report({ message: kind, at: placeIn(step, range), severity });
        }
      }
    }
  },
);

function secretsOf(file: ContainerfileModel, step: Step): readonly Secret[] {
  const isShipped = file.isPublished(step);
  const ofCommands = step.outcome.commands.flatMap((facts) => {
    const command: PlacedCommand = { facts, step };
    // Accounts of a builder stage stay there; a login to a service is worth something anywhere.
    return [...(isShipped ? accountSecrets(command) : []), ...loginSecrets(command)];
  });
  return [...ofCommands, ...writtenSecrets(step)];
}

/** Keys and logins in ENV, ARG, LABEL, ADD, and in files that the Containerfile itself holds. */
function writtenSecrets({ syntax }: Step): readonly Secret[] {
  const { source, keyword, properties, words } = syntax;
  const values = properties.flatMap(({ value }) => value ?? []);
  const named = /^(?:ADD|COPY)$/.test(keyword) ? words : [];
  const inWords = [...values, ...named].flatMap(({ text, range }) =>
    secretsIn(text.replace(/\$\{?\w+\}?/g, HOLE)).map(({ kind }) => ({ kind, range })),
  );
  const inFiles = source.heredocs.flatMap(({ body }) =>
    secretsIn(source.text.slice(body.start, body.end))
      .filter(({ kind }) => kind === "token")
      .map(({ kind, range }) => ({
        kind,
        range: { start: body.start + range.start, end: body.start + range.end },
      })),
  );
  return [...inWords, ...inFiles];
}
