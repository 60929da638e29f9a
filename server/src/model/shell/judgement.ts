/** Judgements about commands that decide how far the rest can be trusted. */
import type { AndOr, PipelineNode } from "../../syntax/shell/tree.ts";
import type { CommandFacts } from "./facts.ts";
import type { Argument } from "./value.ts";

type Node = PipelineNode | AndOr;

const nameOf = (node: Node): string | undefined => (node.type === "Command" ? node.name?.value : undefined);

const probes =
  /^(?:test|\[|command|which|type|hash|grep|egrep|rpm|getent|id|mountpoint|systemd-detect-virt)$/;

/** Whether a command only asks about the world: `[ -x … ]`, `command -v x`, `grep -q`. */
export function isProbe(node: Node): boolean {
  if (node.type === "TestCommand" || node.type === "ArithmeticCommand") return true;
  if (node.type === "Pipeline") return node.commands.every(isProbe);
  if (node.type === "AndOr") return node.commands.every(isProbe);
  return probes.test(nameOf(node) ?? "");
}

/** Whether a fallback behind `||` lets the script go on: anything but `exit`, `return` or `false`. */
export function swallows(node: Node): boolean {
  if (node.type === "Pipeline") return node.commands.every(swallows);
  if (node.type === "BraceGroup" || node.type === "Subshell") {
    return node.body.commands.every(({ command }) => swallows(command));
  }
  if (node.type === "Command" && nameOf(node) === "exit")
    return node.suffix[0]?.type === "Word" && node.suffix[0].text === "0";
  return !/^(?:return|false)$/.test(nameOf(node) ?? "");
}

const buildTools = new Set(
  "make cmake ninja meson just task ansible ansible-playbook ansible-galaxy puppet chef-client salt-call php lua tclsh eval source . bluebuild mock parallel rpmbuild".split(
    " ",
  ),
);
/** They run a program of the project, unless they are only asked who they are. */
const interpreters = /^(?:python[\d.]*|perl|ruby|node|npm|yarn|pnpm)$/;
const packagedFolders = /^\/(?:usr\/)?(?:s?bin|libexec\/(?!.*\.sh$).*)\/?[^/]*$/;

/** Whether a command does things that cannot be read here: a script of the project, a build tool, an interpreter. */
export function isOpaque(first: Argument, facts: CommandFacts): boolean {
  const { text } = first;
  if (first.certainty === "unknown" || text.includes("\u0000")) return true;
  if (text.includes("/") || text.includes(".")) {
    if (text === "." && isRelease(facts)) return false;
    if (/\.(?:sh|bash|py|pl|rb)$/.test(text)) return true;
    if (text.includes("/") && !packagedFolders.test(text)) return true;
  }
  if (text === "source" && isRelease(facts)) return false;
  if (interpreters.test(facts.name)) return !/^--?(?:version|help|V)$/.test(facts.args[0]?.text ?? "");
  return buildTools.has(facts.name);
}

/** `. /etc/os-release` only sets variables. */
const isRelease = ({ args }: CommandFacts): boolean => /\/os-release$/.test(args[0]?.text ?? "");
