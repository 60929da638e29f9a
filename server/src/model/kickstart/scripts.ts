/** The scripts of a kickstart: where each of them runs, what runs it, and what it does. */
import { remembering, textMemory } from "../../base/memory.ts";
import { shift, type TextRange } from "../../base/text.ts";
import type { ScriptFacts } from "../shell/facts.ts";
import { noImageFiles } from "../shell/image-files.ts";
import { interpretScript } from "../shell/interpreter.ts";
import { unknownValue } from "../shell/value.ts";
import { type KickstartOption, lastOption } from "./arguments.ts";
import type { KickstartModel, KickstartSection } from "./model.ts";

export interface KickstartScript {
  readonly section: KickstartSection;
  /** Whether it runs in the system that was installed, and not in the installer. */
  readonly chrooted: boolean;
  readonly interpreter: KickstartOption | undefined;
  /** Whether its failure ends the installation. */
  readonly erroronfail: boolean;
  /** The `#!` line, which nobody heeds: the installer names the interpreter. */
  readonly shebang: TextRange | undefined;
  /**
   * What it does, with ranges in the content of its section: the same object as long as that stays the same, wherever
   * the section stands. Undefined where no shell runs it.
   */
  readonly facts: ScriptFacts | undefined;
  /** Where a range of the facts stands in the kickstart. */
  readonly placed: (range: TextRange) => TextRange;
}

const TAGS: ReadonlySet<string> = new Set(["%pre", "%pre-install", "%post", "%onerror", "%traceback"]);
const SHELL = /^(?:\S*\/)?(?:ba|da|k|z|a)?sh(?:\s|$)/;

/** The scripts that the installer reads, each worked out once. */
export const scriptsOf: (model: KickstartModel) => readonly KickstartScript[] = remembering(
  (model: KickstartModel) =>
    model.sections
      .filter(({ tag, unread }) => TAGS.has(tag) && !unread)
      .map((section) => scriptOf(section, model.text)),
);

/** Whether a shell runs the body of the section. */
export const isShell = (section: KickstartSection): boolean =>
  TAGS.has(section.tag) && SHELL.test(lastOption(section, "--interpreter")?.value || "/bin/sh");

function scriptOf(section: KickstartSection, text: string): KickstartScript {
  const interpreter = lastOption(section, "--interpreter");
  return {
    section,
    chrooted: section.tag === "%post" && lastOption(section, "--nochroot") === undefined,
    interpreter,
    erroronfail: lastOption(section, "--erroronfail") !== undefined,
    shebang: shebangIn(section.body, text),
    facts: isShell(section) ? factsOf(section.content) : undefined,
    placed: (range) => shift(range, section.body.start),
  };
}

/** Of scripts by their text, because each keystroke makes a new model, and hardly ever a new script. */
const known = textMemory<ScriptFacts>(1024 * 1024);

const factsOf = (content: string): ScriptFacts =>
  known.remember(content, (text) =>
    interpretScript({
      text,
      start: 0,
      cwd: "/",
      // The installer hands its own environment on, which nobody can know here.
      lookup: () => unknownValue,
      files: noImageFiles,
      errexit: false,
    }),
  );

function shebangIn({ start, end }: TextRange, text: string): TextRange | undefined {
  if (!text.startsWith("#!", start)) return undefined;
  const line = /^[^\r\n]*/.exec(text.slice(start, end))?.[0] ?? "";
  return { start, end: start + line.trimEnd().length };
}
