/** The linter judges a config by the builder that will read it: the one that was chosen, unless a setting says more. */
import * as vscode from "vscode";
import type { ConfigurationMiddleware } from "vscode-languageclient";
import { folderKey } from "./folderKey.ts";
import { BUILDERS, type BuilderProgram, programOf } from "./tasks/builders.ts";

/** undefined: what the settings of the linter say holds. */
export type BuilderOf = (scope: vscode.Uri | undefined) => BuilderProgram | undefined;

/** Of the choice of a folder. */
export const BUILDER_KEY = "bootc.builder";

export function lintBuilder(
  memory: vscode.Memento,
  scope: vscode.Uri | undefined,
): BuilderProgram | undefined {
  const said = vscode.workspace.getConfiguration("bootc.lint", scope).inspect("builder");
  const values = [said?.globalValue, said?.workspaceValue, said?.workspaceFolderValue];
  if (values.some((value) => value !== undefined)) return undefined;
  const folder = scope && vscode.workspace.getWorkspaceFolder(scope);
  const base = scope ? vscode.Uri.joinPath(scope, "..").fsPath : "";
  const chosen = memory.get<unknown>(folderKey(BUILDER_KEY, { folder, base }));
  const image =
    typeof chosen === "string"
      ? chosen
      : vscode.workspace.getConfiguration("bootc").get<string>("imageBuilder.image", BUILDERS.centos);
  // The other one is what the linter assumes by itself, and what .bootc-lint.toml may say otherwise.
  return programOf(image) === "image-builder" ? "image-builder" : undefined;
}

/** Puts the builder into what the server asks of the settings. */
export const builderMiddleware = (builderOf: BuilderOf): { readonly workspace: ConfigurationMiddleware } => ({
  workspace: {
    configuration: async (parameters, token, next) => {
      const answers = await next(parameters, token);
      if (!Array.isArray(answers)) return answers;
      return parameters.items.map(({ section, scopeUri }, index) => {
        const answer: unknown = answers[index];
        const builder =
          section === "bootc"
            ? builderOf(scopeUri === undefined ? undefined : vscode.Uri.parse(scopeUri))
            : undefined;
        if (builder === undefined || typeof answer !== "object" || answer === null) return answer;
        const { lint } = answer as { readonly lint?: object };
        return { ...answer, lint: { ...lint, builder } };
      });
    },
  },
});
