/** Add-ons in the kickstart of a builder config: its ISO starts none of them. */
import { familyOf } from "../../data/blueprint.ts";
import { keyAtPath } from "../../model/config/entries.ts";
import type { ConfigModel } from "../../model/config/model.ts";
import { defineRule } from "../rule.ts";
import { embeddedIn, fullName, INSTALLER } from "./support/installer.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { textOf } from "./support/values.ts";

export const rule = defineRule(
  {
    id: "ks-addon-inert",
    severity: "info",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/image-builder/blob/v79.0.0/cmd/image-builder/bib_legacy.go",
      "https://github.com/rhinstaller/anaconda/blob/main/data/anaconda.conf",
    ],
  },
  (subject: ConfigSubject, report) => {
    const { model, imageType } = subject;
    // An installer that is a container of its own brings its own list of modules.
    if (imageType !== undefined && familyOf(imageType) === "installer") return;
    const embedded = embeddedIn(subject);
    if (embedded === undefined || startsAddons(model)) return;
    for (const { tag, tagRange, unread, words } of embedded.kickstart.sections) {
      const name = words[1]?.text;
      if (tag !== "%addon" || unread || !name) continue;
      report({ message: "inert", args: { name }, at: embedded.placed(tagRange) });
    }
  },
);

/** Which module belongs to an add-on, its name does not say: any that is none of the installer's own may be it. */
function startsAddons({ keys }: ConfigModel): boolean {
  const list = keyAtPath(keys, `${INSTALLER}.modules.enable`)?.value;
  const names = list?.kind === "list" ? list.items.map(textOf) : [];
  return names.some((name) => name !== undefined && !name.startsWith(fullName("")));
}
