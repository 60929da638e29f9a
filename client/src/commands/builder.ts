/** What the flows share: their services, the plan with its messages, the image step. */
import * as vscode from "vscode";
import type { Podman } from "../environment/checks.ts";
import { mayRun } from "../environment/guard.ts";
import { type Command, currentPlatform, type Outcome } from "../environment/platform.ts";
import { run } from "../environment/run.ts";
import type { Ledger } from "../pipeline/ledger.ts";
import type { Attendance } from "../recorder.ts";
import type { Session } from "../session.ts";
import { buildSettings } from "../settings.ts";
import type { BootcTask } from "../tasks/definition.ts";
import type { RunStep, Step, StepEnd } from "../tasks/execute.ts";
import { makePlan, type Plan } from "../tasks/plan.ts";
import { type ImageBuild, podmanBuild } from "../tasks/podmanArguments.ts";
import { imageName } from "../tasks/values.ts";
import { notify, openSetting, type Remedy } from "../ui/notify.ts";
import type { Problems } from "../ui/problems.ts";
import { showRefusal } from "../ui/refusals.ts";
import { withChosenBuilder } from "./chooseBuilder.ts";

export interface Services {
  readonly session: Session;
  readonly log: vscode.LogOutputChannel;
  readonly memory: vscode.Memento;
  /** What is known of the projects, for their view. */
  readonly ledger: Ledger;
  /** A folder for files of this workspace that nobody else reads or writes. */
  readonly storage: string;
  readonly runStep: RunStep;
  /** What commands found, in the Problems panel. */
  readonly problems: Problems;
}

const podmanAt = (path: string): Podman => ({ path, platform: currentPlatform(process), run });

export const podmanOf = ({ settings }: Pick<Plan, "settings">): Podman => podmanAt(settings.podman);

/** The podman of the settings, where there is no project. */
export const podmanHere = (): Podman => podmanAt(buildSettings().podman);

/** The plan; undefined: there is none, or nothing may run, and the user knows why. */
export async function requirePlan(
  services: Services,
  uri: vscode.Uri,
  task: BootcTask,
): Promise<Plan | undefined> {
  if (!mayRun(uri)) return undefined;
  const planned = await makePlan(services.session, uri, task);
  switch (planned.kind) {
    case "plan": {
      // Before podman is asked about it: a name could be an option.
      const name = imageName(planned.plan.image);
      if (name.kind === "ok") return withChosenBuilder(services.memory, planned.plan, task);
      await showRefusal(name.refusal);
      return undefined;
    }
    case "refused":
      await showRefusal(planned.refusal);
      return undefined;
    case "no-project":
      await notify({
        message: vscode.l10n.t(
          "This file belongs to no bootc project: {0}. Its language status says why.",
          vscode.workspace.asRelativePath(uri),
        ),
        severity: "warning",
      });
      return undefined;
    case "output-outside":
      await notify(
        {
          message: vscode.l10n.t(
            "The output folder must be a folder below the project's own: {0}",
            planned.output,
          ),
          severity: "error",
        },
        openSetting("bootc.build.outputFolder"),
      );
      return undefined;
  }
}

/** The command; undefined: a value was refused, and the user knows which. */
export async function requireCommand(outcome: Outcome<Command>): Promise<Command | undefined> {
  if (outcome.kind === "ok") return outcome.value;
  await showRefusal(outcome.refusal);
  return undefined;
}

/** The command that builds the plan's image; undefined where it cannot be built. */
export async function imageCommand(plan: Plan, podman: Podman, root: boolean): Promise<Command | undefined> {
  if (plan.containerfile === undefined) {
    await notify({
      message: vscode.l10n.t("The project has no Containerfile, so there is no image to build."),
      severity: "warning",
    });
    return undefined;
  }
  return requireCommand(podmanBuild(imageBuildOf(plan, plan.containerfile, root), podman.platform));
}

export const imageBuildOf = (plan: Plan, containerfile: string, root: boolean): ImageBuild => ({
  podman: plan.settings.podman,
  containerfile,
  context: plan.context,
  tag: plan.image,
  ...(plan.target === undefined ? {} : { target: plan.target }),
  arguments: plan.buildArguments,
  root,
});

/** Where a command runs, for which workspace folder, and what follows it. */
export type Place = Pick<Plan, "base" | "folder"> & Partial<Pick<Plan, "sequel">>;

/** A command of the plan, as the terminal shows it. */
export const stepOf = (
  { base, folder, sequel }: Place,
  name: string,
  command: Command,
  attendance?: Attendance,
): Step => ({
  name,
  command,
  cwd: base,
  ...(folder ? { folder } : {}),
  ...(attendance ? { attendance } : {}),
  ...(sequel ? { sequel } : {}),
});

/** Runs a command of the plan in the terminal; false with a message when it fails. */
export async function runCommand(
  { runStep }: Services,
  ...step: [place: Place, name: string, command: Command]
): Promise<boolean> {
  const [place, name, command] = step;
  const end = await runStep(stepOf(place, name, command, { outlives: true }));
  if (end.code === 0) return true;
  await tellEnd(name, end);
  return false;
}

/** Says that a command did not end well. */
export async function tellEnd(name: string, end: StepEnd): Promise<void> {
  const { code } = end;
  const message =
    code === undefined
      ? vscode.l10n.t("{0} was stopped.", name)
      : vscode.l10n.t("{0} failed with exit code {1}. The terminal says why.", name, code);
  await notify({ message, severity: code === undefined ? "warning" : "error" }, showLog(end));
}

/** Opens what a command printed. */
export const showLog = ({ log }: Pick<StepEnd, "log">): Remedy<void> => ({
  title: vscode.l10n.t("Show Log"),
  run: async () => void (await vscode.window.showTextDocument(vscode.Uri.file(log))),
});
