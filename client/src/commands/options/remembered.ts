/** What was chosen for the builds of a Containerfile, kept for the workspace. */
import * as vscode from "vscode";
import { type Project, projectRequest } from "../../../../server/src/protocol/requests.ts";
import { readBuildOptions } from "../../tasks/buildOptions.ts";
import type { BuildChoice } from "../../tasks/definition.ts";
import type { Services } from "../builder.ts";

const KEY = "bootc.buildOptions";

/** @param containerfile its URI */
export function remembered(memory: vscode.Memento, containerfile: string): BuildChoice {
  const stored = memory.get<Readonly<Record<string, unknown>>>(keyOf(containerfile), {});
  const texts = (["tag", "target", "context"] as const).flatMap((key) => {
    const value = stored[key];
    return typeof value === "string" && value !== "" ? [[key, value] as const] : [];
  });
  return { ...readBuildOptions(stored), ...Object.fromEntries(texts) };
}

/** Nothing chosen: it is forgotten. */
export const remember = (
  memory: vscode.Memento,
  containerfile: string,
  choice: BuildChoice,
): Thenable<void> => memory.update(keyOf(containerfile), Object.keys(choice).length > 0 ? choice : undefined);

/** The choice for the project of a file. */
export async function chosenFor(
  { session, memory }: Pick<Services, "session" | "memory">,
  uri: vscode.Uri,
): Promise<BuildChoice> {
  const project = await session.request<Project | null>(projectRequest, { uri: uri.toString() });
  return remembered(memory, project?.containerfile ?? uri.toString());
}

const keyOf = (containerfile: string): string => `${KEY}:${vscode.Uri.parse(containerfile).toString()}`;
