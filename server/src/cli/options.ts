/** The command line, read into a command; whatever is wrong with it becomes one message. */
import { isGlob } from "../base/glob.ts";
import { nearest } from "../base/nearest.ts";
import { isSeverity, type Severity } from "../base/severity.ts";
import { catalogue } from "../engine/catalogue.ts";
import { type Message, ui } from "../messages/messages.ts";
import { accepts, expectedFor, type LintKey, type LintSettings } from "../protocol/settings.ts";
import { type ReporterName, reporters } from "./reporters/reporters.ts";

/** Which files, and how they are read. */
export interface FileOptions {
  readonly paths: readonly string[];
  readonly context: boolean;
  readonly configFile: string | undefined;
  readonly stdinName: string | undefined;
  readonly settings: Partial<LintSettings>;
}

export interface LintCommand extends FileOptions {
  readonly kind: "lint";
  readonly format: ReporterName;
  readonly failOn: Severity | "never";
  readonly fix: boolean;
}

/** What is asked of whole images. */
export interface ImageCommand extends FileOptions {
  readonly kind: "layout" | "predict";
  readonly format: "text" | "json";
  readonly failOn: "error" | "warning" | "never";
}

export type Command =
  | LintCommand
  | ImageCommand
  | { readonly kind: "rules"; readonly format: "text" | "json" }
  | { readonly kind: "explain"; readonly rule: string }
  | { readonly kind: "help" }
  | { readonly kind: "version" };

/** A command line that cannot be followed. */
export class UsageError extends Error {
  readonly said: Message;
  constructor(said: Message) {
    super(said.kind);
    this.said = said;
  }
}

/** Options of settings, by the setting that they decide. */
const settingOptions: Readonly<Record<string, LintKey>> = {
  "--profile": "profile",
  "--kickstart-version": "kickstartVersion",
  "--image-type": "imageType",
  "--rootfs": "rootfs",
  "--builder": "builder",
  "--payload-ref": "payloadRef",
};
const valueOptions = new Set([
  ...Object.keys(settingOptions),
  ...["--format", "--fail-on", "--rule", "--target", "--config", "--locale", "--stdin-filename"],
]);
const flags = new Set(["--fix", "--no-context", "--help", "-h", "--version", "-V"]);

interface Parsed {
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly words: readonly string[];
}

function parse(args: readonly string[]): Parsed {
  const values = new Map<string, string[]>();
  const words: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as string;
    if (arg === "--") {
      words.push(...args.slice(at + 1));
      break;
    }
    if (!arg.startsWith("-") || arg === "-") {
      words.push(arg);
      continue;
    }
    const [name = arg, given] = split(arg);
    if (flags.has(name) && given === undefined) values.set(name, []);
    else if (valueOptions.has(name)) {
      const value = given ?? args[++at];
      if (value === undefined) throw new UsageError(ui("cli.needs-value", { option: name }));
      values.set(name, [...(values.get(name) ?? []), value]);
    } else throw new UsageError(unknownOption(name));
  }
  return { values, words };
}

function split(arg: string): readonly [string, string?] {
  const equals = arg.indexOf("=");
  return equals < 0 ? [arg] : [arg.slice(0, equals), arg.slice(equals + 1)];
}

function unknownOption(option: string): Message {
  const suggestion = nearest(option, [...valueOptions, ...flags]);
  return suggestion === undefined
    ? ui("cli.unknown-option", { option })
    : ui("cli.unknown-option-near", { option, suggestion });
}

/** The value of `--locale`, read before anything can go wrong, so that even that is said in its language. */
export function localeOption(args: readonly string[]): string | undefined {
  const at = args.lastIndexOf("--locale");
  return at >= 0
    ? args[at + 1]
    : args.findLast((arg) => arg.startsWith("--locale="))?.slice("--locale=".length);
}

export function readCommand(args: readonly string[]): Command {
  const { values, words } = parse(args);
  if (values.has("--help") || values.has("-h")) return { kind: "help" };
  if (values.has("--version") || values.has("-V")) return { kind: "version" };
  const [first, ...rest] = words;
  oneOf(values, "--locale", ["en", "ko"], "en");
  if (first === "rules" && rest.length === 0) {
    return { kind: "rules", format: oneOf(values, "--format", ["text", "json"], "text") };
  }
  if (first === "explain") return { kind: "explain", rule: explained(rest) };
  if (first === "layout" || first === "predict") return imageCommand(first, values, rest);
  return lintCommand(values, first === "lint" ? rest : words);
}

function explained([rule, ...more]: readonly string[]): string {
  if (rule === undefined || more.length > 0) throw new UsageError(ui("cli.explain-usage"));
  return knownRule(rule);
}

function knownRule(rule: string): string {
  const ids = catalogue.map(({ meta }) => meta.id as string);
  if (ids.includes(rule)) return rule;
  const suggestion = nearest(rule, ids);
  throw new UsageError(
    suggestion === undefined
      ? ui("cli.unknown-rule", { rule })
      : ui("cli.unknown-rule-near", { rule, suggestion }),
  );
}

function lintCommand(values: Parsed["values"], paths: readonly string[]): LintCommand {
  const options = fileOptions(values, paths);
  const fix = values.has("--fix");
  if (fix && paths.includes("-")) throw new UsageError(ui("cli.stdin-fix"));
  return {
    kind: "lint",
    ...options,
    format: oneOf(values, "--format", Object.keys(reporters) as ReporterName[], "text"),
    failOn: oneOf(values, "--fail-on", ["error", "warning", "info", "hint", "never"], "error"),
    fix,
  };
}

const imageCommand = (
  kind: ImageCommand["kind"],
  values: Parsed["values"],
  paths: readonly string[],
): ImageCommand => ({
  kind,
  ...fileOptions(values, paths),
  format: oneOf(values, "--format", ["text", "json"], "text"),
  failOn: oneOf(values, "--fail-on", ["error", "warning", "never"], "error"),
});

function fileOptions(values: Parsed["values"], paths: readonly string[]): FileOptions {
  if (paths.length === 0) throw new UsageError(ui("cli.no-paths"));
  const stdinName = values.get("--stdin-filename")?.at(-1);
  if (paths.includes("-") && stdinName === undefined) throw new UsageError(ui("cli.stdin-name"));
  return {
    paths,
    context: !values.has("--no-context"),
    configFile: values.get("--config")?.at(-1),
    stdinName,
    settings: settingsOf(values),
  };
}

function oneOf<T extends string>(
  values: Parsed["values"],
  option: string,
  choices: readonly T[],
  otherwise: T,
): T {
  const value = values.get(option)?.at(-1);
  if (value === undefined) return otherwise;
  const choice = choices.find((known) => known === value);
  if (choice === undefined) throw wrongValue(option, value, choices.join(" | "));
  return choice;
}

const wrongValue = (option: string, value: string, expected: string): UsageError =>
  new UsageError(ui("cli.wrong-value", { option, value, expected }));

function settingsOf(values: Parsed["values"]): Partial<LintSettings> {
  const settings: Record<string, unknown> = {};
  for (const [option, key] of Object.entries(settingOptions)) {
    const value = values.get(option)?.at(-1);
    if (value === undefined) continue;
    if (value === "" || !accepts(key, value)) throw wrongValue(option, value, expectedFor(key));
    // `auto` is the absence of a choice.
    if (value !== "auto") settings[key] = value;
  }
  const rules = values.get("--rule");
  if (rules) settings.rules = Object.fromEntries(rules.map(ruleLevel));
  const targets = values.get("--target");
  if (targets) settings.targets = targets;
  return settings;
}

function ruleLevel(value: string): readonly [string, Severity | "off"] {
  const [rule = "", level] = split(value);
  if (level !== "off" && !isSeverity(level)) {
    throw wrongValue("--rule", value, "ID=error | ID=warning | ID=info | ID=hint | ID=off");
  }
  return [isGlob(rule) ? rule : knownRule(rule), level];
}
