/** Lines of the kickstart that choose an image, where the builder has chosen one already. */
import { lastOption } from "../../model/kickstart/arguments.ts";
import type { KickstartCommand } from "../../model/kickstart/model.ts";
import { wholeLines } from "../kickstart/support/body.ts";
import { defineRule, type Report } from "../rule.ts";
import { embeddedIn } from "./support/installer.ts";
import type { ConfigSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-bib-payload",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/images/blob/main/pkg/manifest/anaconda_installer_iso_tree.go",
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/commands/ostreecontainer.py",
    ],
  },
  (subject: ConfigSubject, report) => {
    const embedded = embeddedIn(subject);
    if (embedded === undefined) return;
    const { kickstart, placed } = embedded;
    for (const command of kickstart.commands) {
      const found = command.unread ? undefined : describe(command);
      if (found === undefined) continue;
      const line = placed(wholeLines(command.range, kickstart.text));
      report({
        ...found,
        args: { command: command.name },
        at: placed(command.nameRange),
        fixes: [{ title: "remove", edits: () => [{ place: line, text: "" }] }],
      });
    }
  },
);

/** Where the builder puts the image on the ISO. */
const BUILT = "/run/install/repo/container";

function describe(command: KickstartCommand): Omit<Report<"ks-bib-payload">, "at"> | undefined {
  switch (command.name) {
    case "bootc":
    case "ostreesetup":
      return { message: "conflict", severity: "error" };
    case "ostreecontainer": {
      if (lastOption(command, "--url")?.value === BUILT) return { message: "same", severity: "info" };
      // The lines are merged: what this one does not give stays as the builder wrote it.
      const isWhole = lastOption(command, "--transport") !== undefined;
      return { message: isWhole ? "replaced" : "merged", severity: "warning" };
    }
    default:
      return undefined;
  }
}
