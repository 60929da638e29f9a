/** Files and directories that get in each other's way. */
import { defineRule } from "../rule.ts";
import { DISKS, isFor } from "./support/families.ts";
import { firstOf } from "./support/first.ts";
import { meantPath } from "./support/paths.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { type TextKey, textsAt } from "./support/values.ts";

export const rule = defineRule(
  {
    id: "config-file-twice",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: ["https://github.com/osbuild/blueprint/blob/main/pkg/blueprint/fsnode_customizations.go"],
  },
  (subject: ConfigSubject, report) => {
    if (!isFor(DISKS, subject)) return;
    const nodes = textsAt(subject.model, "customizations.directories.path", "customizations.files.path");
    const seen = new Map<string, TextKey>();
    for (const node of nodes) {
      if (node.text === "") continue;
      const path = meantPath(node.text);
      const first = seen.get(path);
      if (first === undefined) seen.set(path, node);
      else
        report({
          message: "twice",
          args: { path },
          at: node.range,
          related: [firstOf("config-file-twice", first.range)],
        });
    }
    for (const [path, { range }] of seen) {
      const file = fileAbove(path, seen);
      if (file === undefined) continue;
      const related = [firstOf("config-file-twice", file.range)];
      report({ message: "below", args: { path, file: meantPath(file.text) }, at: range, related });
    }
  },
);

/** The file of the list that `path` would need to be a directory. */
function fileAbove(path: string, nodes: ReadonlyMap<string, TextKey>): TextKey | undefined {
  for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
    const node = nodes.get(path.slice(0, end));
    if (node?.key.path[1] === "files") return node;
  }
  return undefined;
}
