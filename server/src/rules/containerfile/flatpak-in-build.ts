/** Flatpaks and their remotes, put into the image: state in /var that no upgrade reaches. */
import { lowered } from "../../base/severity.ts";
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../model/containerfile/model.ts";
import { parseArguments } from "../../model/shell/arguments.ts";
import { mayNotRun } from "../../model/shell/facts.ts";
import { HOLE } from "../../model/shell/value.ts";
import { defineRule, type Edit } from "../rule.ts";
import { isOpaqueSince } from "./support/lineage.ts";
import { imagesKeeping } from "./support/stores.ts";
import { bringers, judged } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "flatpak-in-build",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://docs.flatpak.org/en/latest/flatpak-command-reference.html#flatpakrepo",
      "https://man7.org/linux/man-pages/man1/flatpak-preinstall.1.html",
      "https://bootc-dev.github.io/bootc/filesystem.html#var",
    ],
    lint: ["var-tmpfiles"],
  },
  (file: ContainerfileModel, report) => {
    for (const command of file.commands("flatpak")) {
      const { facts, step } = command;
      const parsed = parseArguments(facts.args, shape);
      const [verb] = parsed.operands;
      const isNamed =
        parsed.has("--installation", "--help") || facts.environment("FLATPAK_SYSTEM_DIR") !== undefined;
      if (!verb || !filling.test(verb.text) || isNamed || facts.elsewhere || !file.isPublished(step))
        continue;
      const folder = parsed.has("--user", "-u") ? "/root/.local/share/flatpak" : systemStore;
      const [image] = imagesKeeping(file, command, folder);
      const own = mayNotRun(facts.guard) ? "info" : "warning";
      const edits = remoteFile(command);
      report({
        message: !image ? "gone" : verb.text === "remote-add" ? "remote" : "installed",
        args: { verb: verb.text, folder },
        at: placeIn(step, verb.range),
        severity: !image ? "hint" : isOpaqueSince(image, step) ? lowered(own) : own,
        ...(edits && { fixes: [{ title: "remote", edits: () => edits }] }),
      });
    }
    for (const { image, place, first } of bringers(file, ({ state }) => state.below(systemStore))) {
      if (first.effect.kind === "mkdir") continue;
      const severity = judged("warning", first, image.opaque !== undefined);
      report({ message: "copied", args: { folder: systemStore }, at: place, severity });
    }
  },
);

const systemStore = "/var/lib/flatpak";
const filling = /^(?:install|update|remote-add)$/;
const shape = {
  long: [
    ...["installation", "arch", "runtime", "subpath", "title", "comment", "description", "homepage"],
    ...["icon", "gpg-import", "filter", "prio", "collection-id", "default-branch", "authenticator-name"],
  ],
};

/** flatpakrepo(5): a file in /etc/flatpak/remotes.d is a remote of the system. */
function remoteFile({ facts, step }: PlacedCommand): readonly Edit[] | undefined {
  const parsed = parseArguments(facts.args, shape);
  const [verb, name, address] = parsed.operands;
  const others = parsed.options.filter(
    ({ name: option }) => !/^--(?:system|if-not-exists|from)$/.test(option),
  );
  const isFile = /^https?:\/\/[^\s"'$]+\.flatpakrepo$/.test(address?.text ?? "");
  if (verb?.text !== "remote-add" || !name || !isFile || others.length > 0 || step.syntax.exec)
    return undefined;
  if (!/^[\w.-]+$/.test(name.text) || name.text.includes(HOLE)) return undefined;
  const folder = "/etc/flatpak/remotes.d";
  const text = `mkdir -p ${folder} && curl -fsSLo ${folder}/${name.text}.flatpakrepo ${address?.text}`;
  return [{ place: placeIn(step, { start: facts.nameRange.start, end: facts.range.end }), text }];
}
