/** `bootc --target-imgref`: what the machine is updated from later. */
import { type KickstartOption, lastOption } from "../../model/kickstart/arguments.ts";
import type { KickstartCommand } from "../../model/kickstart/model.ts";
import { isTemplate } from "../../model/kickstart/template.ts";
import { defineRule, type Report } from "../rule.ts";
import { withOption } from "./support/edits.ts";
import { commandsNamed, isLive } from "./support/named.ts";
import { isRegistryReference, transportIn } from "./support/payload.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-bootc-target",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#bootc",
      "https://bootc-dev.github.io/bootc/man/bootc-install-to-filesystem.8.html",
    ],
  },
  ({ model, targets }: KickstartSubject, report) => {
    const lines = commandsNamed(model, "bootc");
    const [line] = lines;
    // Of several lines the target of another one may count.
    if (line === undefined || lines.length > 1 || !isLive(line, targets)) return;
    const target = lastOption(line, "--target-imgref");
    const found = target === undefined ? describeMissing(line) : describePrefix(target);
    if (found !== undefined) report(found);
  },
);

function describeMissing(line: KickstartCommand): Report<"ks-bootc-target"> | undefined {
  const source = lastOption(line, "--source-imgref")?.value;
  if (!source || isTemplate(source)) return undefined;
  const { transport, rest } = transportIn(source) ?? {};
  if (transport === undefined || rest === undefined) return undefined;
  if (transport !== "registry") return { message: "local", args: { source }, at: line.nameRange };
  const edits = () => [withOption(line, `--target-imgref=${rest}`)];
  return {
    message: "missing",
    args: { source },
    severity: "info",
    at: line.nameRange,
    fixes: isRegistryReference(rest) ? [{ title: "add", args: { target: rest }, edits }] : [],
  };
}

function describePrefix({ value, valueRange }: KickstartOption): Report<"ks-bootc-target"> | undefined {
  const known = isTemplate(value ?? "") ? undefined : transportIn(value ?? "");
  if (known === undefined || valueRange === undefined) return undefined;
  const { transport, rest } = known;
  const edits = () => [{ place: valueRange, text: rest }];
  const isBare = transport === "registry" && isRegistryReference(rest);
  return {
    message: "prefix",
    args: { transport },
    at: valueRange,
    fixes: isBare ? [{ title: "strip", args: { target: rest }, edits }] : [],
  };
}
