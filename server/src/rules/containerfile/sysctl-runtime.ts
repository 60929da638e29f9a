/** Kernel settings changed during the build: that would be the kernel of the builder, which refuses. */
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../model/containerfile/model.ts";
import { parseArguments } from "../../model/shell/arguments.ts";
import type { Place, ReportedFix, Reporter } from "../rule.ts";
import { defineRule } from "../rule.ts";
import { breakerSeverity, deletion, isPiped } from "./support/build-breaker.ts";
import { rewritten } from "./support/rewriting.ts";
import { written } from "./support/words.ts";

type Id = "sysctl-runtime";
type Fix = ReportedFix<Id>;

const folder = "/usr/lib/sysctl.d";

export const rule = defineRule(
  {
    id: "sysctl-runtime",
    severity: "error",
    tier: "B",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://docs.fedoraproject.org/en-US/bootc/building-containers/",
      "https://www.freedesktop.org/software/systemd/man/latest/sysctl.d.html",
      "https://github.com/opencontainers/runtime-spec/blob/main/config-linux.md#readonly-paths",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const command of file.commands("sysctl")) sysctl(file, command, report);
    if (!file.text.includes("/proc/sys/")) return;
    for (const command of file.commands("tee")) {
      const word = command.facts.args.find(({ text }) => text.startsWith("/proc/sys/"));
      if (word && !command.facts.elsewhere)
        write(command, placeIn(command.step, word.range), word.text, report);
    }
    for (const command of file.commands("echo", "printf")) redirection(file, command, report);
  },
);

function sysctl(file: ContainerfileModel, command: PlacedCommand, report: Reporter<Id>): void {
  const { facts, step } = command;
  const parsed = parseArguments(facts.args, { short: "r", long: ["pattern"] });
  if (facts.elsewhere || parsed.has("--help", "-h", "-V", "--version", "-N", "--names")) return;
  const loads = parsed.has("-p", "--load", "--system", "-f");
  const settings = parsed.operands.filter(({ text }) => text.includes("="));
  if (!loads && settings.length === 0) return;
  const isAll = parsed.has("--system") || parsed.operands.length > 0;
  if (loads && !isAll && !isWritten(file)) return;
  const fix = loads ? deletionFix(file, command) : fileFix(file, command, settings);
  report({
    message: loads ? "load" : "set",
    args: { setting: (settings[0]?.text ?? "").replace(/\s*=.*/, "") },
    at: placeIn(step, facts.nameRange),
    severity: isPiped(command) ? "info" : breakerSeverity(command),
    ...(fix && { fixes: [fix] }),
  });
}

/** What `sysctl -p` loads unless it is told: the distributions ship comments in it, and then nothing happens. */
const isWritten = (file: ContainerfileModel): boolean =>
  file.stages.some(({ steps }) =>
    steps.some(({ outcome }) => outcome.effects.some(({ path }) => path === "/etc/sysctl.conf")),
  );

function deletionFix(file: ContainerfileModel, command: PlacedCommand): Fix | undefined {
  const isExpectedToFail = command.facts.guard === "tolerated" || command.facts.guard === "guarded";
  const edits = isExpectedToFail ? undefined : deletion(file, command);
  return edits && { title: "delete", edits: () => edits };
}

/** Appends, so that several settings come together in one file. */
function fileFix(
  file: ContainerfileModel,
  command: PlacedCommand,
  settings: PlacedCommand["facts"]["args"],
): Fix | undefined {
  const texts = settings.map(({ range }) => written(file, placeIn(command.step, range)));
  const isPlain = texts.every((text) => /^[\w.:/@,+-]+=[\w.:/@,+-]+$/.test(text));
  const lines = texts.map((text) => `echo ${text} >> ${folder}/90-local.conf`);
  const edits = isPlain ? rewritten(file, command, lines.join(" && ")) : undefined;
  return edits && { title: "file", args: { path: `${folder}/90-local.conf` }, edits: () => edits };
}

/** Redirections into /proc bring nothing into the image, so that only the command's own text tells of them. */
function redirection(file: ContainerfileModel, command: PlacedCommand, report: Reporter<Id>): void {
  const { facts, step } = command;
  const end = facts.args.at(-1)?.range.end ?? facts.nameRange.end;
  if (end >= facts.range.end || facts.elsewhere) return;
  const rest = placeIn(step, { start: end, end: facts.range.end });
  const match = /^(\s*>>?\s*)(\/proc\/sys\/[\w./-]+)/.exec(written(file, rest));
  if (!match) return;
  const start = rest.start + (match[1]?.length ?? 0);
  const path = match[2] ?? "";
  write(command, { ...rest, start, end: start + path.length }, path, report);
}

function write(command: PlacedCommand, at: Place, path: string, report: Reporter<Id>): void {
  const setting = path.slice("/proc/sys/".length).replaceAll("/", ".");
  report({ message: "proc", args: { path, setting }, at, severity: breakerSeverity(command) });
}
