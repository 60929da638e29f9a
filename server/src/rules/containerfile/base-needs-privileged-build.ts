/** Commands that start a sandbox of their own, for which a build has no rights by default. */
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../model/containerfile/model.ts";
import { defineRule } from "../rule.ts";

export const rule = defineRule(
  {
    id: "base-needs-privileged-build",
    severity: "info",
    tier: "C",
    profile: "strict",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/CentOS/centos-bootc/blob/main/Containerfile.centos-stream-9",
      "https://gitlab.com/fedora/bootc/base-images/-/issues/43",
    ],
  },
  (file: ContainerfileModel, report) => {
    const command = file
      .commands("bootc-base-imagectl", "rpm-ostree", "bwrap")
      .find((each) => verbLength(each) !== undefined && each.facts.guard === "none");
    if (!command) return;
    // One command line builds the file: the first of them says it all.
    const { facts, step } = command;
    const words = facts.args.slice(0, verbLength(command));
    report({
      message: "sandbox",
      args: { command: [facts.name, ...words.map(({ text }) => text)].join(" ") },
      at: placeIn(step, {
        start: facts.nameRange.start,
        end: words.at(-1)?.range.end ?? facts.nameRange.end,
      }),
    });
  },
);

/** How many words name what it does; undefined where it needs no sandbox. */
function verbLength({ facts: { name, args } }: PlacedCommand): number | undefined {
  const [first, second] = args;
  if (name === "bwrap") return 0;
  if (name === "bootc-base-imagectl") return first?.text === "build-rootfs" ? 1 : undefined;
  return first?.text === "compose" && /^(?:image|rootfs|tree|install)$/.test(second?.text ?? "")
    ? 2
    : undefined;
}
