/** Passwords, hashes and keys that stand in the file, and so in the image's history and on every machine. */
import type { TextRange } from "../../base/text.ts";
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";
import type { Step } from "../../model/containerfile/stages.ts";
import { HOLE } from "../../model/shell/value.ts";
import { defineRule } from "../rule.ts";
import { accountSecrets } from "./support/account-secrets.ts";
import { isTestStage } from "./support/lineage.ts";
import { loginSecrets, mayShowSecret, secretsIn } from "./support/login-secrets.ts";
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
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/building/users-and-groups.md",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/building/secrets.md",
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

interface Secrets {
  readonly ofAccounts: readonly Secret[];
  readonly others: readonly Secret[];
}

const none: Secrets = { ofAccounts: [], others: [] };

/** Accounts of a builder stage stay there; a login to a service is worth something anywhere. */
function secretsOf(file: ContainerfileModel, step: Step): readonly Secret[] {
  const { ofAccounts, others } = known.get(step.outcome) ?? worked(step);
  return ofAccounts.length > 0 && file.isPublished(step) ? [...ofAccounts, ...others] : others;
}

/** What a step does stays the same object from one keystroke to the next. */
const known = new WeakMap<Step["outcome"], Secrets>();

function worked({ outcome, syntax, sources }: Step): Secrets {
  const texts = [syntax.source.text, ...sources.map(({ text }) => text)];
  const shows = texts.some(mayShowSecret);
  const ofAccounts = outcome.commands.flatMap(accountSecrets);
  const others = [
    ...outcome.commands.flatMap((facts) => loginSecrets(facts, shows)),
    ...(shows ? writtenSecrets(syntax) : []),
  ];
  const secrets = ofAccounts.length + others.length > 0 ? { ofAccounts, others } : none;
  known.set(outcome, secrets);
  return secrets;
}

/** Keys and logins in ENV, ARG, LABEL, ADD, and in files that the Containerfile itself holds. */
function writtenSecrets({ source, keyword, properties, words }: Step["syntax"]): readonly Secret[] {
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
