/** Commands that run a program of the image. */
import { own } from "../../base/own.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";
import { readCommands } from "./support/values.ts";

/** By command: the package that brings its program. */
const PACKAGES: Readonly<Record<string, string>> = { authselect: "authselect", realm: "realmd" };

export const rule = defineRule(
  {
    id: "ks-tool-needed",
    severity: "info",
    tier: "C",
    profile: "strict",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/modules/security/installation.py",
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#authselect",
    ],
  },
  ({ model, payload, installs }: KickstartSubject, report) => {
    if (!payload) return;
    for (const { name, nameRange } of readCommands(model, ...Object.keys(PACKAGES))) {
      const tool = own(PACKAGES, name) ?? name;
      if (installs?.(tool) !== true)
        report({ message: "needed", args: { command: name, tool }, at: nameRange });
    }
  },
);
