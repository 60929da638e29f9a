/** Secrets handed to a build as ARG or ENV: both are kept with the image, and read by whoever can pull it. */
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";
import type { Stage } from "../../model/containerfile/stages.ts";
import { namesSecret } from "../../protocol/secret-names.ts";
import type { Property } from "../../syntax/containerfile/instruction.ts";
import { defineRule } from "../rule.ts";
import { isTestStage } from "./support/lineage.ts";
import { secretsIn } from "./support/login-secrets.ts";
import { secretMountFix } from "./support/secret-mount.ts";

export const rule = defineRule(
  {
    id: "secret-in-arg-env",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/containers/container-libs/blob/main/common/docs/Containerfile.5.md",
      "https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/building/secrets.md",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const stage of file.stages) {
      if (isTestStage(stage)) continue;
      for (const step of stage.steps) {
        const { keyword, properties } = step.syntax;
        if ((keyword !== "ARG" && keyword !== "ENV") || !file.isPublished(step)) continue;
        for (const property of properties) {
          if (!isSecret(property) || namesMount(stage, property)) continue;
          const fix = keyword === "ARG" ? secretMountFix(file, step, property) : undefined;
          report({
            message: keyword === "ARG" ? "argument" : "environment",
            args: { name: property.name },
            at: placeIn(step, property.nameRange),
            ...(fix && { fixes: [fix] }),
          });
        }
      }
    }
  },
);

/** A switch, a number, a path, or nothing at all. */
const harmless = /^(?:true|false|yes|no|on|off|none|\d+|\/.*)?$/i;

/** What its text alone shows to be a secret, another rule reports; what is no name, the builder does. */
function isSecret({ name, value }: Property): boolean {
  if (!/^\w+$/.test(name) || !namesSecret(name)) return false;
  return value === undefined || !(harmless.test(value.text) || secretsIn(value.text).length > 0);
}

/** Whether it is the name of a secret mount rather than the secret. */
const namesMount = ({ steps }: Stage, { name }: Property): boolean =>
  steps.some(({ syntax: { flags } }) =>
    flags.some((flag) => flag.name === "mount" && new RegExp(`\\$\\{?${name}\\b`).test(flag.value ?? "")),
  );
