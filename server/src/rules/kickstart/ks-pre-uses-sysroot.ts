/** `%pre` scripts that use the folders of the installed system, long before it is there. */
import { type KickstartScript, scriptsOf } from "../../model/kickstart/scripts.ts";
import { type CommandFacts, mayNotRun } from "../../model/shell/facts.ts";
import { isUnder, normalised } from "../../model/shell/paths.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-pre-uses-sysroot",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#chapter-3-pre-installation-script",
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/core/configuration/target.py",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const script of scriptsOf(model)) {
      if (script.section.tag !== "%pre" || preparesFolder(script)) continue;
      const seen = new Set<number>();
      const found = (path: string, start: number, end: number): void => {
        if (seen.has(start)) return;
        seen.add(start);
        report({ message: "early", args: { path }, at: script.placed({ start, end }) });
      };
      for (const { path, range, guard } of script.facts?.effects ?? []) {
        if (isTarget(path) && !mayNotRun(guard)) found(path, range.start, range.end);
      }
      for (const { name, args, guard } of script.facts?.commands ?? []) {
        if (ONLY_TALK.test(name) || mayNotRun(guard)) continue;
        for (const { text, range } of args) if (isTarget(text)) found(text, range.start, range.end);
      }
    }
  },
);

const TARGETS = ["/mnt/sysimage", "/mnt/sysroot"];
const ONLY_TALK = /^(?:echo|printf|test|\[|mountpoint|findmnt|umount|export)$/;

const isTarget = (path: string): boolean =>
  path.startsWith("/mnt/") && TARGETS.some((folder) => isUnder(normalised(path), folder));

/** Some mount an older system there by themselves, to save something of it. */
const preparesFolder = ({ facts }: KickstartScript): boolean => facts?.commands.some(mounts) === true;

const mounts = ({ name, args }: CommandFacts): boolean =>
  (name === "mount" || name === "mkdir") && args.some(({ text }) => isTarget(text));
