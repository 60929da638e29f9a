/** File systems of their own where the image's own files are. */
import { defineRule } from "../rule.ts";
import { mountPoints } from "./support/places.ts";
import type { KickstartSubject } from "./support/subject.ts";

/** Content of the image, its settings, and links; what machines write belongs below `/var`. */
const IMAGE = /^\/(?:usr|etc|opt|bin|sbin|lib|lib64|root|sysroot|ostree)(?:\/|$)/;

export const rule = defineRule(
  {
    id: "ks-usr-partition",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/filesystem.html",
      "https://ostreedev.github.io/ostree/adapting-existing/",
    ],
  },
  ({ model, payload }: KickstartSubject, report) => {
    if (!payload) return;
    for (const { text: path, range } of mountPoints(model)) {
      if (IMAGE.test(path)) report({ message: "covered", args: { path }, at: range });
    }
  },
);
