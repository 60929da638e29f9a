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

export interface VmSettings {
  /** MiB. */
  readonly memory: number;
  readonly cpus: number;
  readonly firmware: "auto" | "uefi" | "bios";
  readonly acceleration: boolean;
  readonly display: "auto" | "window" | "terminal";
}

export function vmSettings(scope: vscode.Uri): VmSettings {
  const settings = vscode.workspace.getConfiguration("bootc.vm", scope);
  const whole = (key: string, least: number, standard: number): number => {
    const value = settings.get<unknown>(key);
    return typeof value === "number" && value >= least && Number.isSafeInteger(value) ? value : standard;
  };
  const oneOf = <T extends string>(key: string, known: readonly T[], standard: T): T =>
    known.find((value) => value === settings.get<unknown>(key)) ?? standard;
  return {
    memory: whole("memory", 256, 4096),
    cpus: whole("cpus", 1, 2),
    firmware: oneOf("firmware", ["auto", "uefi", "bios"], "auto"),
    acceleration: settings.get<unknown>("acceleration") !== false,
    display: oneOf("display", ["auto", "window", "terminal"], "auto"),
  };
}
