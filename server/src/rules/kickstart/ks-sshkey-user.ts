/** Keys for users that nothing creates: the installer stops there. */
import { lastOption } from "../../model/kickstart/arguments.ts";
import type { KickstartModel } from "../../model/kickstart/model.ts";
import { isTemplate } from "../../model/kickstart/template.ts";
import { defineRule } from "../rule.ts";
import { isFragment, lineStart, mayHaveMore } from "./support/places.ts";
import type { KickstartSubject } from "./support/subject.ts";
import { readCommands, valuesOf } from "./support/values.ts";

export const rule = defineRule(
  {
    id: "ks-sshkey-user",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#sshkey",
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/core/users.py",
    ],
  },
  ({ model, payload }: KickstartSubject, report) => {
    const keys = valuesOf(model, { sshkey: ["--username"] });
    if (keys.length === 0 || mayHaveMore(model) || isFragment(model, payload)) return;
    const users = usersOf(model);
    if (users.some(isTemplate)) return;
    const seen = new Set(["root", "", ...users]);
    for (const { text: name, range, command } of keys) {
      if (seen.has(name)) continue;
      seen.add(name);
      const edits = () => [{ place: lineStart(command.range, model), text: `user --name=${name}\n` }];
      report({
        message: payload ? "image" : "missing",
        args: { name },
        at: range,
        // The image may bring the user.
        severity: payload ? "warning" : "error",
        fixes: /^[\w.-]+$/.test(name) ? [{ title: "create", args: { name }, edits }] : [],
      });
    }
  },
);

const usersOf = (model: KickstartModel): readonly string[] =>
  readCommands(model, "user").map((command) => lastOption(command, "--name")?.value ?? "");
