/** `customizations.filesystem`, which bootc-image-builder calls unsupported and its successor refuses. */
import { keyAtPath } from "../../model/config/entries.ts";
import { defineRule } from "../rule.ts";
import { isForIso, outcomeOf } from "./support/effect.ts";
import { DISKS, isFor } from "./support/families.ts";
import type { ConfigSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "config-filesystem-deprecated",
    severity: "info",
    tier: "C",
    profile: "strict",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/image-builder/blob/main/data/distrodefs/bootc-generic/imagetypes.yaml",
      "https://osbuild.org/docs/bootc/#advanced-disk-customizations",
    ],
  },
  (subject: ConfigSubject, report) => {
    const { model } = subject;
    const key = keyAtPath(model.keys, "customizations.filesystem");
    if (!key?.set || key.node === undefined || !isFor(DISKS, subject)) return;
    // Where it is ignored, refused, or beside its own successor, another finding says so.
    const works = outcomeOf(key.node, subject, isForIso(model.keys)).kind === "works";
    if (!works || keyAtPath(model.keys, "customizations.disk") || model.isDoubtful(key.range)) return;
    report({ message: "unsupported", at: key.range, tags: ["deprecated"] });
  },
);
