/** Kernel arguments of the config beside a kickstart of one's own, which does not pass them on. */

import { keyAtPath } from "../../model/config/entries.ts";
import type { ConfigKey } from "../../model/config/keys.ts";
import type { ConfigModel } from "../../model/config/model.ts";
import { type KickstartOption, lastOption } from "../../model/kickstart/arguments.ts";
import type { KickstartCommand } from "../../model/kickstart/model.ts";
import { defineRule, type Edit } from "../rule.ts";
import { type Embedded, embeddedIn, firstLineOf } from "./support/installer.ts";
import type { ConfigSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-bib-kernel-append",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/images/blob/main/pkg/manifest/anaconda_installer_iso_tree.go",
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#bootloader",
    ],
  },
  (subject: ConfigSubject, report) => {
    const { model } = subject;
    const key = keyAtPath(model.keys, "customizations.kernel.append");
    if (key === undefined || !key.set || key.value.kind !== "string" || model.isDoubtful(key.range)) return;
    const embedded = embeddedIn(subject);
    if (embedded === undefined || embedded.kickstart.text.trim() === "") return;
    // Another file may hold the line.
    if (embedded.kickstart.directives.length > 0) return;
    const loaders = embedded.kickstart.commands.filter(({ name }) => name === "bootloader");
    if (loaders.some((command) => optionOf(command, "--append") !== undefined)) return;
    const edit = copied(model, key, embedded, loaders);
    report({
      message: "lost",
      at: key.range,
      fixes: edit === undefined ? [] : [{ title: "copy", edits: () => [edit] }],
    });
  },
);

const optionOf = (command: KickstartCommand, name: string): KickstartOption | undefined =>
  lastOption(command, name);

/** Writes the arguments into the kickstart; undefined where its quotes or a line without boot loader forbid that. */
function copied(
  model: ConfigModel,
  { value }: ConfigKey,
  { placed }: Embedded,
  [loader, ...others]: readonly KickstartCommand[],
): Edit | undefined {
  const first = firstLineOf(model);
  const words = value.kind === "string" ? value.content.text.trim() : "";
  if (first === undefined || others.length > 0 || /["'\\\r\n#]/.test(words)) return undefined;
  const option = `--append=${/\s/.test(words) ? `"${words}"` : words}`;
  if (loader === undefined) {
    const newline = model.text.slice(0, first.start).endsWith("\r\n") ? "\r\n" : "\n";
    return { place: first, text: `bootloader ${option}${newline}` };
  }
  if (optionOf(loader, "--location")?.value === "none" || optionOf(loader, "--disabled")) return undefined;
  const { end } = placed(loader.nameRange);
  return { place: { start: end, end }, text: ` ${option}` };
}
