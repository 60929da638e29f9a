/** /var/run must be a link to /run: a folder of that name fails the lint. */
import type { Entry } from "../../model/containerfile/image-state.ts";
import type { ContainerfileModel, PublishedImage } from "../../model/containerfile/model.ts";
import { placeIn } from "../../model/containerfile/model.ts";
import type { Effect } from "../../model/shell/facts.ts";
import { parentOf } from "../../model/shell/paths.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { deletion } from "./support/build-breaker.ts";
import { doesOneThing } from "./support/folders.ts";
import { inVarRun } from "./support/var-run.ts";
import { type Bringer, bringers, judged, shown } from "./support/words.ts";
import { fileInstruction, insertedBelow, replaced } from "./support/writing.ts";

export const rule = defineRule(
  {
    id: "var-run-directory",
    severity: "error",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/lib/src/lints.rs",
      "https://github.com/bootc-dev/bootc/issues/506",
      "https://refspecs.linuxfoundation.org/FHS_3.0/fhs/ch05s13.html",
    ],
    lint: ["var-run"],
  },
  (file: ContainerfileModel, report) => {
    for (const bringer of bringers(file, firstInVarRun)) {
      const { image, first, place } = bringer;
      const fix = remedy(file, bringer);
      report({
        message: "folder",
        args: { path: shown(first.effect.path) },
        at: place,
        severity: judged("error", first, image.opaque !== undefined || !image.complete),
        ...(fix && { fixes: [fix] }),
      });
    }
  },
);

/** Whatever comes first makes the folder; the rest lies in it. */
function firstInVarRun(image: PublishedImage): readonly Entry[] {
  const { left } = inVarRun(image);
  if (left.size === 0) return [];
  const entries = image.state.below("/run").filter(({ effect }) => left.has(effect));
  const order: readonly Effect[] = [...left];
  const [first] = entries.sort((a, b) => order.indexOf(a.effect) - order.indexOf(b.effect));
  return first ? [first] : [];
}

/** The link instead of the folder; what shall lie in it is made at boot. */
function remedy(
  file: ContainerfileModel,
  { step, first }: Bringer,
): ReportedFix<"var-run-directory"> | undefined {
  const { effect, path } = first;
  const facts = step.outcome.commands.find(
    ({ range }) => range.start <= effect.range.start && effect.range.end <= range.end,
  );
  const operands = facts?.args.filter(({ text }) => !text.startsWith("-")) ?? [];
  if (facts?.name !== "mkdir" || operands.length !== 1 || step.syntax.exec) return undefined;
  if (effect.path === "/var/run") {
    const place = placeIn(step, facts.range);
    return { title: "link", edits: () => [{ place, text: "ln -s /run /var/run" }] };
  }
  if (!/^\/run\/[\w./@+-]+$/.test(path)) return undefined;
  const name = path.slice(1).replaceAll("/", "-");
  const lines = foldersDownTo(path).map((folder) => `d ${folder} 0755 root root - -`);
  const instruction = fileInstruction(file, `/usr/lib/tmpfiles.d/10-${name}.conf`, lines);
  const removal = doesOneThing(step) ? [] : facts.removal && deletion(file, { facts, step });
  if (!removal) return undefined;
  const edits = () =>
    removal.length === 0
      ? [replaced(step, instruction)]
      : [...removal, insertedBelow(file, step, instruction)];
  return { title: "boot", args: { path }, edits };
}

const foldersDownTo = (path: string): readonly string[] =>
  path === "/run" ? [] : [...foldersDownTo(parentOf(path)), path];
