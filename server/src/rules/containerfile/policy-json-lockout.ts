/** A signature policy that no registry passes: the machine cannot update itself any more. */
import { remembering } from "../../base/memory.ts";
import type { ContainerfileModel } from "../../model/containerfile/model.ts";
import { defineRule } from "../rule.ts";
import { judged } from "./support/words.ts";
import { type WrittenFile, type WrittenText, writtenFiles } from "./support/written-files.ts";

export const rule = defineRule(
  {
    id: "policy-json-lockout",
    severity: "warning",
    tier: "C",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/containers/image/blob/main/docs/containers-policy.json.5.md",
      "https://github.com/ublue-os/bluefin/blob/main/build_files/base/20-tests.sh",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const policy of writtenFiles(file, ["/etc/containers/policy.json"])) {
      const verdict = policy.source.hasHoles ? undefined : verdictOn(policy.source);
      if (!verdict) continue;
      report({
        message: verdict,
        at: placeOf(policy, verdict),
        severity: judged("warning", policy.entry),
      });
    }
  },
);

const verdictOn = remembering(({ text }: WrittenText): "invalid" | "locked" | undefined => {
  let policy: unknown;
  try {
    policy = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return "invalid";
  }
  if (!isRecord(policy) || accepts(policy.default)) return undefined;
  if (!Array.isArray(policy.default)) return "invalid";
  // bootc pulls from registries; where some scope of them is accepted, it may well be the image's own.
  const { docker } = isRecord(policy.transports) ? policy.transports : {};
  return isRecord(docker) && Object.values(docker).some(accepts) ? undefined : "locked";
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** All requirements of a scope must hold; one that rejects is enough. */
const accepts = (requirements: unknown): boolean =>
  Array.isArray(requirements) &&
  requirements.length > 0 &&
  requirements.every((requirement) => isRecord(requirement) && requirement.type !== "reject");

function placeOf(policy: WrittenFile, verdict: "invalid" | "locked") {
  const { text } = policy.source;
  const key = verdict === "locked" ? text.indexOf('"default"') : -1;
  const start = Math.max(0, key < 0 ? text.search(/\S/) : key);
  const length = key < 0 ? (/^[^\r\n]*/.exec(text.slice(start))?.[0].length ?? 0) : '"default"'.length;
  return policy.placeAt({ start, end: start + length });
}
