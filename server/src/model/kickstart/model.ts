/** What a kickstart says: its commands with their options, its sections, and where the installer stops reading. */
import { textMemory } from "../../base/memory.ts";
import type { TextRange } from "../../base/text.ts";
import {
  type CommandEntry,
  kickstartCommands,
  kickstartSections,
  type OptionTable,
  type SectionEntry,
} from "../../data/kickstart.ts";
import { parseKickstart } from "../../syntax/kickstart/parse.ts";
import type {
  CommandNode,
  CommentNode,
  DirectiveNode,
  Fatal,
  KickstartTree,
  SectionNode,
} from "../../syntax/kickstart/tree.ts";
import { type QuoteFailure, type Split, splitWords, type Word } from "../../syntax/kickstart/words.ts";
import { type Arguments, type KickstartOption, readArguments } from "./arguments.ts";

export interface KickstartCommand extends Arguments {
  readonly kind: "command";
  /** The first word, whether or not it is a command. */
  readonly name: string;
  readonly nameRange: TextRange;
  readonly entry: CommandEntry | undefined;
  /** All words, the name first. */
  readonly words: readonly Word[];
  /** All that it depends on but its place: the line as written, and what earlier lines have left for it. */
  readonly said: string;
  readonly line: number;
  /** From the name to the last word. */
  readonly range: TextRange;
  readonly comment: TextRange | undefined;
  readonly failure: QuoteFailure | undefined;
  /** The values that earlier lines of a command that is kept only once have left, by option. */
  readonly kept: Kept;
  /** For commands that take their line as written: what they take, which shifts with the indentation. */
  readonly raw: TextRange | undefined;
  /** The words of that part, in which nothing is a comment. */
  readonly rawWords: Split | undefined;
  /** Below the point where the installer stops reading. */
  readonly unread: boolean;
}

export interface KickstartSection extends Arguments {
  readonly kind: "section";
  /** With the percent sign: `%post`. */
  readonly tag: string;
  readonly tagRange: TextRange;
  readonly entry: SectionEntry | undefined;
  readonly words: readonly Word[];
  /** The header as written. */
  readonly said: string;
  readonly line: number;
  /** From the tag to `%end`. */
  readonly range: TextRange;
  /** Lines between header and `%end`. */
  readonly body: TextRange;
  /** What they say. */
  readonly content: string;
  readonly end: TextRange | undefined;
  readonly includes: readonly DirectiveNode[];
  readonly unread: boolean;
}

export interface KickstartComment {
  readonly range: TextRange;
  /** The command, the whole section or the line of a body that stands below it. */
  readonly covers: TextRange;
}

export interface KickstartModel {
  readonly text: string;
  /** Commands, sections and directives in the order of the file. */
  readonly items: readonly (KickstartCommand | KickstartSection | DirectiveNode)[];
  readonly commands: readonly KickstartCommand[];
  readonly sections: readonly KickstartSection[];
  /** `%include` and `%ksappend`, those in bodies included. */
  readonly directives: readonly DirectiveNode[];
  /** What makes the installer stop; nothing behind it is read. */
  readonly fatal?: Fatal;
  /** Offset of it. */
  readonly fatalAt?: number;
  readonly comments: readonly KickstartComment[];
  /** Whether the file installs a container image by itself. */
  readonly hasPayload: boolean;
  /** Whether the first line that says something is one of kickstart. */
  readonly looksLikeKickstart: boolean;
}

type Kept = ReadonlyMap<string, KickstartOption>;

const noOptions: OptionTable = {};
const nothingKept: Kept = new Map();
const noArguments: Arguments = { options: [], positionals: [] };

export function modelOf(text: string): KickstartModel {
  const tree = parseKickstart(text, (tag) => kickstartSections.has(tag));
  const fatalAt = tree.fatal === undefined ? undefined : stopOf(tree.fatal);
  const unread = (range: TextRange): boolean => fatalAt !== undefined && range.start >= fatalAt;
  const kept = new Map<string, Kept>();
  const items = tree.nodes
    .filter((node) => node.kind !== "comment")
    .map((node) => {
      if (node.kind === "command") return remember(commandOf(node, text, unread, kept), kept);
      return node.kind === "section" ? sectionOf(node, text, unread) : node;
    });
  const commands = items.filter((item) => item.kind === "command");
  const sections = items.filter((item) => item.kind === "section");
  return {
    text,
    items,
    commands,
    sections,
    directives: items.flatMap((item) => {
      if (item.kind === "section") return item.includes;
      return item.kind === "command" ? [] : [item];
    }),
    comments: commentsOf(tree, text),
    hasPayload: commands.some(({ entry }) => entry?.bootc === "payload"),
    looksLikeKickstart: looksLikeKickstart(tree, text),
    ...(tree.fatal === undefined ? {} : { fatal: tree.fatal }),
    ...(fatalAt === undefined ? {} : { fatalAt }),
  };
}

/** A missing `%end` is found where the next section begins; what stands there is not read any more. */
function stopOf(fatal: Fatal): number {
  if (fatal.kind !== "unclosed-section") return fatal.range.start;
  return fatal.next?.start ?? fatal.section.body.end;
}

/** Of commands by what they say: above the edited line everything stays what it was. */
const knownCommands = textMemory<KickstartCommand>(512 * 1024);

function commandOf(
  node: CommandNode,
  text: string,
  isUnread: (range: TextRange) => boolean,
  keptByName: ReadonlyMap<string, Kept>,
): KickstartCommand {
  const first = node.words[0] as Word;
  const kept = keptByName.get(first.text) ?? nothingKept;
  const said = node.written + leftBy(kept);
  const unread = isUnread(node.range) || node.failure !== undefined;
  const known = knownCommands.get(said);
  // The words are the same objects as long as the line stands where it stood.
  if (
    known?.words === node.words &&
    known.line === node.line &&
    known.kept === kept &&
    known.unread === unread
  ) {
    return known;
  }
  const entry = kickstartCommands.get(first.text);
  const raw = entry?.raw_line === true ? rawPart(node, first, text) : undefined;
  const read =
    raw === undefined ? readArguments(node.words.slice(1), entry?.options ?? noOptions) : noArguments;
  const command: KickstartCommand = {
    kind: "command",
    name: first.text,
    nameRange: first,
    entry,
    words: node.words,
    said,
    options: read.options,
    positionals: read.positionals,
    line: node.line,
    range: node.range,
    comment: node.comment,
    failure: node.failure,
    kept,
    raw,
    rawWords: raw && splitWords(text, { ...raw, next: raw.end }, false),
    unread,
  };
  // What is taken as it is written holds on to the text.
  if (raw === undefined) knownCommands.set(said, command);
  return command;
}

const leftBy = (kept: Kept): string =>
  kept.size === 0 ? "" : [...kept].map(([name, { value }]) => `\0${name} ${value}`).join("");

/** Flags are off again on a later line that does not repeat them; most values stay. */
function remember(command: KickstartCommand, kept: Map<string, Kept>): KickstartCommand {
  const { name, entry, options } = command;
  const values = options.filter(
    (option) => option.value !== undefined && option.entry?.kind !== "flag" && !option.entry?.resets,
  );
  if (entry === undefined || entry.repeatable || entry.keeps_nothing || values.length === 0) return command;
  kept.set(name, new Map([...command.kept, ...values.map((option) => [option.name ?? "", option] as const)]));
  return command;
}

/** The installer cuts as many characters off the line as the name is long, whatever they are. */
function rawPart(node: CommandNode, first: Word, text: string): TextRange {
  const end = node.content.start + text.slice(node.content.start, node.content.end).trimEnd().length;
  return { start: Math.min(end, node.content.start + first.text.length), end };
}

function sectionOf(node: SectionNode, text: string, unread: (range: TextRange) => boolean): KickstartSection {
  const entry = kickstartSections.get(node.tag.text);
  const { options, positionals } = readArguments(node.words, entry?.options ?? noOptions);
  return {
    kind: "section",
    tag: node.tag.text,
    tagRange: { start: node.tag.start, end: node.tag.end },
    entry,
    words: node.words,
    said: node.written,
    options,
    positionals,
    line: node.line,
    range: node.range,
    body: node.body,
    content: text.slice(node.body.start, node.body.end),
    end: node.end,
    includes: node.includes,
    unread: unread(node.range),
  };
}

function commentsOf(tree: KickstartTree, text: string): readonly KickstartComment[] {
  const comments: KickstartComment[] = [];
  let below: TextRange = { start: text.length, end: text.length };
  for (const node of tree.nodes.toReversed()) {
    if (node.kind === "comment") comments.push({ range: node.range, covers: below });
    else below = node.range;
  }
  return [...comments, ...tree.bodyComments.map((comment) => bodyComment(comment, text))].sort(
    (a, b) => a.range.start - b.range.start,
  );
}

/** In a body a comment covers the next line: what that is depends on the interpreter. */
function bodyComment(comment: CommentNode, text: string): KickstartComment {
  const next = Math.min(
    comment.range.end + (text.startsWith("\r\n", comment.range.end) ? 2 : 1),
    text.length,
  );
  const found = text.slice(next).search(/[\r\n]/);
  return { range: comment.range, covers: { start: next, end: found < 0 ? text.length : next + found } };
}

function looksLikeKickstart(tree: KickstartTree, text: string): boolean {
  for (const node of tree.nodes) {
    if (node.kind === "comment") {
      if (text.startsWith("#version=", node.range.start)) return true;
    } else if (node.kind === "command") {
      return kickstartCommands.has((node.words[0] as Word).text);
    } else {
      return node.kind !== "section" || node.known;
    }
  }
  return false;
}

/** `RHEL9` of a comment `#version=RHEL9`; the first one counts. */
export const versionIn = ({ comments, text }: KickstartModel): string | undefined =>
  comments
    .map(({ range }) => /^#version=(\S+)/.exec(text.slice(range.start, range.end))?.[1])
    .find((version) => version !== undefined);

/** The command or section that `offset` lies in, or the nearest one above on the same line. */
export function itemAt(
  model: KickstartModel,
  offset: number,
): KickstartCommand | KickstartSection | DirectiveNode | undefined {
  return model.items.findLast((item) => item.range.start <= offset && offset <= item.range.end);
}

/** The option of `item` whose name or value `offset` touches. */
export const optionAt = (item: Arguments, offset: number): KickstartOption | undefined =>
  item.options.find(({ range }) => range.start <= offset && offset <= range.end);
