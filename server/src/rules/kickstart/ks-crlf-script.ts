/** Scripts with the line breaks of Windows: the parser keeps them, and the shell does not know them. */
import { scriptsOf } from "../../model/kickstart/scripts.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-crlf-script",
    severity: "warning",
    tier: "A",
    profile: "default",
    // An editor writes what is inserted with the line breaks that the file has.
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/load.py",
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/core/kickstart/scripts.py",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const { section, facts } of scriptsOf(model)) {
      if (facts === undefined) continue;
      const { start, end } = section.body;
      const found = SPOILED.exec(model.text.slice(start, end));
      if (found === null) continue;
      const { indent = "", line = "" } = found.groups ?? {};
      const at = start + found.index + indent.length;
      report({ message: "crlf", at: { start: at, end: at + line.length } });
    }
  },
);

/** Neither blank nor included from elsewhere, and without a comment, which the carriage return would belong to. */
const SPOILED = /^(?<indent>[ \t]*)(?<line>[^\s#%][^\r\n#]*)\r\n/m;
