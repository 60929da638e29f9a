/** Crontabs of users: they lie in /var, where the image is seen once and never again. */
import { lowered } from "../../base/severity.ts";
import type { Entry } from "../../model/containerfile/image-state.ts";
import { type ContainerfileModel, type PublishedImage, placeIn } from "../../model/containerfile/model.ts";
import { mayNotRun } from "../../model/shell/facts.ts";
import { defineRule } from "../rule.ts";
import { isOpaqueSince } from "./support/lineage.ts";
import { isContent } from "./support/var.ts";
import { bringers, judged, shown } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "crontab-in-build",
    severity: "warning",
    tier: "C",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/filesystem.html#var",
      "https://man7.org/linux/man-pages/man5/crontab.5.html",
      "https://www.freedesktop.org/software/systemd/man/latest/systemd.timer.html",
    ],
    lint: ["var-tmpfiles"],
  },
  (file: ContainerfileModel, report) => {
    for (const { facts, step } of file.commands("crontab")) {
      const looks = facts.args.some(({ text }) => /^(?:-l|-r|-V|-T|-h|--help|--version)$/.test(text));
      if (looks || facts.elsewhere || !file.isPublished(step)) continue;
      if (facts.args.length === 0 && !facts.input && !facts.pipedFrom) continue;
      const severity = mayNotRun(facts.guard) ? lowered("warning") : "warning";
      report({ message: "command", at: placeIn(step, facts.nameRange), severity });
    }
    for (const { image, step, first, place } of bringers(file, crontabs)) {
      const severity = judged("warning", first, isOpaqueSince(image, step));
      report({ message: "file", args: { path: shown(first.path) }, at: place, severity });
    }
  },
);

const crontabs = (image: PublishedImage): readonly Entry[] =>
  image.state.below("/var/spool/cron").filter(isContent);
