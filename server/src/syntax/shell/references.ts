/** Which variables a script reads, and which it sets itself. */
import { forEachChild } from "unbash";
import type { TextRange } from "../../base/text.ts";
import type { ParsedShell } from "./tree.ts";

export interface VariableUse {
  readonly name: string;
  readonly range: TextRange;
}

export interface VariableUses {
  /** Without those that say what to take where the variable is not set. */
  readonly uses: readonly VariableUse[];
  readonly assigned: ReadonlySet<string>;
}

type Node = Parameters<typeof forEachChild>[0];

/** Commands that set the variables they name. */
const setters = /^(?:read|mapfile|readarray|getopts|unset)$/;

export function variableUses({ statements }: ParsedShell): VariableUses {
  const uses: VariableUse[] = [];
  const assigned = new Set<string>();
  const visit = (node: Node): void => {
    switch (node.type) {
      case "SimpleExpansion":
        uses.push({ name: node.text.slice(1), range: { start: node.pos, end: node.end } });
        break;
      case "ParameterExpansion":
        if (node.operation?.type !== "Default")
          uses.push({ name: node.parameter, range: { start: node.pos, end: node.end } });
        break;
      case "Assignment":
        assigned.add(node.name);
        break;
      case "For":
      case "Select":
        assigned.add(node.name.value);
        break;
      case "Command":
        if (setters.test(node.name?.value ?? "")) for (const { text } of node.args) assigned.add(text);
        break;
      case "CommandExpansion":
        // A script in escaped back-ticks counts its places in a text of its own.
        if (node.script?.source !== undefined) return;
    }
    forEachChild(node, visit);
  };
  for (const statement of statements) visit(statement);
  return { uses, assigned };
}
