/** Build arguments of tasks.json whose names say that they hold a secret. */
import * as vscode from "vscode";
import { namesSecret } from "../../../../server/src/protocol/secret-names.ts";
import type { BootcTask } from "../../tasks/definition.ts";
import { notify } from "../../ui/notify.ts";

/** Says it, and keeps nobody from building: a name may mislead. */
export function warnOfSecrets({ buildArgs = {} }: BootcTask): void {
  const [name] = Object.keys(buildArgs).filter(namesSecret);
  if (name === undefined) return;
  const message = vscode.l10n.t(
    "{0} looks like a secret, and the value of a build argument is readable in the history of the image. Put it into a file, name that under “secrets” of the task, and read it in a RUN with --mount=type=secret,id={0}.",
    name,
  );
  void notify({ message, severity: "warning" });
}
