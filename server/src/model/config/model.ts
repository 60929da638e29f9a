/** What a config of the image builder says; an immutable snapshot of one text. */
import { type LineIndex, lineIndex, type TextRange } from "../../base/text.ts";
import { readJson } from "../../syntax/json/tree.ts";
import { parseDocument } from "../../syntax/toml/document.ts";
import type { TomlDocument } from "../../syntax/toml/nodes.ts";
import { type TomlMember, type TomlTable, treeOf } from "../../syntax/toml/tree.ts";
import {
  accountsOf,
  type ConfigAccount,
  type ConfigFilesystem,
  type ConfigKickstart,
  filesystemsOf,
  kickstartOf,
} from "./accounts.ts";
import { type ConfigFormat, type ConfigKey, keysOf } from "./keys.ts";
import { type ConfigProblem, problemIn, type Verdict } from "./problem.ts";
import { foreignKeys, looksLikeConfig } from "./recognition.ts";

export interface ConfigModel {
  readonly text: string;
  readonly format: ConfigFormat;
  /** The key `blueprint` around everything else, which JSON may have. */
  readonly wrapper: TomlMember | undefined;
  /** Of JSON, one section without statements: what is edited as lines of TOML has no place there. */
  readonly document: TomlDocument;
  readonly tree: TomlTable;
  /** Whether the builder's parser would read the text. */
  readonly valid: boolean;
  /** What it would stumble over; undefined also for a template, which becomes TOML only later. */
  readonly problem: ConfigProblem | undefined;
  /** Whether another program still fills the text in; then nothing is said about it. */
  readonly template: boolean;
  /** Whether the text says by itself that it is a config of the builder. */
  readonly looksLikeConfig: boolean;
  /** Whether the text shows keys of another tool, and none that only the builder has. */
  readonly isForeign: boolean;
  readonly keys: readonly ConfigKey[];
  readonly accounts: readonly ConfigAccount[];
  readonly filesystems: readonly ConfigFilesystem[];
  readonly kickstart: ConfigKickstart | undefined;
  /** Whether `range` lies on a line with a syntax error: what stands there is half typed. */
  readonly isDoubtful: (range: TextRange) => boolean;
}

const TEMPLATE = /\{\{|\{%|<%|\$\{[A-Za-z_]/;
/** Errors inside strings: what looks like a template there is the shell of a kickstart. */
const IN_STRINGS: readonly ConfigProblem["kind"][] = ["escape", "string-open", "control-character"];

interface Read extends Verdict {
  readonly document: TomlDocument;
  readonly tree: TomlTable;
}

function readToml(text: string): Read {
  const document = parseDocument(text);
  return { document, tree: treeOf(document), ...problemIn(document) };
}

function readJsonConfig(text: string): Read {
  // A file without a word in it is as good as none to the builder.
  const { tree, problem } =
    text.trim() === "" ? { tree: treeOf(parseDocument("")), problem: undefined } : readJson(text);
  return {
    document: {
      text,
      sections: [{ header: undefined, range: { start: 0, end: text.length }, pairs: [] }],
      comments: [],
      errors: problem === undefined ? [] : [problem.range],
    },
    tree,
    valid: problem === undefined,
    problem: problem && { kind: `json-${problem.kind}`, range: problem.range },
  };
}

/** Reads `text`; never throws. */
export function modelOf(text: string, format: ConfigFormat = "toml"): ConfigModel {
  const { document, tree, valid, problem } = format === "json" ? readJsonConfig(text) : readToml(text);
  const wrapper = format === "json" ? tree.members.find(({ name }) => /^blueprint$/i.test(name)) : undefined;
  const lines = lineIndex(text);
  const template = isTemplate(document, lines, problem);
  const keys = template ? [] : keysOf(wrapper?.value.kind === "table" ? wrapper.value : tree, format);
  const config = looksLikeConfig(tree);
  const errors = problem === undefined ? document.errors : [...document.errors, problem.range];
  const broken = new Set(errors.map(({ start }) => lines.position(start).line));
  return {
    text,
    format,
    wrapper,
    document,
    tree,
    valid,
    problem: template ? undefined : problem,
    template,
    looksLikeConfig: config,
    isForeign: !config && foreignKeys(tree).length > 0,
    keys,
    accounts: accountsOf(keys),
    filesystems: filesystemsOf(keys),
    kickstart: kickstartOf(keys),
    isDoubtful: ({ start }) => broken.size > 0 && broken.has(lines.position(start).line),
  };
}

/** Whether the text is no TOML because of what a template engine would replace. */
function isTemplate(document: TomlDocument, lines: LineIndex, problem: ConfigProblem | undefined): boolean {
  if (problem === undefined || IN_STRINGS.includes(problem.kind)) return false;
  return [problem.range, ...document.errors.slice(0, 1)].some(({ start }) => {
    const { line } = lines.position(start);
    return TEMPLATE.test(document.text.slice(lines.lineStart(line), lines.lineEnd(line)));
  });
}
