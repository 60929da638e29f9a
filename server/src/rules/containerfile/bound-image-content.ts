/** Quadlets of bound images that bootc cannot pull by. */
import type { Severity } from "../../base/severity.ts";
import type { TextRange } from "../../base/text.ts";
import type { ContainerfileModel } from "../../model/containerfile/model.ts";
import { baseNameOf } from "../../model/shell/paths.ts";
import { lastOf } from "../../syntax/ini/ini.ts";
import { defineRule } from "../rule.ts";
import { boundFiles } from "./support/bound-images.ts";
import { hasHole, unitIn } from "./support/ini-file.ts";
import { judged } from "./support/words.ts";
import type { WrittenFile } from "./support/written-files.ts";

interface Problem {
  readonly message: "missing" | "authFile" | "specifier" | "unit" | "shortName";
  readonly severity: Severity;
  readonly range: TextRange;
  readonly value: string;
}

export const rule = defineRule(
  {
    id: "bound-image-content",
    severity: "error",
    tier: "B",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/lib/src/boundimage.rs",
      "https://bootc-dev.github.io/bootc/logically-bound-images.html#limitations",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const bound of boundFiles(file)) {
      for (const { message, severity, range, value } of problemsIn(bound)) {
        report({
          message,
          args: { name: baseNameOf(bound.path), value },
          at: bound.placeAt(range),
          severity: judged(severity, bound.entry),
        });
      }
    }
  },
);

function problemsIn(bound: WrittenFile): readonly Problem[] {
  const document = unitIn(bound);
  const section = bound.path.endsWith(".image") ? "Image" : "Container";
  const pair = lastOf(document, section, "Image");
  const auth = section === "Image" ? lastOf(document, section, "AuthFile") : undefined;
  const problems: Problem[] = [];
  if (auth) problems.push({ message: "authFile", severity: "error", range: auth.key.range, value: "" });
  if (pair && pair.value.text !== "") {
    const { text: value, range } = pair.value;
    const problem = hasHole(value) ? undefined : problemOf(value, section);
    if (problem) problems.push({ ...problem, range, value });
  } else if (!bound.source.hasHoles) {
    const header = document.sections.find((candidate) => candidate.header?.text === section)?.header;
    const range = pair?.key.range ?? header?.range ?? firstLine(bound.source.text);
    problems.push({ message: "missing", severity: "error", range, value: section });
  }
  return problems;
}

function problemOf(value: string, section: string): Pick<Problem, "message" | "severity"> | undefined {
  if (/%(?!%)/.test(value.replaceAll("%%", ""))) return { message: "specifier", severity: "error" };
  if (section === "Container" && /\.(?:image|build)$/.test(value) && !value.includes("/"))
    return { message: "unit", severity: "warning" };
  return isShort(value) ? { message: "shortName", severity: "warning" } : undefined;
}

/** A name that podman completes with a registry of the machine's choice. */
function isShort(value: string): boolean {
  if (/^(?:sha256:)?[0-9a-f]{12,64}$|:\/|^\/|\s/.test(value)) return false;
  const [host = "", ...path] = value.split("/");
  return path.length === 0 || (!/[.:]/.test(host) && host !== "localhost");
}

function firstLine(text: string): TextRange {
  const start = Math.max(0, text.search(/\S/));
  const end = start + (/^[^\r\n]*/.exec(text.slice(start))?.[0].length ?? 0);
  return { start, end };
}
