/** Account databases changed by hand: no tool checks them, and machines that changed them too never see it. */
import { own } from "../../base/own.ts";
import type { Severity } from "../../base/severity.ts";
import type { MessageKey } from "../../messages/messages.ts";
import type { Entry } from "../../model/containerfile/image-state.ts";
import type { ContainerfileModel, PublishedImage } from "../../model/containerfile/model.ts";
import { defineRule } from "../rule.ts";
import { isOpaqueSince } from "./support/lineage.ts";
import { bringers, judged } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "passwd-file-edit",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/building/users-and-groups.html",
      "https://github.com/bootc-dev/bootc/issues/1179",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const { image, first, place } of bringers(file, editedDatabases)) {
      const kind = kindOf(image, first);
      report({
        message: kind,
        args: { path: first.path },
        at: place,
        severity: judged(severities[kind], first, isOpaqueSince(image, first.step)),
      });
    }
  },
);

type Kind = MessageKey<"passwd-file-edit">;

const databases: Readonly<Record<string, Kind>> = {
  "/etc/passwd": "accounts",
  "/etc/group": "accounts",
  "/etc/shadow": "accounts",
  "/etc/gshadow": "accounts",
  "/etc/subuid": "ranges",
  "/etc/subgid": "ranges",
};
/** Nothing but the file itself can give an account its ranges. */
const severities: Readonly<Record<Kind, Severity>> = {
  accounts: "warning",
  groups: "warning",
  ranges: "info",
};

const paths = Object.keys(databases);

/** Whoever edits groups in place mostly takes one away, and forgets the second file. */
function kindOf({ state }: PublishedImage, entry: Entry): Kind {
  if (entry.path === "/etc/group" && isSed(entry) && !state.get("/etc/gshadow")) return "groups";
  return own(databases, entry.path) ?? "accounts";
}

const isSed = ({ effect }: Entry): boolean => effect.kind === "write" && effect.by === "sed";

function editedDatabases(image: PublishedImage): readonly Entry[] {
  const edited = paths.flatMap((path) => image.state.get(path) ?? []).filter(isEdit);
  if (edited.length === 0) return [];
  // Accounts that move to /usr/lib are the image's own (nss-altfiles).
  if (image.state.get("/usr/lib/passwd") || image.state.get("/usr/lib/group")) return [];
  // Taking left-over lines out of gshadow is how systemd-sysusers gets to work again.
  return edited.filter(
    (entry) => !takesFromAltfiles(entry) && !(entry.path === "/etc/gshadow" && isSed(entry)),
  );
}

const isEdit = ({ effect }: Entry): boolean =>
  /^(?:write|tree)$/.test(effect.kind) && !("by" in effect && effect.by === "touch");

/** `grep '^wheel:' /usr/lib/group >> /etc/group` lets usermod see a group that only nss-altfiles knows. */
const takesFromAltfiles = ({ step }: Entry): boolean =>
  step.outcome.commands.some(({ args }) =>
    args.some(({ text }) => /^\/usr\/lib\/(?:passwd|group|shadow|gshadow)$/.test(text)),
  );
