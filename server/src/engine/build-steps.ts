/** Builds that are written down as data: steps of GitHub workflows, and tasks of VS Code. */
import type { BuildWords } from "./build-calls.ts";

const action =
  /^([ \t]*(?:-[ \t]+)?)uses:[ \t]*["']?(redhat-actions\/buildah-build|docker\/build-push-action)@/;

/** The steps that call an action which builds. */
export function stepsOf(workflow: string): readonly BuildWords[] {
  const lines = workflow.split("\n").map((line) => line.trimEnd());
  return lines.flatMap((line, index) => {
    const [, indent, name] = action.exec(line) ?? [];
    if (indent === undefined) return [];
    const rest = lines.slice(index + 1);
    const end = rest.findIndex((each) => each.trim() !== "" && indentOf(each) < indent.length);
    const step = end < 0 ? rest : rest.slice(0, end);
    const listed = (key: string): readonly string[] => valuesOf(step, key);
    const extra = listed("extra-args").flatMap((each) => /^--build-context[= ](.*)/.exec(each)?.[1] ?? []);
    return {
      files:
        name === "docker/build-push-action"
          ? listed("file")
          : listed("containerfiles").concat(listed("dockerfiles")),
      context: listed("context")[0] ?? ".",
      named: [...listed("build-contexts"), ...extra],
      folder: "",
    };
  });
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** What a key says: on its line, or on those below it. */
function valuesOf(lines: readonly string[], key: string): readonly string[] {
  const at = lines.findIndex((line) => line.trimStart().startsWith(`${key}:`));
  if (at < 0) return [];
  const line = lines[at] ?? "";
  const value = line
    .trimStart()
    .slice(key.length + 1)
    .trim();
  if (value !== "" && !/^[|>][-+]?$/.test(value)) return [value.replace(/^(["'])(.*)\1$/, "$2")];
  const below = lines.slice(at + 1);
  const end = below.findIndex((each) => each.trim() !== "" && indentOf(each) <= indentOf(line));
  return (end < 0 ? below : below.slice(0, end)).map((each) => each.trim()).filter((each) => each !== "");
}

type Json = Readonly<Record<string, unknown>>;

/** Tasks of VS Code: command lines, and our own tasks. */
export function tasksOf(text: string): readonly (string | BuildWords)[] {
  const tasks = parsed(text).tasks;
  return (Array.isArray(tasks) ? tasks : []).filter(isObject).flatMap((task): (string | BuildWords)[] => {
    const { type, command, args, containerfile, context } = task;
    if (type === "bootc")
      return typeof containerfile === "string" && typeof context === "string"
        ? [{ files: [containerfile], context, named: [], folder: "" }]
        : [];
    const words = Array.isArray(args)
      ? args.map((arg) => quoted(String(isObject(arg) ? arg.value : arg)))
      : [];
    return typeof command === "string"
      ? [[command, ...words].join(" ").replaceAll("${workspaceFolder}", "$ROOT")]
      : [];
  });
}

const quoted = (word: string): string => (/^[\w./:=-]+$/.test(word) ? word : `'${word}'`);

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;

/** Comments on lines of their own and trailing commas are allowed there. */
function parsed(text: string): Json {
  try {
    const value: unknown = JSON.parse(text.replace(/^\s*\/\/.*$/gm, "").replace(/,(?=\s*[\]}])/g, ""));
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
