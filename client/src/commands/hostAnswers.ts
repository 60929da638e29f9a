/** Asks a host for its status, and says why where it does not answer. */
import * as vscode from "vscode";
import { type Command, currentPlatform, displayCommand } from "../environment/platform.ts";
import { run } from "../environment/run.ts";
import { withAnswer } from "../pipeline/facts.ts";
import { bootcOn } from "../tasks/bootcArguments.ts";
import { type Answer, answerOf, type HostStatus } from "../tasks/hostStatus.ts";
import type { Plan } from "../tasks/plan.ts";
import { forgetKey, parseHost } from "../tasks/remote.ts";
import { notify } from "../ui/notify.ts";
import { requireCommand, type Services, stepOf } from "./builder.ts";
import { approve } from "./confirm.ts";

/** undefined: there is none, and the user knows why. */
export async function requireStatus(
  services: Services,
  plan: Plan,
  host: string,
): Promise<HostStatus | undefined> {
  const quiet = await requireCommand(bootcOn(host, { kind: "status" }, "quiet"));
  const terminal = quiet && (await requireCommand(bootcOn(host, { kind: "status" })));
  if (!quiet || !terminal) return undefined;
  const remark = vscode.l10n.t(
    "The second one runs only where a password or a new host key has to be asked for.",
  );
  if (!(await approve(services.memory, currentPlatform(process), [quiet, terminal], remark)))
    return undefined;
  const asked = await askQuietly(host, quiet);
  if (asked === "no-ssh") {
    await notify({
      message: vscode.l10n.t(
        "ssh was not found. Install the OpenSSH client: Deploy reaches the host with it.",
      ),
      severity: "error",
    });
    return undefined;
  }
  // A password, or a key that nobody has seen yet: ssh and sudo ask for it, and they do so in a terminal.
  const isForSomebody = asked.kind === "login" || asked.kind === "key-unknown";
  const answer = isForSomebody ? await askInTerminal(services, plan, host, terminal) : asked;
  if (answer.kind === "status") {
    const { status } = answer;
    await services.ledger.update(plan.base, (facts) =>
      withAnswer(facts, host, { status, asked: Date.now() }),
    );
    return status;
  }
  await tellAnswer(host, answer);
  return undefined;
}

async function askQuietly(host: string, command: Command): Promise<Answer | "no-ssh"> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t("Asking {0} for its status…", host),
  };
  const result = await vscode.window.withProgress(options, () => run(command));
  if (result.kind === "missing") return "no-ssh";
  if (result.kind === "timeout")
    return { kind: "failed", words: vscode.l10n.t("It did not answer in time.") };
  return answerOf(result.code, result.code === 0 ? result.stdout : result.stderr);
}

async function askInTerminal(
  { runStep }: Services,
  plan: Plan,
  host: string,
  command: Command,
): Promise<Answer> {
  const end = await runStep(stepOf(plan, vscode.l10n.t("Status of {0}", host), command));
  return answerOf(end.code, await end.output());
}

/** Says why there is no status, or why a command did not run. */
export async function tellAnswer(host: string, answer: Exclude<Answer, { kind: "status" }>): Promise<void> {
  if (answer.kind === "key-changed") return tellChangedKey(host);
  await notify({ message: wordsOf(host, answer), severity: "error" });
}

function wordsOf(host: string, answer: Exclude<Answer, { kind: "status" | "key-changed" }>): string {
  switch (answer.kind) {
    case "not-booted":
      return vscode.l10n.t(
        "{0} was not started by bootc, so it cannot be switched or upgraded with it.",
        host,
      );
    case "key-unknown":
      return vscode.l10n.t(
        "The host key of {0} was not confirmed, so ssh refused to connect and nothing was run there.",
        host,
      );
    case "login":
      return vscode.l10n.t("{0} let nobody in: {1}", host, answer.words);
    case "no-bootc":
      return vscode.l10n.t(
        "There is no bootc on {0}. Only machines of bootc images can be deployed to.",
        host,
      );
    case "failed":
      return vscode.l10n.t("{0} did not answer as expected: {1}", host, answer.words);
  }
}

async function tellChangedKey(host: string): Promise<void> {
  const parsed = parseHost(host);
  const forget = parsed ? displayCommand(forgetKey(parsed), currentPlatform(process)) : "";
  await notify<unknown>(
    {
      message: vscode.l10n.t(
        "The host key of {0} has changed, so ssh refused to connect and nothing was run there. Either the machine was installed anew, or something else answers under its name. Only if you know that it was installed anew, remove its old key: {1}",
        host,
        forget,
      ),
      severity: "error",
    },
    { title: vscode.l10n.t("Copy Command"), run: () => vscode.env.clipboard.writeText(forget) },
  );
}
