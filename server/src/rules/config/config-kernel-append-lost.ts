/** Kernel arguments beside a kickstart of one's own: the installed system does not get them. */
import type { ConfigModel } from "../../model/config/model.ts";
import { modelOf as kickstartModelOf } from "../../model/kickstart/model.ts";
import { sectionAt } from "../../syntax/toml/places.ts";
import { defineRule, type Edit } from "../rule.ts";
import { keyAtPath } from "./support/find.ts";
import { lineAdded } from "./support/kickstart-line.ts";
import { purposeOf } from "./support/purpose.ts";
import { removalEdits } from "./support/remove.ts";
import type { ConfigSubject } from "./support/subject.ts";

const APPEND = "customizations.kernel.append";

export const rule = defineRule(
  {
    id: "config-kernel-append-lost",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/image-builder/blob/main/pkg/manifest/anaconda_installer_iso_tree.go",
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#bootloader",
    ],
  },
  (subject: ConfigSubject, report) => {
    const { model, imageType } = subject;
    const key = keyAtPath(model, APPEND);
    const contents = model.kickstart?.contents.text ?? "";
    if (purposeOf(subject) !== "iso" || !key?.set || contents.trim() === "") return;
    if (key.value.kind !== "string" || model.isDoubtful(key.range)) return;
    const edits = moveEdits(model, key.value.content.text.trim(), contents);
    report({
      message: imageType === undefined ? "lost-iso" : "lost",
      at: key.range,
      // A disk image made from the same file has them.
      severity: imageType === undefined ? "info" : "warning",
      fixes: edits === undefined ? [] : [{ title: "move", edits: () => edits }],
    });
  },
);

/** undefined where the kickstart has a boot loader of its own, or the arguments cannot be quoted. */
function moveEdits(model: ConfigModel, append: string, contents: string): readonly Edit[] | undefined {
  const isSimple = append !== "" && !/["'\\\r\n]/.test(append);
  const hasLoader = kickstartModelOf(contents).commands.some(({ name }) => name === "bootloader");
  const line = isSimple && !hasLoader ? lineAdded(model, `bootloader --append='${append}'`) : undefined;
  const removal = line && withoutAppend(model);
  return line && removal && [line, ...removal];
}

/** With its table where that holds nothing else. */
function withoutAppend(model: ConfigModel): readonly Edit[] | undefined {
  const key = keyAtPath(model, APPEND);
  const table = keyAtPath(model, "customizations.kernel");
  if (key === undefined || table === undefined) return undefined;
  const isAlone =
    sectionAt(model.document, key.range.start).pairs.length === 1 && key.table.members.length === 1;
  return (isAlone ? removalEdits(model, table) : undefined) ?? removalEdits(model, key);
}
