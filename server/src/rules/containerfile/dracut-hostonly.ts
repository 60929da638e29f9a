/** An initramfs for the machine that builds: `hostonly` leaves out the drivers of all others. */
import { lowered } from "../../base/severity.ts";
import { type ContainerfileModel, type PublishedImage, placeIn } from "../../model/containerfile/model.ts";
import { mayNotRun } from "../../model/shell/facts.ts";
import { defineRule } from "../rule.ts";
import { type DracutCall, dracutCalls } from "./support/dracut.ts";
import { type DracutSetting, dracutSettings } from "./support/dracut-settings.ts";
import { judged, keyOf, written } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "dracut-hostonly",
    severity: "warning",
    tier: "C",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/main/baseimage/dracut/usr/lib/dracut.conf.d/10-bootc-base.conf",
      "https://github.com/dracut-ng/dracut-ng/blob/main/dracut.sh",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const { facts, step, call } of dracutCalls(file)) {
      const word = hostOnly(call);
      if (!word) continue;
      const at = placeIn(step, word.range);
      const remedy = remedies.get(written(file, at));
      report({
        message: "option",
        at,
        severity: mayNotRun(facts.guard) ? lowered("warning") : "warning",
        ...(remedy !== undefined && {
          fixes: [{ title: "generic", edits: () => [{ place: at, text: remedy }] }],
        }),
      });
    }
    const reported = new Set<string>();
    for (const image of file.images) {
      for (const { entry, place, source } of settingsFor(file, image)) {
        if (reported.has(keyOf(place))) continue;
        reported.add(keyOf(place));
        report({
          message: "setting",
          at: place,
          severity: judged("warning", entry),
          ...(source && {
            fixes: [{ title: "generic", edits: () => [{ place: source.value, text: "no" }] }],
          }),
        });
      }
    }
  },
);

const remedies = new Map([
  ["--hostonly", "--no-hostonly"],
  ["-H", "-N"],
]);

/** The last option wins. */
function hostOnly({ parsed: { options } }: DracutCall) {
  const last = options.findLast(({ name }) => /^(?:-H|-N|--hostonly|--no-hostonly)$/.test(name));
  return last && /^(?:-H|--hostonly)$/.test(last.name) ? last.word : undefined;
}

/** Calls that name the mode themselves do not ask the files. */
function settingsFor(file: ContainerfileModel, image: PublishedImage): readonly DracutSetting[] {
  const settings = dracutSettings(image).filter(({ name, value }) => name === "hostonly" && value === "yes");
  if (settings.length === 0) return settings;
  const calls = dracutCalls(file).filter(({ step }) => image.steps.includes(step));
  const areNamed = calls.length > 0 && calls.every(({ call }) => call.parsed.has("-N", "--no-hostonly"));
  return areNamed ? [] : settings;
}
