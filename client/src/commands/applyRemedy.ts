/** Does what a line of the doctor, or an obstacle to a build, offers. */
import { homedir } from "node:os";
import * as vscode from "vscode";
import type { Remedy } from "../environment/doctor/line.ts";
import { currentPlatform } from "../environment/platform.ts";
import { runsAsRoot } from "../tasks/copyArguments.ts";
import { runSteps } from "../tasks/execute.ts";
import { openPage, openSetting } from "../ui/notify.ts";
import type { Services } from "./builder.ts";
import { approve } from "./confirm.ts";

/** Whether something was changed here and now; false where the user has gone to read or to choose. */
export async function applyRemedy({ memory, runStep }: Services, remedy: Remedy): Promise<boolean> {
  switch (remedy.kind) {
    case "page":
      await openPage(remedy.title, remedy.address).run();
      return false;
    case "setting":
      await openSetting(remedy.setting).run();
      return false;
    case "command":
      return (
        (await vscode.commands.executeCommand<unknown>(remedy.command, ...(remedy.arguments ?? []))) === true
      );
    case "run": {
      const platform = currentPlatform(process);
      const asRoot = remedy.commands.filter(runsAsRoot);
      if (asRoot.length > 0 && !(await approve(memory, platform, asRoot, undefined))) return false;
      const steps = remedy.commands.map((command) => ({ name: remedy.title, command, cwd: homedir() }));
      return runSteps(runStep, steps);
    }
  }
}
