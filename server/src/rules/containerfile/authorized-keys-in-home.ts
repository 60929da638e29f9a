/** SSH keys in a home folder: homes belong to the machine, so that later images never renew the keys. */
import type { Entry } from "../../model/containerfile/image-state.ts";
import type { ContainerfileModel, PublishedImage } from "../../model/containerfile/model.ts";
import { baseNameOf } from "../../model/shell/paths.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { isOpaqueSince } from "./support/lineage.ts";
import { type Bringer, bringers, judged, shown, written } from "./support/words.ts";
import { fileInstruction, flagAdded, insertedBelow } from "./support/writing.ts";

export const rule = defineRule(
  {
    id: "authorized-keys-in-home",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/building/users-and-groups.html",
      "https://docs.fedoraproject.org/en-US/bootc/authentication/",
      "https://www.freedesktop.org/software/systemd/man/latest/tmpfiles.d.html",
    ],
    lint: ["var-tmpfiles"],
  },
  (file: ContainerfileModel, report) => {
    for (const bringer of bringers(file, sshFiles)) {
      const { image, first, place } = bringer;
      const fix = keysFix(file, bringer);
      report({
        message: mayHoldKeys(first) ? "keys" : "file",
        args: { path: shown(first.path) },
        at: place,
        severity: judged("warning", first, isOpaqueSince(image, first.step)),
        ...(fix && { fixes: [fix] }),
      });
    }
  },
);

/** Where homes lie; links of the base are followed by the state. */
const inSsh = /^\/(?:var\/)?(?:root(?:home)?|home\/[^/]+)\/\.ssh(?:\/|$)/;

const sshFiles = (image: PublishedImage): readonly Entry[] => [
  ...image.state.below("/root/.ssh").filter(isContent),
  ...image.state.below("/home").filter((entry) => isContent(entry) && inSsh.test(entry.path)),
];

const isContent = ({ effect }: Entry): boolean =>
  effect.kind === "tree" || (effect.kind === "write" && effect.content !== "");

const mayHoldKeys = ({ path, effect }: Entry): boolean =>
  effect.kind === "tree" || /^authorized_keys/.test(baseNameOf(path));

/** The user whose home a path of the form `/root/.ssh/authorized_keys` lies in. */
function userOf(path: string): string | undefined {
  const [, root, name] =
    /^\/(?:var\/)?(?:(root(?:home)?)|home\/([\w.-]+))\/\.ssh\/authorized_keys$/.exec(path) ?? [];
  return root === undefined ? name : "root";
}

/** The keys go where images can renew them, and sshd learns to look there. */
function keysFix(
  file: ContainerfileModel,
  { image, step, place }: Bringer,
): ReportedFix<"authorized-keys-in-home"> | undefined {
  const { keyword, words, source, flags } = step.syntax;
  const user = userOf(written(file, place));
  const isPlain = words.length === 2 && source.heredocs.length === 0;
  const chmod = flags.find(({ name }) => name === "chmod");
  if ((keyword !== "COPY" && keyword !== "ADD") || !user || !isPlain) return undefined;
  if (flags.some(({ name }) => name !== "from" && name !== "chmod")) return undefined;
  // What else the lineage says of the folder would miss it.
  if (image.steps.some((other) => other !== step && other.syntax.source.text.includes("/.ssh")))
    return undefined;
  if (image.state.get(settings)) return undefined;
  return {
    title: "move",
    args: { path: `/usr/ssh/${user}.keys` },
    edits: () => [
      chmod
        ? {
            place: { start: step.start + chmod.range.start, end: step.start + chmod.range.end },
            text: readable,
          }
        : flagAdded(step, readable),
      { place, text: `/usr/ssh/${user}.keys` },
      insertedBelow(file, step, fileInstruction(file, settings, [keysLine])),
    ],
  };
}

/** sshd reads the keys as the user who logs in. */
const readable = "--chmod=0644";
const settings = "/etc/ssh/sshd_config.d/30-auth-system.conf";
const keysLine = "AuthorizedKeysFile /usr/ssh/%u.keys .ssh/authorized_keys .ssh/authorized_keys2";
