/** File systems too small for an image that is there twice: the running one and the next. */
import { own } from "../../base/own.ts";
import { lastOption } from "../../model/kickstart/arguments.ts";
import { defineRule } from "../rule.ts";
import { mountPoints } from "./support/places.ts";
import type { KickstartSubject } from "./support/subject.ts";
import { valueOf } from "./support/values.ts";

/** MiB that Red Hat's guide recommends for each. */
const LEAST: Readonly<Record<string, number>> = { "/boot": 1024, "/boot/efi": 200, "/": 10240 };

export const rule = defineRule(
  {
    id: "ks-boot-too-small",
    severity: "info",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://access.redhat.com/documentation/en-us/red_hat_enterprise_linux/9/html/performing_a_standard_rhel_9_installation/partitioning-reference_installing-rhel",
      "https://bootc-dev.github.io/bootc/filesystem.html",
    ],
  },
  ({ model, payload }: KickstartSubject, report) => {
    if (!payload) return;
    for (const { text: path, command } of mountPoints(model)) {
      const least = own(LEAST, path);
      const size = valueOf(command, "--size");
      if (least === undefined || size === undefined || !/^\d+$/.test(size.text)) continue;
      if (Number(size.text) >= least || lastOption(command, "--grow", "--onpart", "--usepart") !== undefined)
        continue;
      report({
        message: path === "/" ? "root" : "boot",
        args: { path, size: size.text, least },
        at: size.range,
        fixes: [
          { title: "enlarge", args: { least }, edits: () => [{ place: size.range, text: String(least) }] },
        ],
      });
    }
  },
);
