/** The checks before a build, each failure as one message with its remedy. */
import { access, constants, mkdir } from "node:fs/promises";
import * as vscode from "vscode";
import { type RunStep, runSteps, type Step } from "../tasks/execute.ts";
import { notify, openPage, openSetting } from "../ui/notify.ts";
import { checkRootful, findPodman, type Podman } from "./checks.ts";
import { machineToRootful, startMachine } from "./machineCommands.ts";
import type { Command } from "./platform.ts";

const INSTALL_PODMAN = "https://podman.io/docs/installation";
const BUILDER_HELP = "https://github.com/osbuild/bootc-image-builder#readme";

const installationHelp = () => openPage(vscode.l10n.t("Installation Help"), INSTALL_PODMAN);

/** Version of podman; undefined: it cannot be used, and the user knows why. */
export async function requirePodman(podman: Podman): Promise<string | undefined> {
  const presence = await findPodman(podman);
  if (presence.kind === "found") return presence.version;
  const message =
    presence.kind === "missing"
      ? vscode.l10n.t(
          "podman was not found: {0}. It builds the image and runs the image builder.",
          podman.path,
        )
      : vscode.l10n.t("podman does not work: {0}", presence.message);
  await notify({ message, severity: "error" }, openSetting("bootc.build.podmanPath"), installationHelp());
  return undefined;
}

/** Whether containers can run with the rights of root; offers to start or to change a podman machine. */
export async function requireRootful(runStep: RunStep, podman: Podman, cwd: string): Promise<boolean> {
  const rootfulness = await checkRootful(podman);
  switch (rootfulness.kind) {
    case "rootful":
      return true;
    case "no-sudo":
      await notify(
        {
          message: vscode.l10n.t(
            "The image builder needs the rights of root, and sudo was not found. Install sudo, or run VS Code's server as root.",
          ),
          severity: "error",
        },
        openPage(vscode.l10n.t("Image Builder Help"), BUILDER_HELP),
      );
      return false;
    case "machine-unreachable":
      return remedyMachine(runStep, podman, cwd, {
        message: vscode.l10n.t("podman does not reach its machine: {0}", rootfulness.message),
        title: vscode.l10n.t("Start the Machine"),
        commands: startMachine(podman.path),
      });
    case "machine-rootless":
      return remedyMachine(runStep, podman, cwd, {
        message: vscode.l10n.t(
          "The image builder needs a rootful podman machine, and yours is rootless. Changing it stops the machine and its containers, and images of the rootless mode are no longer seen.",
        ),
        title: vscode.l10n.t("Make It Rootful"),
        commands: machineToRootful(podman.path),
      });
  }
}

interface MachineRemedy {
  readonly message: string;
  readonly title: string;
  readonly commands: readonly Command[];
}

async function remedyMachine(
  runStep: RunStep,
  podman: Podman,
  cwd: string,
  remedy: MachineRemedy,
): Promise<boolean> {
  const steps = remedy.commands.map((command): Step => ({ name: command.arguments.join(" "), command, cwd }));
  const done = await notify(
    { message: remedy.message, severity: "error" },
    { title: remedy.title, run: () => runSteps(runStep, steps) },
  );
  return done === true && (await checkRootful(podman)).kind === "rootful";
}

/** Creates the folder; podman does not do so on every platform, and what root creates belongs to root. */
export async function requireOutput(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    return true;
  } catch (error) {
    await notify(
      {
        message: vscode.l10n.t(
          "The output folder cannot be written: {0} ({1})",
          folder,
          error instanceof Error && "code" in error ? String(error.code) : String(error),
        ),
        severity: "error",
      },
      openSetting("bootc.build.outputFolder"),
    );
    return false;
  }
}
