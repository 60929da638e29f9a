/** Whether a Containerfile builds a bootable image, told from what it says; its name is no sign. */

import { type Message, ui } from "../../messages/messages.ts";
import type { ContainerfileSyntax } from "../../syntax/containerfile/containerfile.ts";
import { isLint, lineageOf, type Stage } from "./stages.ts";

export interface Recognition {
  readonly bootc: boolean;
  readonly reason: Message;
  /** A template: its text is no Containerfile yet. */
  readonly template: boolean;
}

const override = /^#\s*bootc-lint\s+bootc\s*=\s*(true|false)\b/;

export function recognise(text: string, syntax: ContainerfileSyntax, stages: readonly Stage[]): Recognition {
  const forced = syntax.comments
    .map(({ range }) => override.exec(text.slice(range.start, range.end))?.[1])
    .find((value) => value !== undefined);
  if (isTemplate(text, syntax)) return { bootc: false, template: true, reason: ui("status.template") };
  if (forced !== undefined) {
    return {
      bootc: forced === "true",
      template: false,
      reason: ui(forced === "true" ? "status.forced-on" : "status.forced-off"),
    };
  }
  const strong = strongSign(stages);
  if (strong) return { bootc: true, template: false, reason: strong };
  const medium = mediumSigns(stages);
  const [first] = medium;
  if (first && medium.length >= 2) return { bootc: true, template: false, reason: first };
  return { bootc: false, template: false, reason: ui("status.not-bootc") };
}

function strongSign(stages: readonly Stage[]): Message | undefined {
  for (const { origin } of stages) {
    if (origin.kind === "image" && origin.match.kind === "bootc" && origin.match.base.confidence !== "low") {
      return ui("status.base", { image: origin.reference.text });
    }
  }
  for (const { steps } of stages) {
    for (const step of steps) {
      if (isLint(step)) return ui("status.lint");
      if (step.syntax.keyword === "LABEL" && step.syntax.properties.some(({ name }) => isBootcLabel(name))) {
        return ui("status.label");
      }
      for (const { name, args } of step.outcome.commands) {
        if (name === "bootc-base-imagectl" || (name === "rpm-ostree" && args[0]?.text === "compose")) {
          return ui("status.rootfs", { command: name });
        }
        // Only an image that is to boot has the tool to look at itself with.
        if (name === "bootc" && /^(?:container|internals)$/.test(args[0]?.text ?? "")) {
          return ui("status.bootc", { verb: args[0]?.text ?? "" });
        }
      }
      if (
        step.outcome.effects.some(
          ({ path, kind }) =>
            kind !== "delete" && /^\/usr\/lib\/(?:bootc\/|ostree\/prepare-root\.conf)/.test(path),
        )
      ) {
        return ui("status.configures");
      }
    }
  }
  return undefined;
}

export const isBootcLabel = (name: string): boolean =>
  name === "containers.bootc" || name === "ostree.bootable";

function mediumSigns(stages: readonly Stage[]): readonly Message[] {
  const signs: Message[] = [];
  const commands = stages.flatMap(({ steps }) => steps.flatMap(({ outcome }) => outcome.commands));
  if (
    commands.some(
      ({ name, args }) => name === "ostree" && args[0]?.text === "container" && args[1]?.text === "commit",
    )
  ) {
    signs.push(ui("status.ostree-commit"));
  }
  if (
    commands.some(({ name, args }) => name === "rpm-ostree" && args.some(({ text }) => text === "install"))
  ) {
    signs.push(ui("status.rpm-ostree"));
  }
  const last = stages.at(-1);
  for (const { origin } of stages) {
    if (origin.kind !== "image" || origin.match.kind !== "bootc") continue;
    signs.push(ui("status.base", { image: origin.reference.text }));
    break;
  }
  if (signs.length === 1 && last && buildsSystem(last)) signs.push(ui("status.builds-system"));
  return signs;
}

/** A published stage that installs packages, or writes where only an operating system keeps things. */
function buildsSystem(stage: Stage): boolean {
  const lineage = lineageOf(stage);
  const origin = lineage[0]?.origin;
  return (
    origin?.kind === "image" &&
    origin.match.kind === "bootc" &&
    lineage.some(({ steps }) =>
      steps.some(({ outcome }) =>
        outcome.effects.some(
          ({ kind, path }) =>
            kind === "leftover" || (kind === "tree" && path === "/") || /^\/(?:usr|etc)\//.test(path),
        ),
      ),
    )
  );
}

const quotedMark = /\{\{-?\s?\.Env\.|"[^"'\n{]*\{\{[^"{}\n]{0,200}"[^"\n]{0,200}"[^"}\n]{0,200}\}\}/;

/** Marks of template languages outside comments, quotes and shell expansions. */
function isTemplate(text: string, syntax: ContainerfileSyntax): boolean {
  if (/^#(?:ifdef|ifndef|endif|elif)\b|^#(?:define\s+\w|include\s*[<"])/m.test(text)) return true;
  if (!/\{\{|\{%|<%/.test(text)) return false;
  return syntax.instructions.some(({ syntax: { source, keyword } }) => {
    if (/^(?:\{\{|\{%|<%)/.test(source.text)) return true;
    // In a quoted word, a quote within the mark would end the word: `"a-{{ env.Getenv "B" }}"` is no shell.
    // `.Env` is what gomplate fills in; no tool's output format has it.
    if (quotedMark.test(source.text.slice(0, source.headerEnd))) return true;
    const bare = source.text.slice(0, source.headerEnd).replace(/'[^']*'|"(?:[^"\\]|\\.)*"/g, "");
    return keyword !== "" && /\{\{-?\s*[.\w]|\{%-?\s|<%[=-]?\s/.test(bare);
  });
}
