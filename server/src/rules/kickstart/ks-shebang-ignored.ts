/** `#!` lines that ask for something that the installer's interpreter does not do. */
import type { TextRange } from "../../base/text.ts";
import { type KickstartScript, scriptsOf } from "../../model/kickstart/scripts.ts";
import { defineRule, type Report } from "../rule.ts";
import { isSettable, programIn, SAME_LANGUAGE } from "./support/program.ts";
import type { KickstartSubject } from "./support/subject.ts";
import { settingEdit } from "./support/unseen-failure.ts";

export const rule = defineRule(
  {
    id: "ks-shebang-ignored",
    severity: "warning",
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
      const { shebang } = script;
      const found = shebang && describe(script, shebang, model.text);
      if (found !== undefined) report(found);
    }
  },
);

function describe(
  script: KickstartScript,
  shebang: TextRange,
  text: string,
): Report<"ks-shebang-ignored"> | undefined {
  const { section, interpreter, facts } = script;
  const program = programIn(text.slice(shebang.start + 2, shebang.end));
  if (program === undefined || facts === undefined) return undefined;
  const shell = interpreter?.value || "/bin/sh";
  if (!SAME_LANGUAGE.test(program.name)) {
    const place = { start: section.tagRange.end, end: section.tagRange.end };
    const option = ` --interpreter=${program.path}`;
    const isPlain = interpreter === undefined && program.options.length === 0;
    return {
      message: "language",
      args: { program: program.name, shell },
      at: shebang,
      fixes: isPlain
        ? [{ title: "interpreter", args: { path: program.path }, edits: () => [{ place, text: option }] }]
        : [],
    };
  }
  const options = program.options.filter((option) => /^-[a-zA-Z]*[eu]/.test(option));
  if (options.length === 0 || setsOptions(facts.commands)) return undefined;
  const wanted = program.options.join(" ");
  const edits = () => [settingEdit(script, wanted, text)];
  return {
    message: "options",
    args: { options: wanted, shell },
    at: shebang,
    fixes: isSettable(program.options) ? [{ title: "set", args: { options: wanted }, edits }] : [],
  };
}

const setsOptions = (
  commands: readonly { readonly name: string; readonly args: readonly { readonly text: string }[] }[],
): boolean =>
  commands.some(
    ({ name, args }) => name === "set" && args.some(({ text }) => /^-[a-zA-Z]*[eu]|^errexit$/.test(text)),
  );
