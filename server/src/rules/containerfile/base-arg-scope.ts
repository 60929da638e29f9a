/** FROM with a variable that no ARG above the first FROM declares: builders take it for empty. */
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";
import type { Stage } from "../../model/containerfile/stages.ts";
import type { Property } from "../../syntax/containerfile/instruction.ts";
import { defineRule, type Place, type ReportedFix } from "../rule.ts";
import { breakOf } from "./support/writing.ts";

export const rule = defineRule(
  {
    id: "base-arg-scope",
    severity: "info",
    tier: "C",
    profile: "strict",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://docs.docker.com/reference/build-checks/undefined-arg-in-from/",
      "https://github.com/containers/buildah/blob/main/vendor/github.com/openshift/imagebuilder/dispatchers.go",
    ],
  },
  (file: ContainerfileModel, report) => {
    const users = file.stages.filter(({ image }) => image && !image.literal && image.text.includes("$"));
    if (users.length === 0) return;
    const declared = globalNames(file);
    const inStages = lateDeclarations(file);
    for (const stage of users) {
      for (const { name, at } of variablesOf(stage)) {
        if (declared.has(name) || platform.test(name)) continue;
        const late = inStages.get(name);
        report({
          message: late ? "late" : "undeclared",
          args: { name },
          at,
          ...(late?.value && { fixes: hoistFixes(file, late) }),
        });
      }
    }
  },
);

/** Every builder declares these itself. */
const platform = /^(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT|OSVERSION)$/;

function globalNames(file: ContainerfileModel): ReadonlySet<string> {
  const { instructions } = file.syntax;
  const first = instructions.findIndex(({ syntax }) => syntax.keyword === "FROM");
  const names = instructions
    .slice(0, first)
    .flatMap(({ syntax }) => (syntax.keyword === "ARG" ? syntax.properties.map(({ name }) => name) : []));
  return new Set(names);
}

/** Variables that stand bare: `${A:-b}` and all within such braces is made for the case that something is unset. */
function variablesOf({ from, image }: Stage) {
  const start = image?.range.start ?? 0;
  const text = from.syntax.source.text.slice(start, image?.range.end);
  const found: { readonly name: string; readonly at: Place }[] = [];
  let depth = 0;
  for (const match of text.matchAll(/\\.|\$\{(\w+)\}|\$\{|\}|\$([A-Za-z_]\w*)/g)) {
    const [token, braced, plain] = match;
    const name = braced ?? plain;
    if (token === "${") depth++;
    else if (token === "}") depth--;
    else if (name !== undefined && depth <= 0) {
      const range = { start: start + match.index, end: start + match.index + token.length };
      found.push({ name, at: placeIn(from, range) });
    }
  }
  return found;
}

/** Declarations inside stages, where FROM does not see them; the first of each name. */
function lateDeclarations(file: ContainerfileModel): ReadonlyMap<string, Property> {
  const found = new Map<string, Property>();
  for (const { steps } of file.stages) {
    for (const { syntax } of steps) {
      if (syntax.keyword !== "ARG") continue;
      for (const property of syntax.properties)
        if (!found.has(property.name)) found.set(property.name, property);
    }
  }
  return found;
}

function hoistFixes(
  file: ContainerfileModel,
  { name, value }: Property,
): readonly ReportedFix<"base-arg-scope">[] {
  const start = file.stages[0]?.from.start ?? 0;
  // A value made of other variables may need them declared as well.
  if (!value || !/^[^\s"'\\$]+$/.test(value.text)) return [];
  const text = `ARG ${name}=${value.text}${breakOf(file)}`;
  return [{ title: "hoist", args: { name }, edits: () => [{ place: { start, end: start }, text }] }];
}
