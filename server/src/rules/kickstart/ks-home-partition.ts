/** A file system of its own for `/home`, which is a link in the image. */
import { lastOption } from "../../model/kickstart/arguments.ts";
import { defineRule } from "../rule.ts";
import { behind, mountPoints } from "./support/places.ts";
import type { KickstartSubject } from "./support/subject.ts";
import { readCommands } from "./support/values.ts";

export const rule = defineRule(
  {
    id: "ks-home-partition",
    severity: "info",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/filesystem.html",
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#autopart",
    ],
  },
  ({ model, payload }: KickstartSubject, report) => {
    if (!payload) return;
    for (const command of readCommands(model, "autopart")) {
      if (lastOption(command, "--nohome") !== undefined) continue;
      const edits = () => [{ place: behind(command.nameRange), text: " --nohome" }];
      report({ message: "automatic", at: command.nameRange, fixes: [{ title: "without", edits }] });
    }
    for (const { text, range } of mountPoints(model)) {
      if (text !== "/home" && !text.startsWith("/home/")) continue;
      const target = `/var${text}`;
      report({
        message: "own",
        args: { path: text, target },
        at: range,
        fixes: [{ title: "move", args: { target }, edits: () => [{ place: range, text: target }] }],
      });
    }
  },
);
