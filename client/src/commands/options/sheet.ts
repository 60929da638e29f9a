/** "Build Image with Options…": the choices for one Containerfile, a row each; every change is remembered at once. */
import * as vscode from "vscode";
import {
  type BuildInputs,
  buildInputsRequest,
  type DocumentParams,
  type Project,
  projectRequest,
} from "../../../../server/src/protocol/requests.ts";
import { displayCommand } from "../../environment/platform.ts";
import type { BootcTask, BuildChoice } from "../../tasks/definition.ts";
import { makePlan, type Plan } from "../../tasks/plan.ts";
import { podmanBuild } from "../../tasks/podmanArguments.ts";
import { pick, withoutIcons } from "../../ui/ask.ts";
import { mistakeOf } from "../../ui/refusals.ts";
import { imageBuildOf, podmanOf, requirePlan, type Services } from "../builder.ts";
import { buildImage } from "../buildImage.ts";
import { findContainerfiles } from "../findProject.ts";
import { changed, relative } from "./choice.ts";
import { remember, remembered } from "./remembered.ts";
import { optionRows, type Row } from "./rows.ts";

type Answer = "build" | "file" | "reset" | Row;

/** Whether an image was built. */
export async function buildWithOptions(services: Services, uri: vscode.Uri): Promise<boolean> {
  const plan = await requirePlan(services, uri, { action: "image", arguments: [] });
  if (!plan) return false;
  let file = plan.containerfile === undefined ? uri : vscode.Uri.file(plan.containerfile);
  let choice = remembered(services.memory, file.toString());
  for (;;) {
    const sheet = await sheetOf(services, file, choice);
    if (!sheet) return false;
    const answer = await show(sheet);
    if (answer === undefined) return false;
    if (answer === "build") return buildImage(services, file, taskOf(choice));
    if (answer === "file") {
      file = (await chooseFile(services)) ?? file;
      choice = remembered(services.memory, file.toString());
      continue;
    }
    choice = answer === "reset" ? {} : changed(choice, (await answer.change()) ?? {});
    await remember(services.memory, file.toString(), choice);
  }
}

const taskOf = (choice: BuildChoice): BootcTask => ({ action: "image", arguments: [], ...choice });

interface Sheet {
  readonly file: vscode.Uri;
  readonly rows: readonly Row[];
  /** What would run, or why it cannot. */
  readonly command: string;
  readonly isDefault: boolean;
}

async function sheetOf(
  services: Services,
  file: vscode.Uri,
  choice: BuildChoice,
): Promise<Sheet | undefined> {
  const { session } = services;
  const standard = await requirePlan(services, file, taskOf({}));
  if (!standard) return undefined;
  const parameters: DocumentParams = { textDocument: { uri: file.toString() } };
  const [project, inputs] = await Promise.all([
    session.request<Project | null>(projectRequest, { uri: file.toString() }),
    session.request<BuildInputs | null>(buildInputsRequest, parameters),
  ]);
  const known = {
    stages: project?.stages ?? [],
    ...(inputs ?? { arguments: [], secrets: [], contexts: [] }),
  };
  return {
    file,
    rows: optionRows({ standard, known, choice }),
    command: await commandOf(services, file, choice),
    isDefault: Object.keys(choice).length === 0,
  };
}

async function commandOf({ session }: Services, file: vscode.Uri, choice: BuildChoice): Promise<string> {
  const planned = await makePlan(session, file, taskOf(choice));
  if (planned.kind === "refused") return mistakeOf(planned) ?? "";
  return planned.kind === "plan" ? shownCommand(planned.plan) : "";
}

function shownCommand(plan: Plan): string {
  const { platform } = podmanOf(plan);
  if (plan.containerfile === undefined) return "";
  const command = podmanBuild(imageBuildOf(plan, plan.containerfile, false), platform);
  return command.kind === "ok" ? displayCommand(command.value, platform) : (mistakeOf(command) ?? "");
}

function show({ file, rows, command, isDefault }: Sheet): Promise<Answer | undefined> {
  const separator = (label: string) => ({
    label,
    kind: vscode.QuickPickItemKind.Separator,
    value: "build" as const,
  });
  return pick<Answer>(vscode.l10n.t("Build Image with Options"), [
    { label: `$(play) ${vscode.l10n.t("Build Now")}`, detail: withoutIcons(command), value: "build" },
    separator(vscode.l10n.t("Remembered in this workspace, for ISOs and disks as well")),
    {
      label: vscode.l10n.t("Containerfile"),
      description: withoutIcons(relative(file.fsPath)),
      value: "file",
    },
    ...rows.map((row) => ({ label: row.label, description: withoutIcons(row.value), value: row })),
    ...(isDefault
      ? []
      : [separator(""), { label: `$(discard) ${vscode.l10n.t("Reset")}`, value: "reset" as const }]),
  ]);
}

async function chooseFile({ session }: Services): Promise<vscode.Uri | undefined> {
  const files = await findContainerfiles(session);
  const items = files.map((value) => ({ label: withoutIcons(relative(value.fsPath)), value }));
  return pick(vscode.l10n.t("Build Image: which Containerfile?"), items);
}
