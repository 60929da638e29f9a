/** Partitions of which nothing says how large they are. */
import { lastOption } from "../../model/kickstart/arguments.ts";
import { isTemplate } from "../../model/kickstart/template.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";
import { readCommands, valueOf } from "./support/values.ts";

/** Each of them gives a size, takes the room that is left, or takes a partition that has a size. */
const SIZED = ["--size", "--grow", "--onpart", "--usepart", "--recommended", "--hibernation", "--noformat"];

export const rule = defineRule(
  {
    id: "ks-part-no-size",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#part-or-partition",
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/modules/storage/partitioning/custom/custom_partitioning.py",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const command of readCommands(model, "part", "partition")) {
      const word = command.positionals[0];
      if (word === undefined || lastOption(command, ...SIZED) !== undefined) continue;
      if (valueOf(command, "--fstype", "--type")?.text === "tmpfs") continue;
      if (command.words.some(({ text }) => isTemplate(text))) continue;
      report({ message: "missing", args: { name: word.text }, at: { start: word.start, end: word.end } });
    }
  },
);
