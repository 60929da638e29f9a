/** Commands of the kickstart whose module the installer of the ISO does not start. */

import { familyOf } from "../../data/blueprint.ts";
import { keyAtPath } from "../../model/config/entries.ts";
import type { ConfigModel } from "../../model/config/model.ts";
import type { KickstartModel } from "../../model/kickstart/model.ts";
import { headerOf } from "../../syntax/toml/places.ts";
import { defineRule, type Edit } from "../rule.ts";
import { embeddedIn, fullName, INSTALLER, KICKSTART, namedModules } from "./support/installer.ts";
import type { ConfigSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-bib-inert-command",
    severity: "info",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/images/blob/main/pkg/customizations/anaconda/anaconda.go",
      "https://github.com/osbuild/bootc-image-builder/blob/main/README.md",
    ],
  },
  (subject: ConfigSubject, report) => {
    const { model, imageType } = subject;
    // An installer that is a container of its own brings its own list of modules.
    if (imageType !== undefined && familyOf(imageType) === "installer") return;
    const embedded = embeddedIn(subject);
    if (embedded === undefined) return;
    const names = (list: "enable" | "disable") => namedModules(model, list).map(({ name }) => name);
    const [enabled, disabled] = [names("enable"), names("disable")];
    for (const [module, words] of OFF_BY_DEFAULT) {
      const isDisabled = disabled.includes(module);
      if (enabled.includes(module) && !isDisabled) continue;
      const found = commandsCalled(words, embedded.kickstart);
      const [first] = found;
      if (first === undefined) continue;
      const edit = isDisabled ? undefined : enabling(model, module);
      report({
        message: "inert",
        args: {
          commands: [...new Set(found.map(({ name }) => name))].join("`, `"),
          module: fullName(module),
        },
        at: embedded.placed(first.nameRange),
        fixes: edit === undefined ? [] : [{ title: "enable", args: { module }, edits: () => [edit] }],
      });
    }
  },
);

/** Modules that the builder's ISO does not start by itself, and the commands that they read. */
const OFF_BY_DEFAULT: readonly (readonly [module: string, commands: readonly string[]])[] = [
  ["Localization", ["lang", "keyboard"]],
  ["Timezone", ["timezone", "timesource"]],
  ["Subscription", ["rhsm", "syspurpose"]],
];

const commandsCalled = (names: readonly string[], { commands }: KickstartModel) =>
  commands.filter(({ name, unread }) => names.includes(name) && !unread);

/** Adds the module to the list, or the list to the config; undefined where there is no line for it. */
function enabling(model: ConfigModel, module: string): Edit | undefined {
  const quoted = `"${fullName(module)}"`;
  const at = (offset: number, text: string): Edit => ({ place: { start: offset, end: offset }, text });
  const list = keyAtPath(model.keys, `${INSTALLER}.modules.enable`)?.value;
  if (list !== undefined) {
    if (list.kind !== "list") return undefined;
    const last = list.items.at(-1);
    return last === undefined ? at(list.range.start + 1, quoted) : at(last.range.end, `, ${quoted}`);
  }
  const modules = headerEnding(model, `${INSTALLER}.modules`);
  if (modules !== undefined) return at(modules.end, `\nenable = [${quoted}]`);
  if (keyAtPath(model.keys, `${INSTALLER}.modules`) !== undefined) return undefined;
  const kickstart = headerEnding(model, KICKSTART);
  return kickstart && at(kickstart.start, `[${INSTALLER}.modules]\nenable = [${quoted}]\n\n`);
}

/** The header that opens the table at `path`. */
function headerEnding(model: ConfigModel, path: string) {
  const place = keyAtPath(model.keys, path)?.places.find(
    (one) => headerOf(model.document, one)?.keys.at(-1) === one,
  );
  return place && headerOf(model.document, place)?.range;
}
