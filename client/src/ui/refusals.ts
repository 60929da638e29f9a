/** Refused values in words. */
import * as vscode from "vscode";
import { type Outcome, type Refusal, visible } from "../environment/platform.ts";
import { notify, openSetting, type Remedy } from "./notify.ts";

function words({ kind, value: text }: Refusal): string {
  const value = visible(text);
  switch (kind) {
    case "mount-path":
      return vscode.l10n.t(
        "podman cannot mount this path, because it contains a colon or a comma: {0}. Rename or move the folder.",
        value,
      );
    case "relative-path":
      return vscode.l10n.t("This is not an absolute path of this machine: {0}", value);
    case "image-name":
      return vscode.l10n.t(
        "This is not the name of an image: {0}. It looks like registry/name:tag, in lower case.",
        value,
      );
    case "image-type":
      return vscode.l10n.t("This is not the name of an image type: {0}. It looks like qcow2.", value);
    case "program":
      return vscode.l10n.t("This is not the path of a program: {0}", value);
    case "host":
      return vscode.l10n.t(
        "This is not the name of a host: {0}. It looks like user@host, user@host:port or a name of ~/.ssh/config.",
        value,
      );
    case "variable":
      return vscode.l10n.t(
        "VS Code would replace a variable in this text, so it is not used in a command: {0}. Write or name it without a dollar sign before a brace.",
        value,
      );
    case "zero":
      return vscode.l10n.t("This text cannot be part of a command, because it holds a zero: {0}", value);
    case "context-name":
      return vscode.l10n.t("This cannot be the name of a build context: {0}", value);
    case "argument-name":
      return vscode.l10n.t(
        "This is not the name of a build argument: {0}. It has letters, digits and underscores, and no digit at the beginning.",
        value,
      );
    case "secret-id":
      return vscode.l10n.t(
        "This is not the id of a secret: {0}. It has letters, digits, dots, dashes and underscores.",
        value,
      );
    case "secret-file":
      return vscode.l10n.t(
        "podman cannot be told this file, because its path contains a comma: {0}. Rename or move it.",
        value,
      );
    case "platform":
      return vscode.l10n.t("This is not a platform: {0}. It looks like linux/arm64.", value);
    case "destination":
      return vscode.l10n.t(
        "This names no place in a registry: {0}. It looks like quay.io/your-name/desktop:latest, in lower case and without a digest.",
        value,
      );
    case "registry":
      return vscode.l10n.t("This is not the name of a registry: {0}. It looks like quay.io.", value);
    case "account":
      return vscode.l10n.t("This cannot be the name of an account: {0}", value);
    case "farm":
      return vscode.l10n.t("This cannot be the name of a farm or of a connection: {0}", value);
  }
}

/** What is wrong with a value that is being typed. */
export const mistakeOf = (outcome: Outcome<unknown>): string | undefined =>
  outcome.kind === "refused" ? words(outcome.refusal) : undefined;

export async function showRefusal(refusal: Refusal): Promise<void> {
  const remedies: readonly Remedy<undefined>[] =
    refusal.kind === "image-name"
      ? [openSetting("bootc.build.imageName")]
      : refusal.kind === "program"
        ? [openSetting("bootc.build.podmanPath")]
        : [];
  await notify({ message: words(refusal), severity: "error" }, ...remedies);
}
