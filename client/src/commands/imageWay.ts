/** How the image comes into root's storage, where the image builder looks: built there, or copied from its user's. */
import { rm } from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import { findImage, type Podman } from "../environment/checks.ts";
import { findInOwnStore } from "../environment/ownStore.ts";
import type { Command } from "../environment/platform.ts";
import { folderKey } from "../folderKey.ts";
import { type CopyWay, copyImage, copyWays } from "../tasks/copyArguments.ts";
import type { Plan } from "../tasks/plan.ts";
import { type Item, pick } from "../ui/ask.ts";
import { showRefusal } from "../ui/refusals.ts";
import { imageCommand } from "./builder.ts";
import { ASK_AGAIN, WAY_KEY } from "./choices.ts";

type Way = "build" | CopyWay;

export interface ImageSteps {
  /** None: the image must be in root's storage already. */
  readonly commands: readonly Command[];
  /** Built by podman, so that what it prints leads to lines of the Containerfile. */
  readonly built: boolean;
  /** What the commands leave behind, and would not replace. */
  readonly file?: string;
}

/** undefined: it cannot come there, or the user wants no build. */
export async function imageSteps(
  memory: vscode.Memento,
  plan: Plan,
  podman: Podman,
): Promise<ImageSteps | undefined> {
  const own = await findInOwnStore(podman, plan.image);
  const way = own ? await wayOf(memory, plan, podman) : "build";
  if (way === undefined) return undefined;
  if (way === "build" || !own) {
    if (plan.containerfile === undefined) return { commands: [], built: true };
    const command = await imageCommand(plan, podman, true);
    return command && { commands: [command], built: true };
  }
  // Below the output folder nobody else can put another image in its place.
  const file = path.join(plan.output, ".bootc-image.tar");
  const copy = copyImage({ podman: podman.path, image: plan.image, way, file, ...own }, podman.platform);
  if (copy.kind === "ok") return { commands: copy.value, built: false, ...(way === "file" ? { file } : {}) };
  await showRefusal(copy.refusal);
  return undefined;
}

export const removeCopy = async ({ file }: ImageSteps): Promise<void> => {
  if (file !== undefined) await rm(file, { force: true });
};

async function wayOf(memory: vscode.Memento, plan: Plan, podman: Podman): Promise<Way | undefined> {
  const key = folderKey(WAY_KEY, plan);
  const ways: readonly Way[] = [
    ...(plan.containerfile === undefined ? [] : ["build" as const]),
    ...copyWays(podman.platform),
  ];
  const answer = memory.get<unknown>(key);
  const known = ways.find((way) => way === answer);
  if (known) return known;
  // It came there some other way, and is built anew there where there is something to build it from.
  if (answer !== ASK_AGAIN && (await findImage(podman, plan.image)) === "present") return "build";
  const description = vscode.l10n.t("Remembered for this folder until Change Builder… is called");
  const picked = await pick(
    vscode.l10n.t("{0} is in your own storage; how shall it come into root's?", plan.image),
    ways.map((value): Item<Way> => ({ ...wordsOf(value), description, value })),
  );
  if (picked) await memory.update(key, picked);
  return picked;
}

function wordsOf(way: Way): { readonly label: string; readonly detail: string } {
  switch (way) {
    case "build":
      return {
        label: vscode.l10n.t("Build It There Again"),
        detail: vscode.l10n.t(
          "From the Containerfile as it is now; steps that root has built before are taken over.",
        ),
      };
    case "scp":
      return {
        label: vscode.l10n.t("Copy It"),
        detail: vscode.l10n.t("podman image scp: the image as it was built last, in one step."),
      };
    case "file":
      return {
        label: vscode.l10n.t("Copy It Through a File"),
        detail: vscode.l10n.t(
          "podman save, then podman load: works everywhere, and needs room for the image in the output folder meanwhile.",
        ),
      };
  }
}
