/** Where a rule's findings stand, also in files that the build only reads. */
import type { ContainerfileModel } from "../../server/src/model/containerfile/model.ts";
import type { Rule } from "../../server/src/rules/rule.ts";
import { type Files, modelOf } from "./containerfile.ts";

/** Each finding as `file: what it covers`. */
export function placesOf(rule: Rule<ContainerfileModel>, text: string, files: Files): readonly string[] {
  const model = modelOf(text, files);
  const found: string[] = [];
  rule.check(model, ({ place: { uri, start, end } }) => {
    const content = uri === undefined ? text : (model.otherFiles.get(uri) ?? "");
    found.push(`${uri?.replace("file:///project/", "") ?? "Containerfile"}: ${content.slice(start, end)}`);
  });
  return found;
}
