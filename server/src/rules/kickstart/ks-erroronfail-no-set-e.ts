/** `--erroronfail` on a script that goes on after failures: only its last command counts. */
import { lastOption } from "../../model/kickstart/arguments.ts";
import { scriptsOf } from "../../model/kickstart/scripts.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";
import { settingEdit, unseenIn } from "./support/unseen-failure.ts";

export const rule = defineRule(
  {
    id: "ks-erroronfail-no-set-e",
    severity: "info",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#chapter-4-post-installation-script",
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/core/kickstart/scripts.py",
      "https://github.com/osbuild/images/blob/main/pkg/manifest/anaconda_installer_iso_tree.go",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const script of scriptsOf(model)) {
      if (!script.erroronfail) continue;
      const command = unseenIn(script, model.text);
      const option = lastOption(script.section, "--erroronfail");
      if (command === undefined || option === undefined) continue;
      report({
        message: "unseen",
        args: { command: command.name },
        at: option.nameRange,
        related: [
          {
            place: script.placed(command.nameRange),
            message: {
              kind: "finding",
              rule: "ks-erroronfail-no-set-e",
              key: "command",
              args: { command: command.name },
            },
          },
        ],
        fixes: [{ title: "insert", edits: () => [settingEdit(script, "-e", model.text)] }],
      });
    }
  },
);
