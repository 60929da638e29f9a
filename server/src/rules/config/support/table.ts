/** How a table is called in a finding. */
import { keyAt } from "../../../data/blueprint.ts";

/** `[customizations.kernel]` or `[[customizations.user]]`, as its header is written. */
export function headerText(path: readonly string[]): string {
  const name = path.join(".");
  return keyAt(path)?.type === "tables" ? `[[${name}]]` : `[${name}]`;
}
