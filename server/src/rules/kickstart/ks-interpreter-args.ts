/** `--interpreter` with more than a program: the installer looks for a file of that whole name. */
import type { TextRange } from "../../base/text.ts";
import { type KickstartScript, scriptsOf } from "../../model/kickstart/scripts.ts";
import { isTemplate } from "../../model/kickstart/template.ts";
import { defineRule, type Edit, type ReportedFix } from "../rule.ts";
import { isSettable, type Program, programIn, SAME_LANGUAGE } from "./support/program.ts";
import type { KickstartSubject } from "./support/subject.ts";
import { settingEdit } from "./support/unseen-failure.ts";

export const rule = defineRule(
  {
    id: "ks-interpreter-args",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/core/kickstart/scripts.py",
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#chapter-2-pre-installation-script",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const script of scriptsOf(model)) {
      const value = script.interpreter?.value;
      const place = script.interpreter?.valueRange;
      if (!value || place === undefined || isTemplate(value) || !/\s/.test(value)) continue;
      const program = programIn(value);
      const fixes: readonly ReportedFix<"ks-interpreter-args">[] =
        program === undefined || !isPlain(program)
          ? []
          : [
              {
                title: "program",
                args: { program: program.path },
                edits: () => edits(script, place, program, model.text),
              },
            ];
      report({ message: "words", args: { value }, at: place, fixes });
    }
  },
);

/** Without its arguments another language than the shell's might do something else. */
const isPlain = ({ name, options }: Program): boolean =>
  options.length === 0 || (SAME_LANGUAGE.test(name) && isSettable(options));

/** The options of a shell go into the script. */
function edits(
  script: KickstartScript,
  place: TextRange,
  { path, options }: Program,
  text: string,
): readonly Edit[] {
  const named = { place, text: path };
  return options.length === 0 ? [named] : [named, settingEdit(script, options.join(" "), text)];
}
