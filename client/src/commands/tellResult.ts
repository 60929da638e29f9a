/** The end of a build: what was made, how large it is, and what can be done with it. */
import { stat } from "node:fs/promises";
import * as vscode from "vscode";
import { bootableOf } from "../pipeline/bootable.ts";
import { programOf } from "../tasks/builders.ts";
import { isInstaller } from "../tasks/imageTypes.ts";
import { resultFiles } from "../tasks/outputs.ts";
import type { Plan } from "../tasks/plan.ts";
import { sizeText } from "../ui/human.ts";
import { notify, type Remedy } from "../ui/notify.ts";
import { copyChecksums, openFolder, revealFile } from "./artefact.ts";

/**
 * Whether everything is there.
 * @param uri a file of the project, where Boot in VM looks for this output
 */
export async function tellResult(plan: Plan, uri: vscode.Uri | undefined): Promise<boolean> {
  const { output, imageTypes, builder } = plan;
  const known = resultFiles(output, imageTypes, programOf(builder));
  const files = known.length > 0 ? known : [output];
  const sizes = await Promise.all(files.map(sizeOf));
  const missing = files.filter((_, index) => sizes[index] === undefined);
  if (missing.length > 0) {
    void tellMissing(output, missing);
    return false;
  }
  const [bootable, ...others] = files.filter(bootableOf);
  // Of several, Boot in VM asks which one.
  const artefact = others.length === 0 ? { artefact: { file: bootable } } : {};
  const all = files.map((file, index) => described(file, sizes[index])).join(", ");
  const message = imageTypes.every(isInstaller)
    ? vscode.l10n.t("The installer is ready: {0}", all)
    : bootable
      ? vscode.l10n.t("Ready to boot: {0}", all)
      : vscode.l10n.t("Ready to upload or to copy: {0}", all);
  const [first = output] = files;
  const remedies: readonly Remedy<unknown>[] = [
    { title: vscode.l10n.t("Open Folder"), run: () => openFolder(first) },
    ...(bootable && uri
      ? [
          {
            title: vscode.l10n.t("Boot in VM"),
            run: async () => vscode.commands.executeCommand("bootc.bootVm", { uri, ...artefact }),
          },
        ]
      : []),
    ...(known.length > 0 ? [{ title: vscode.l10n.t("Copy SHA-256"), run: () => copyChecksums(files) }] : []),
  ];
  void notify<unknown>({ message, severity: "info" }, ...remedies);
  return true;
}

/** Bytes; zero for a folder, whose size says nothing. */
const sizeOf = (file: string): Promise<number | undefined> =>
  stat(file).then(
    (found) => (found.isFile() ? found.size : 0),
    () => undefined,
  );

const described = (file: string, size: number | undefined): string =>
  size ? `${file} (${sizeText(size, vscode.env.language)})` : file;

const tellMissing = (output: string, missing: readonly string[]): Promise<unknown> =>
  notify<unknown>(
    {
      message: vscode.l10n.t(
        "The image builder ended well, but its result is not there: {0}",
        missing.join(", "),
      ),
      severity: "error",
    },
    { title: vscode.l10n.t("Reveal in Explorer"), run: () => revealFile(output) },
  );
