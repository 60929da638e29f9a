/** Here-documents in a project whose own workflow builds with tools that do not know them. */
import { type ContainerfileModel, oldRunner, placeIn } from "../../model/containerfile/model.ts";
import { defineRule } from "../rule.ts";

export const rule = defineRule(
  {
    id: "heredoc-builder-version",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/containers/buildah/blob/main/CHANGELOG.md",
      "https://packages.ubuntu.com/jammy/buildah",
    ],
  },
  (file: ContainerfileModel, report) => {
    if (file.oldBuilder === undefined) return;
    const first = file.syntax.instructions.find(({ syntax }) => syntax.source.heredocs.length > 0);
    const opening = first?.syntax.source.heredocs[0]?.opening;
    if (!first || !opening) return;
    report({
      message: "old",
      args: { file: file.oldBuilder, runner: oldRunner },
      at: placeIn(first, opening),
    });
  },
);
