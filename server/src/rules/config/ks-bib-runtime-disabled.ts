/** Modules of the installer that the config switches off although the installation needs them. */

import { own } from "../../base/own.ts";
import type { TextRange } from "../../base/text.ts";
import { keyAtPath } from "../../model/config/entries.ts";
import type { ConfigModel } from "../../model/config/model.ts";
import type { TomlString } from "../../syntax/toml/nodes.ts";
import { defineRule } from "../rule.ts";
import { embeddedIn, INSTALLER, namedModules, readsKickstart } from "./support/installer.ts";
import type { ConfigSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-bib-runtime-disabled",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/bootc-image-builder/issues/968",
      "https://github.com/osbuild/images/issues/1672",
    ],
  },
  (subject: ConfigSubject, report) => {
    const { model, imageType } = subject;
    if (!readsKickstart(imageType)) return;
    for (const { name, item } of namedModules(model, "disable")) {
      if (model.isDoubtful(item.range)) continue;
      const needed = NEEDED.get(name);
      const command = needed === undefined ? commandOf(name, subject) : undefined;
      if (needed === undefined && command === undefined) continue;
      const place = withComma(model, item);
      report({
        message: needed ?? "command",
        args: { module: name, command: command ?? "" },
        at: item.range,
        severity: needed === undefined ? "warning" : "error",
        fixes: [{ title: "remove", args: { module: name }, edits: () => [{ place, text: "" }] }],
      });
    }
  },
);

const NEEDED: ReadonlyMap<string, "runtime" | "storage" | "payloads"> = new Map([
  ["Runtime", "runtime"],
  ["Storage", "storage"],
  ["Payloads", "payloads"],
]);

/** The commands that each module reads. */
const READ: Readonly<Record<string, readonly string[]>> = {
  Network: ["network", "firewall"],
  Users: ["rootpw", "user", "group", "sshkey"],
  Services: ["services", "firstboot", "skipx", "xconfig"],
  Security: ["selinux", "authselect", "auth", "authconfig", "realm"],
};

/** A command of the kickstart that `module` would read. */
function commandOf(module: string, subject: ConfigSubject): string | undefined {
  const names = own(READ, module);
  const commands = names && embeddedIn(subject)?.kickstart.commands;
  return commands?.find(({ name, unread }) => names?.includes(name) && !unread)?.name;
}

/** The entry with what parts it from the next one, or from the one before. */
function withComma(model: ConfigModel, item: TomlString): TextRange {
  const list = keyAtPath(model.keys, `${INSTALLER}.modules.disable`)?.value;
  const items = list?.kind === "list" ? list.items : [];
  const at = items.indexOf(item);
  const [before, next] = [items[at - 1], items[at + 1]];
  if (next !== undefined) return { start: item.range.start, end: next.range.start };
  return { start: before?.range.end ?? item.range.start, end: item.range.end };
}
