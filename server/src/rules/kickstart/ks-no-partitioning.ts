/** An unattended installation that gives the system no place on the disks. */
import { defineRule } from "../rule.ts";
import { linesBelow } from "./support/edits.ts";
import { anchorOf, storageOf, unattended } from "./support/installation.ts";
import { commandsNamed } from "./support/named.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-no-partitioning",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#autopart",
      "https://docs.fedoraproject.org/en-US/bootc/bare-metal/",
    ],
  },
  (subject: KickstartSubject, report) => {
    const { model } = subject;
    const mode = unattended(subject);
    const clearing = commandsNamed(model, "clearpart", "zerombr").at(-1);
    const anchor = clearing ?? anchorOf(model);
    if (mode === undefined || anchor === undefined || storageOf(model).length > 0) return;
    // `reqpart` and `volgroup` are parts of a layout by hand, which `autopart` cannot stand beside.
    const isByHand = commandsNamed(model, "reqpart", "volgroup").length > 0;
    const edits = () => [linesBelow(model, anchor, ["autopart --nohome"])];
    report({
      message: mode,
      severity: mode === "aborts" ? "error" : "warning",
      at: anchor.nameRange,
      // Whether disks may be erased is for the reader to say first.
      fixes: isByHand || clearing === undefined ? [] : [{ title: "insert", edits }],
    });
  },
);
