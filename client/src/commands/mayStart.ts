/** Everything that is known to break a build, told at once before it starts, with remedies and a way past. */
import path from "node:path";
import * as vscode from "vscode";
import { obstacles } from "../environment/doctor/examine.ts";
import { gatherFacts } from "../environment/doctor/facts.ts";
import type { Line } from "../environment/doctor/line.ts";
import { system } from "../environment/doctor/system.ts";
import type { Plan } from "../tasks/plan.ts";
import { notify, type Remedy } from "../ui/notify.ts";
import { applyRemedy } from "./applyRemedy.ts";
import { podmanOf, type Services } from "./builder.ts";
import { needsOf } from "./checkEnvironment.ts";
import { findErrors, type LintError, showError } from "./lintErrors.ts";

const PASSED_KEY = "bootc.passedObstacles";
/** Builds have come through all the same on some machines: who has gone past it once is not asked again. */
const REMEMBERED: ReadonlySet<string> = new Set(["selinux"]);

type Answer = "start" | "again" | "stop";

export async function mayStart(
  services: Services,
  plan: Plan,
  build: "image" | "artefacts",
): Promise<boolean> {
  for (;;) {
    const files = build === "image" ? [plan.containerfile] : [plan.containerfile, plan.config];
    const [errors, facts] = await Promise.all([
      findErrors(services.session, files),
      gatherFacts(podmanOf(plan), system, needsOf(plan)),
    ]);
    const passed = services.memory.get<readonly string[]>(PASSED_KEY, []);
    const lines = obstacles(facts, vscode.l10n, build).filter(({ id }) => !passed.includes(id));
    if (errors.length === 0 && lines.length === 0) return true;
    const answer = await ask(services, errors, lines);
    if (answer === "again") continue;
    if (answer !== "start") return false;
    const remembered = lines.map(({ id }) => id).filter((id) => REMEMBERED.has(id));
    if (remembered.length > 0) await services.memory.update(PASSED_KEY, [...passed, ...remembered]);
    return true;
  }
}

function ask(
  services: Services,
  errors: readonly LintError[],
  lines: readonly Line[],
): Promise<Answer | undefined> {
  const [first] = errors;
  const remedies: Remedy<Answer>[] = [
    ...(first
      ? [
          {
            title: vscode.l10n.t("Show Problems"),
            run: async () => {
              await showError(first);
              return "stop" as const;
            },
          },
        ]
      : []),
    ...lines.flatMap(({ remedy }, index) =>
      // A button is known by its title.
      remedy && lines.findIndex((line) => line.remedy?.title === remedy.title) === index
        ? [
            {
              title: remedy.title,
              run: async () => ((await applyRemedy(services, remedy)) ? "again" : "stop") as Answer,
            },
          ]
        : [],
    ),
    { title: vscode.l10n.t("Build Anyway"), run: () => "start" as const },
  ];
  const told = toldOf(errors);
  const message = lines.length === 0 ? told : vscode.l10n.t("This build will not come through.");
  const detail = [
    ...(lines.length > 0 && errors.length > 0 ? [told] : []),
    ...errors
      .map(({ file, line, message: text }) => `• ${path.basename(file)}:${line + 1}: ${text}`)
      .slice(0, 5),
    ...lines.map(({ title, what, why }) => `• ${title}: ${what}${why === undefined ? "" : `. ${why}`}`),
  ];
  return notify<Answer>({ message, detail: detail.join("\n"), severity: "warning" }, ...remedies);
}

const toldOf = ({ length }: readonly LintError[]): string =>
  length === 1
    ? vscode.l10n.t("An error will break this build, or the machine that is made from it.")
    : vscode.l10n.t("{0} errors will break this build, or the machine that is made from it.", length);
