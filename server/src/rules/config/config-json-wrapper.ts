/** The key `blueprint` around a JSON config: a form of old, which only bootc-image-builder still reads. */
import type { ConfigModel } from "../../model/config/model.ts";
import { defineRule, type Edit } from "../rule.ts";
import type { ConfigSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "config-json-wrapper",
    severity: "info",
    tier: "B",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/image-builder/blob/main/pkg/bib/blueprintload/config.go",
      "https://github.com/osbuild/bootc-image-builder#-build-config",
    ],
  },
  ({ model, builder }: ConfigSubject, report) => {
    const { wrapper, tree } = model;
    const [mention] = wrapper?.mentions ?? [];
    if (wrapper === undefined || mention === undefined || !model.valid) return;
    const refused = builder === "image-builder";
    const edits = unwrapped(model);
    report({
      message: refused ? "refused" : tree.members.length > 1 ? "siblings" : "old",
      at: mention.range,
      severity: refused ? "error" : tree.members.length > 1 ? "warning" : "info",
      fixes: edits === undefined ? [] : [{ title: "unwrap", edits: () => edits }],
      tags: ["deprecated"],
    });
  },
);

/** What stands beside it has never counted: whether it should is for the reader to say. */
function unwrapped({ wrapper, tree }: ConfigModel): readonly Edit[] | undefined {
  if (wrapper?.value.kind !== "table" || tree.members.length > 1) return undefined;
  const { range } = wrapper.value;
  return [
    { place: { start: tree.range.start, end: range.start }, text: "" },
    { place: { start: range.end, end: tree.range.end }, text: "" },
  ];
}
