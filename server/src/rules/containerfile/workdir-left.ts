/** WORKDIR that leaves a folder of the build on every machine. */
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";
import { defineRule } from "../rule.ts";
import { isOpaqueSince } from "./support/lineage.ts";
import { publishedSteps } from "./support/published.ts";

/** Top-level folders that every system has; of what lies below them other rules speak. */
const known = new Set(
  [
    "afs",
    "bin",
    "boot",
    "dev",
    "etc",
    "home",
    "lib",
    "lib64",
    "media",
    "mnt",
    "opt",
    "ostree",
    "proc",
  ].concat(["root", "run", "sbin", "srv", "sys", "sysroot", "tmp", "usr", "var"]),
);

export const rule = defineRule(
  {
    id: "workdir-left",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://docs.docker.com/reference/dockerfile/#workdir",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/filesystem.md",
    ],
  },
  (file: ContainerfileModel, report) => {
    const reported = new Set<string>();
    for (const { step, image } of publishedSteps(file, "WORKDIR")) {
      const [effect] = step.outcome.effects;
      const [, top = ""] = effect?.path.split("/") ?? [];
      if (!effect || top === "" || known.has(top) || reported.has(top)) continue;
      const entry = image.state.get(effect.path);
      // It may have been there before; something that cannot be read may take it away again.
      if (!entry || entry.step.start < step.start || isOpaqueSince(image, step)) continue;
      reported.add(top);
      report({ message: "left", args: { path: effect.path }, at: placeIn(step, effect.range) });
    }
  },
);
