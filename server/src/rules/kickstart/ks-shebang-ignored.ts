/** `#!` lines that ask for something that the installer's interpreter does not do. */
import type { TextRange } from "../../base/text.ts";
import { type KickstartScript, scriptsOf } from "../../model/kickstart/scripts.ts";
import { defineRule, type Report } from "../rule.ts";
import { bodyStart, lineBreakOf } from "./support/body.ts";
import type { KickstartSubject } from "./support/subject.ts";

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

/** On the systems in question `sh` is bash, and these shells understand the same scripts but for rare words. */
const SAME_LANGUAGE = /^(?:ba|da|a)?sh$/;

function describe(
  { section, interpreter, facts }: KickstartScript,
  shebang: TextRange,
  text: string,
): Report<"ks-shebang-ignored"> | undefined {
  const program = programIn(text.slice(shebang.start, shebang.end));
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
  const place = bodyStart(section, shebang, text);
  const edits = () => [{ place, text: `set ${wanted}${lineBreakOf(text)}` }];
  return {
    message: "options",
    args: { options: wanted, shell },
    at: shebang,
    fixes: program.options.every((option) => SETTABLE.test(option))
      ? [{ title: "set", args: { options: wanted }, edits }]
      : [],
  };
}

/** Options of the shell that its `set` knows as well. */
const SETTABLE = /^(?:-[aefuvx]*o?|pipefail|errexit|nounset|xtrace)$/;

const setsOptions = (
  commands: readonly { readonly name: string; readonly args: readonly { readonly text: string }[] }[],
): boolean =>
  commands.some(
    ({ name, args }) => name === "set" && args.some(({ text }) => /^-[a-zA-Z]*[eu]|^errexit$/.test(text)),
  );

interface Program {
  readonly name: string;
  readonly path: string;
  readonly options: readonly string[];
}

/** `#!/usr/bin/env -S python3 -u` and `#!/usr/bin/python3 -u` ask for the same. */
function programIn(line: string): Program | undefined {
  const words = line.slice(2).trim().split(/\s+/);
  const viaEnv = /(?:^|\/)env$/.test(words[0] ?? "");
  const [program = "", ...options] = viaEnv ? words.slice(words[1] === "-S" ? 2 : 1) : words;
  const name = program.slice(program.lastIndexOf("/") + 1);
  if (name === "") return undefined;
  return { name, path: program.includes("/") ? program : `/usr/bin/${program}`, options };
}
