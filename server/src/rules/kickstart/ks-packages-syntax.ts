/** Lines of `%packages` that are no package for the installer. */
import { detached, textMemory } from "../../base/memory.ts";
import type { TextRange } from "../../base/text.ts";
import { isTemplate } from "../../model/kickstart/template.ts";
import { splitLines } from "../../syntax/kickstart/lines.ts";
import { defineRule, type Report } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-packages-syntax",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/parser.py",
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const { tag, body, content, unread } of model.sections) {
      if (tag !== "%packages" || unread || clean.get(content)) continue;
      let isClean = true;
      for (const { text, range } of itemsOf(content, body.start)) {
        const found = describe(text, range);
        if (found === undefined) continue;
        isClean = false;
        report({ ...found, at: range });
      }
      if (isClean) clean.set(detached(content), true);
    }
  },
);

/** Bodies in which nothing was found: a keystroke changes one at most. */
const clean = textMemory<true>(1024 * 1024);

interface Item {
  readonly text: string;
  readonly range: TextRange;
}

/** What the lines of the body name, without comments. */
function itemsOf(written: string, bodyStart: number): readonly Item[] {
  return splitLines(written).flatMap((line) => {
    const item = /^\s*([^#\s](?:[^#]*[^#\s])?)/.exec(written.slice(line.start, line.end));
    if (item?.[1] === undefined || item[1].startsWith("%") || isTemplate(item[1])) return [];
    const start = bodyStart + line.start + item[0].length - item[1].length;
    return [{ text: item[1], range: { start, end: start + item[1].length } }];
  });
}

function describe(text: string, range: TextRange): Omit<Report<"ks-packages-syntax">, "at"> | undefined {
  if (text === "-") return { message: "minus" };
  if (text.startsWith("@")) {
    return describeGroup(text);
  }
  const exclusion = /^-[ \t]+(?=\S)/.exec(text);
  if (exclusion !== null) {
    const place = { start: range.start + 1, end: range.start + exclusion[0].length };
    const edits = () => [{ place, text: "" }];
    return { message: "blank", args: { text }, severity: "warning", fixes: [{ title: "join", edits }] };
  }
  if (text.startsWith("-@") || !/\s/.test(text)) return undefined;
  const edits = () => [{ place: range, text: text.replace(/[ \t]+/g, "\n") }];
  return { message: "several", args: { text }, severity: "warning", fixes: [{ title: "split", edits }] };
}

const GROUP_FLAGS = ["--nodefaults", "--optional"];

/** A group's line is read like a command's, with two flags; an environment (`@^`) is taken as it is. */
function describeGroup(text: string): Omit<Report<"ks-packages-syntax">, "at"> | undefined {
  if (text.startsWith("@^")) return undefined;
  const words = text.slice(1).split(/\s+/);
  const end = words.indexOf("--");
  const flags = (end < 0 ? words : words.slice(0, end)).filter((word) => word.startsWith("--"));
  const meant = flags.map((flag) => GROUP_FLAGS.filter((name) => name.startsWith(flag.replace(/=.*/s, ""))));
  if (new Set(meant.flat()).size > 1) return { message: "both" };
  const valued = flags.find((flag, at) => flag.includes("=") && meant[at]?.length === 1);
  return valued === undefined ? undefined : { message: "flag", args: { flag: valued } };
}
