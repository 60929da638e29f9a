/** Several `network` lines, of which not all say which device they are about. */
import { lastOption } from "../../model/kickstart/arguments.ts";
import type { KickstartCommand, KickstartModel } from "../../model/kickstart/model.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { withOption, withoutLines } from "./support/edits.ts";
import { commandsNamed, isTemplated } from "./support/named.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-network-no-device",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#network",
      "https://github.com/rhinstaller/anaconda/blob/main/dracut/parse-kickstart",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    const [first, ...others] = commandsNamed(model, "network");
    if (first === undefined || isTemplated(model)) return;
    let isTold = isWithoutDevice(first);
    for (const line of others) {
      if (!isWithoutDevice(line)) continue;
      const hostname = onlyHostname(line);
      // On a line of its own the name is right; a repetition is only what comes after a line without a device.
      if (hostname !== undefined && !isTold) continue;
      isTold = true;
      report({
        message: hostname === undefined ? "found" : "hostname",
        args: { line: first.line },
        severity: hostname === undefined ? "warning" : "hint",
        at: line.nameRange,
        fixes: hostname === undefined ? [] : moveFix(model, first, line),
      });
    }
  },
);

const isWithoutDevice = (line: KickstartCommand): boolean => lastOption(line, "--device") === undefined;

/** The `--hostname` of a line that says nothing else. */
function onlyHostname({ options, positionals }: KickstartCommand): string | undefined {
  const [option, ...others] = options;
  if (option?.name !== "--hostname" || others.length > 0 || positionals.length > 0) return undefined;
  return option.value;
}

function moveFix(
  model: KickstartModel,
  first: KickstartCommand,
  line: KickstartCommand,
): readonly ReportedFix<"ks-network-no-device">[] {
  const option = line.options[0];
  if (option === undefined || lastOption(first, "--hostname") !== undefined) return [];
  const written = model.text.slice(option.range.start, option.range.end);
  return [{ title: "move", edits: () => [withOption(first, written), withoutLines(model, line.range)] }];
}
