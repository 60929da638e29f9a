/** FROM with a fixed platform in a published lineage: the image holds programs of one machine, whatever it is built for. */
import { type ContainerfileModel, type PublishedImage, placeIn } from "../../model/containerfile/model.ts";
import type { Flag } from "../../syntax/containerfile/instruction.ts";
import { defineRule, type Edit } from "../rule.ts";
import { bootedImages } from "./support/published.ts";

export const rule = defineRule(
  {
    id: "base-platform-pinned",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/ostree-ext/src/container/store.rs",
      "https://docs.docker.com/build/building/multi-platform/#cross-compilation",
    ],
  },
  (file: ContainerfileModel, report) => {
    const reported = new Set<number>();
    for (const image of bootedImages(file)) {
      const { from, index } = image.root;
      const flag = from.syntax.flags.find(({ name }) => name === "platform");
      const message = flag && judgementOf(flag, image);
      if (!flag || !message || reported.has(index)) continue;
      reported.add(index);
      report({
        message,
        args: { platform: flag.value ?? "" },
        at: placeIn(from, flag.range),
        severity: message === "builder" ? "warning" : "hint",
        fixes: [
          {
            title: "remove",
            safety: message === "builder" ? "safe" : "unsafe",
            edits: () => [removal(file, image, flag)],
          },
        ],
      });
    }
  },
);

const architecture = /amd64|x86[_-]?64|arm64|aarch64|ppc64le|s390x|riscv64/i;

/** undefined: the platform of the target, one that the caller chooses, or one that the names speak of as well. */
function judgementOf({ value = "" }: Flag, { root, stage }: PublishedImage): "builder" | "fixed" | undefined {
  if (/\$\{?BUILDPLATFORM\b/.test(value)) return "builder";
  if (value === "" || value.includes("$")) return undefined;
  const names = [root.name, stage.name, root.image?.text].join(" ");
  return architecture.test(names) ? undefined : "fixed";
}

function removal(file: ContainerfileModel, { root: { from } }: PublishedImage, { range }: Flag): Edit {
  const { start, end } = placeIn(from, range);
  const blanks = /^[ \t]*/.exec(file.text.slice(end))?.[0].length ?? 0;
  return { place: { start, end: end + blanks }, text: "" };
}
