/** "Lint Built Image": `bootc container lint` in the image, its findings at the lines that brought them in. */
import { randomUUID } from "node:crypto";
import * as vscode from "vscode";
import {
  type BuiltLintFinding,
  type BuiltLintParams,
  builtLintRequest,
} from "../../../server/src/protocol/requests.ts";
import { hasImage, killContainer, type Podman } from "../environment/checks.ts";
import { requirePodman } from "../environment/preconditions.ts";
import { builtImage } from "../pipeline/builtImage.ts";
import { withLint } from "../pipeline/facts.ts";
import type { BootcTask } from "../tasks/definition.ts";
import type { StepEnd } from "../tasks/execute.ts";
import { podmanLint } from "../tasks/lintArguments.ts";
import type { Plan } from "../tasks/plan.ts";
import { notify } from "../ui/notify.ts";
import { showProblems } from "../ui/problems.ts";
import { podmanOf, requireCommand, requirePlan, type Services, stepOf, tellEnd } from "./builder.ts";
import { offerBuild } from "./storedImage.ts";

const LINT = "bootc container lint" as const;

/** Whether the lint has run. */
export async function lintImage(services: Services, uri: vscode.Uri, task: BootcTask): Promise<boolean> {
  const plan = await requirePlan(services, uri, task);
  if (!plan) return false;
  const podman = podmanOf(plan);
  if ((await requirePodman(podman)) === undefined) return false;
  if (!(await hasImage(podman, plan.image)) && !(await offerBuild(services, uri, task, plan))) return false;
  const image = await builtImage(podman, plan.image);
  const end = await lintIn(services, plan, podman);
  return end !== undefined && reportLint(services, plan, end, image?.id);
}

async function lintIn({ runStep }: Services, plan: Plan, podman: Podman): Promise<StepEnd | undefined> {
  for (const all of [true, false]) {
    const name = `bootc-lint-${randomUUID().slice(0, 8)}`;
    const command = await requireCommand(podmanLint({ podman: podman.path, image: plan.image, name, all }));
    if (!command) return undefined;
    const afterStop = killContainer(podman, { name, root: false });
    const place = { ...plan, sequel: { ...plan.sequel, tool: LINT } };
    const attendance = { afterStop, outlives: true as const };
    const end = await runStep(stepOf(place, vscode.l10n.t("Lint Built Image"), command, attendance));
    if (!/unexpected argument '--no-truncate'/.test(await end.output())) return end;
  }
  return undefined;
}

/** @param image the id of the one that was looked into */
export async function reportLint(
  services: Services,
  plan: Plan,
  end: StepEnd,
  image: string | undefined,
): Promise<boolean> {
  const { session, problems } = services;
  const output = await end.output();
  if (!/^Checks passed: \d+|Unexpected runtime error running lint/m.test(output)) {
    if (end.code === undefined) await tellEnd(vscode.l10n.t("Lint Built Image"), end);
    else {
      const message = vscode.l10n.t(
        "`bootc container lint` does not run in the image {0}. The terminal says why.",
        plan.image,
      );
      await notify({ message, severity: "error" });
    }
    return false;
  }
  const findings = plan.containerfile === undefined ? [] : await located(session, plan, output);
  const found = findings.map(({ check, ...problem }) => ({ ...problem, code: check }));
  problems.set(plan.base, LINT, found);
  if (image !== undefined) {
    const errors = findings.filter(({ severity }) => severity === "error").length;
    const lint = { image, errors, findings: findings.length, at: Date.now() };
    await services.ledger.update(plan.base, (facts) => withLint(facts, lint));
  }
  if (findings.length === 0) {
    void notify({
      message: vscode.l10n.t("`bootc container lint` finds nothing in the image {0}.", plan.image),
      severity: "info",
    });
    return true;
  }
  void notify(
    {
      message: vscode.l10n.t(
        "`bootc container lint` finds {0} things in the image {1}.",
        findings.length,
        plan.image,
      ),
      severity: findings.some(({ severity }) => severity === "error") ? "error" : "warning",
    },
    showProblems(),
  );
  return true;
}

async function located(
  session: Services["session"],
  { containerfile = "", target }: Plan,
  output: string,
): Promise<readonly BuiltLintFinding[]> {
  const uri = vscode.Uri.file(containerfile).toString();
  const parameters: BuiltLintParams = {
    textDocument: { uri },
    output,
    ...(target === undefined ? {} : { target }),
  };
  return (await session.request<readonly BuiltLintFinding[] | null>(builtLintRequest, parameters)) ?? [];
}
