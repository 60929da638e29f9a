/** Progress of a command in the terminal: its stage and how long it has been running, and a way to stop it. */
import { open } from "node:fs/promises";
import * as vscode from "vscode";
import type { Entry } from "../tasks/history.ts";
import { lastStage, type Stage } from "../tasks/stages.ts";
import { elapsedText } from "./human.ts";

const PERIOD_MILLISECONDS = 1_000;
/** Enough to hold the last stage, however much a command of the build prints. */
const TAIL_BYTES = 64 * 1024;

/** Shows progress as long as the work goes on; the token is of its "Cancel". */
export function withStepProgress<Result>(
  { name, log, started }: Pick<Entry, "name" | "log" | "started">,
  work: (token: vscode.CancellationToken) => Promise<Result>,
): Promise<Result> {
  const options = { location: vscode.ProgressLocation.Notification, title: name, cancellable: true };
  return Promise.resolve(
    vscode.window.withProgress(options, async (progress, token) => {
      let stage: Stage | undefined;
      const tell = async (): Promise<void> => {
        stage = lastStage(await tailOf(log)) ?? stage;
        const elapsed = elapsedText(Date.now() - started);
        progress.report({ message: stage ? `${stageText(stage)} · ${elapsed}` : elapsed });
      };
      const timer = setInterval(tell, PERIOD_MILLISECONDS);
      try {
        return await work(token);
      } finally {
        clearInterval(timer);
      }
    }),
  );
}

/** What stands at the end of a file; nothing where it cannot be read. */
async function tailOf(file: string): Promise<string> {
  try {
    const handle = await open(file);
    try {
      const { size } = await handle.stat();
      const start = Math.max(0, size - TAIL_BYTES);
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start);
      return buffer.toString("utf8", 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    return "";
  }
}

function stageText(stage: Stage): string {
  switch (stage.kind) {
    case "step": {
      const { step, steps = step, text } = stage;
      const short = text.length > 60 ? `${text.slice(0, 59)}…` : text;
      return stage.stages === undefined
        ? vscode.l10n.t("Step {0} of {1}: {2}", step, steps, short)
        : vscode.l10n.t(
            "Stage {0} of {1}, step {2} of {3}: {4}",
            stage.stage ?? 1,
            stage.stages,
            step,
            steps,
            short,
          );
    }
    case "commit":
      return vscode.l10n.t("Writing the image");
    case "pull":
      return vscode.l10n.t("Pulling {0}", stage.image);
    case "builder":
      return stage.name;
  }
}
