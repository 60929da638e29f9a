/** Desktop settings of the account that runs the build, which is nobody's on the machine. */
import { lowered } from "../../base/severity.ts";
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../model/containerfile/model.ts";
import { parseArguments } from "../../model/shell/arguments.ts";
import { mayNotRun } from "../../model/shell/facts.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { isNested, rewritten } from "./support/rewriting.ts";

type Message = "gsettings" | "dconf" | "kde";

export const rule = defineRule(
  {
    id: "gsettings-in-build",
    severity: "warning",
    tier: "C",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://man.archlinux.org/man/gsettings.1",
      "https://docs.gtk.org/gio/class.Settings.html#vendor-overrides",
      "https://help.gnome.org/admin/system-admin-guide/stable/dconf-custom-defaults.html.en",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const command of file.commands("gsettings", "dconf", "kwriteconfig5", "kwriteconfig6")) {
      const { facts, step } = command;
      const message = messageFor(command);
      if (!message || facts.elsewhere || !file.isPublished(step)) continue;
      const fix = message === "gsettings" ? overrideFix(file, command) : undefined;
      report({
        message,
        args: { command: facts.name },
        at: placeIn(step, facts.nameRange),
        severity: mayNotRun(facts.guard) ? lowered("warning") : "warning",
        ...(fix && { fixes: [fix] }),
      });
    }
  },
);

function messageFor({ facts }: PlacedCommand): Message | undefined {
  const verb = facts.args.find(({ text }) => !text.startsWith("-"))?.text ?? "";
  // Whoever names another home writes the defaults of new accounts.
  if (facts.environment("HOME") !== undefined || facts.environment("XDG_CONFIG_HOME") !== undefined)
    return undefined;
  if (facts.name === "gsettings")
    return /^(?:set|reset|reset-recursively)$/.test(verb) ? "gsettings" : undefined;
  if (facts.name === "dconf") return /^(?:write|load|reset)$/.test(verb) ? "dconf" : undefined;
  const [target] = parseArguments(facts.args, { long: ["file", "group", "key", "type"] }).values("--file");
  return target?.text.includes("/") ? undefined : "kde";
}

const folder = "/usr/share/glib-2.0/schemas";
/** GVariant text that needs no type to be told. */
const plainValue = /^(?:true|false|-?\d+(?:\.\d+)?|'[^'"\\$`!]*')$/;

/** A vendor override, which gives every account another default. */
function overrideFix(
  file: ContainerfileModel,
  command: PlacedCommand,
): ReportedFix<"gsettings-in-build"> | undefined {
  const [verb, schema, key, value, ...others] = command.facts.args.map(({ text }) => text);
  const isPlain = verb === "set" && schema && key && value && others.length === 0 && plainValue.test(value);
  if (!isPlain || !/^[\w.-]+$/.test(schema) || !/^[a-z][a-z0-9-]*$/.test(key) || isNested(command))
    return undefined;
  const path = `${folder}/90-${schema}.${key}.gschema.override`;
  const lines = `printf '%s\\n' '[${schema}]' "${key}=${value}" > ${path}`;
  const edits = rewritten(file, command, `${lines} && glib-compile-schemas ${folder}`);
  return edits && { title: "override", args: { path }, edits: () => edits };
}
