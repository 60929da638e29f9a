/**
 * What VS Code keeps as a row of the view "Projects": the same object as long as it is there, whatever it says by then.
 * A row that is new to VS Code is unknown to it until it has asked for all rows again, and a button that is pressed
 * meanwhile calls its command with nothing (`ExtHostTreeView.getExtensionElement`).
 */
import type { Node } from "./node.ts";

export interface Row {
  node: Node;
  rows: readonly Row[];
}

/**
 * Makes rows say what nodes say.
 * @returns the rows, and those among them that VS Code has to draw again; "all" where the outermost ones are others
 */
export function renew(
  before: readonly Row[],
  nodes: readonly Node[],
): { readonly rows: readonly Row[]; readonly changed: readonly Row[] | "all" } {
  const changed: Row[] = [];
  const renewAll = (old: readonly Row[], fresh: readonly Node[]): readonly Row[] => {
    const known = new Map(old.map((row) => [row.node.id, row]));
    return fresh.map((node) => {
      const row = known.get(node.id) ?? { node, rows: [] };
      const rows = renewAll(row.rows, node.children ?? []);
      if (!areSame(row.rows, rows) || textOf(row.node) !== textOf(node)) changed.push(row);
      return Object.assign(row, { node, rows });
    });
  };
  const rows = renewAll(before, nodes);
  return { rows, changed: areSame(before, rows) ? changed : "all" };
}

const areSame = (some: readonly Row[], others: readonly Row[]): boolean =>
  some.length === others.length && some.every((row, index) => row === others[index]);

/** Everything of a node itself. A URI remembers what it was asked for, which JSON would tell apart. */
const textOf = ({ children: _, uri, opens, ...rest }: Node): string =>
  JSON.stringify([uri.toString(), opens?.toString(), rest]);
