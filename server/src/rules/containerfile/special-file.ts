/** Devices, fifos and sockets, which ostree cannot store. */
import type { ContainerfileModel } from "../../model/containerfile/model.ts";
import { defineRule } from "../rule.ts";
import { specialFiles } from "./support/special-files.ts";
import { bringers, judged, shown } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "special-file",
    severity: "error",
    tier: "C",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://ostreedev.github.io/ostree/adapting-existing/",
      "https://github.com/ostreedev/ostree/issues/2310",
      "https://www.freedesktop.org/software/systemd/man/latest/tmpfiles.d.html",
    ],
  },
  (file: ContainerfileModel, report) => {
    if (file.commands("mknod", "mkfifo").length === 0) return;
    for (const { first, place } of bringers(file, specialFiles)) {
      const isFifo = first.effect.kind === "write" && first.effect.by === "mkfifo";
      report({
        message: isFifo ? "fifo" : "device",
        args: { path: shown(first.path) },
        at: place,
        severity: judged("error", first),
      });
    }
  },
);
