/** An initramfs without the module that finds the root file system of an image. */
import { type ContainerfileModel, type PublishedImage, placeIn } from "../../model/containerfile/model.ts";
import { HOLE } from "../../model/shell/value.ts";
import { defineRule } from "../rule.ts";
import { dracutCalls } from "./support/dracut.ts";
import { dracutSettings } from "./support/dracut-settings.ts";
import { isInsideScriptWord } from "./support/kernel.ts";
import { keyOf, written } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "dracut-missing-modules",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/main/baseimage/dracut/usr/lib/dracut.conf.d/10-bootc-base.conf",
      "https://github.com/dracut-ng/dracut-ng/blob/main/dracut-init.sh",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const { facts, step, call } of dracutCalls(file)) {
      const { parsed } = call;
      const [list] = parsed.values("-m", "--modules");
      const added = parsed.values("-a", "--add", "--force-add");
      const image = file.images.find(({ steps }) => steps.includes(step));
      if (!list || !image || configuresModules(image) || facts.elsewhere) continue;
      if ([list, ...added].some(({ text }) => mayMount(text))) continue;
      const at = placeIn(step, list.range);
      const quoted = /^"([^"$`\\]*)"$/.exec(written(file, at))?.[1];
      const isOpen = quoted !== undefined && !step.syntax.exec && !isInsideScriptWord(step, list.range);
      report({
        message: "list",
        at,
        ...(isOpen && {
          fixes: [{ title: "add", edits: () => [{ place: at, text: `"${quoted} ostree"` }] }],
        }),
      });
    }
    const reported = new Set<string>();
    for (const image of file.images) {
      for (const { name, appends, value, place, source } of dracutSettings(image)) {
        if (name !== "add_dracutmodules" || appends || mayMount(value) || reported.has(keyOf(place)))
          continue;
        reported.add(keyOf(place));
        report({
          message: "override",
          at: place,
          ...(source && {
            fixes: [{ title: "append", edits: () => [{ place: source.operator, text: "+=" }] }],
          }),
        });
      }
    }
  },
);

/** `ostree`, or bootc's own module for the composefs backend. */
const mayMount = (modules: string): boolean =>
  /(?:^|\s)(?:ostree|bootc)(?:\s|$)/.test(modules) || modules.includes(HOLE);

/** dracut-init.sh adds what configuration files ask for to the list of the call; those of bootc's bases do. */
function configuresModules(image: PublishedImage): boolean {
  const { origin } = image.root;
  const layout = origin.kind === "image" && origin.match.kind === "bootc" ? origin.match.base.layout : "";
  return layout === "fedora-bootc" || dracutSettings(image).some(({ value }) => mayMount(value));
}
