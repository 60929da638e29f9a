/** The settings that the client itself reads; the language server asks for those of the linter by itself. */
import * as vscode from "vscode";
import { isRootFileSystem } from "./tasks/definition.ts";
import type { RootFileSystem } from "./tasks/imageBuilderArguments.ts";

export interface BuildSettings {
  readonly podman: string;
  readonly buildArguments: readonly string[];
  readonly imageName: string;
  readonly outputFolder: string;
  readonly builder: string;
  readonly rootfs?: RootFileSystem;
  readonly builderArguments: readonly string[];
}

export function buildSettings(scope?: vscode.Uri): BuildSettings {
  const settings = vscode.workspace.getConfiguration("bootc", scope);
  const text = (key: string): string => {
    const value = settings.get<unknown>(key);
    return typeof value === "string" ? value.trim() : "";
  };
  const texts = (key: string): readonly string[] => {
    const value = settings.get<unknown>(key);
    return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
  };
  const rootfs = text("imageBuilder.rootfs");
  return {
    podman: text("build.podmanPath") || "podman",
    buildArguments: texts("build.extraArguments"),
    imageName: text("build.imageName"),
    outputFolder: text("build.outputFolder") || "output",
    builder: text("imageBuilder.image"),
    ...(isRootFileSystem(rootfs) ? { rootfs } : {}),
    builderArguments: texts("imageBuilder.extraArguments"),
  };
}
