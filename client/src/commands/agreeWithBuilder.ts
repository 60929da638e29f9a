/** What the builder would refuse, told before anything starts, with the ways past. */
import * as vscode from "vscode";
import { folderKey } from "../folderKey.ts";
import { type BuilderRefusal, programOf, refusedBy } from "../tasks/builders.ts";
import type { Plan } from "../tasks/plan.ts";
import { notify, openSetting, type Remedy } from "../ui/notify.ts";
import type { Services } from "./builder.ts";
import { ISO_KEY } from "./choices.ts";
import { chooseBuilder } from "./chooseBuilder.ts";

/** The plan, perhaps with another builder or type; undefined: it is not to be built. */
export async function agreeWithBuilder(services: Services, asked: Plan): Promise<Plan | undefined> {
  const key = folderKey(ISO_KEY, asked);
  const plan = services.memory.get<unknown>(key) === GENERIC_ISO ? withGenericIso(asked) : asked;
  const refused = refusedBy(plan.builder, plan.imageTypes, plan.builderArguments);
  if (refused.length === 0) return plan;
  const again = (changed: Partial<Plan>) => agreeWithBuilder(services, { ...plan, ...changed });
  const remedies: readonly Remedy<Plan | undefined>[] = [
    {
      title: vscode.l10n.t("Change Builder…"),
      run: async () => {
        const builder = await chooseBuilder(services, plan);
        return builder === undefined ? undefined : again({ builder });
      },
    },
    ...(isInstallerOfRpms(plan)
      ? [
          {
            title: vscode.l10n.t("Build {0}", GENERIC_ISO),
            run: async () => {
              await services.memory.update(key, GENERIC_ISO);
              return again({});
            },
          },
        ]
      : []),
    ...(refused.some(({ kind }) => kind !== "type")
      ? [openSetting("bootc.imageBuilder.extraArguments")]
      : []),
    { title: vscode.l10n.t("Build Anyway"), run: () => plan },
  ];
  return notify<Plan | undefined>(
    {
      message: vscode.l10n.t("The image builder will refuse this: {0}", plan.builder),
      detail: refused.map((refusal) => `• ${words(refusal)}`).join("\n"),
      severity: "warning",
    },
    ...remedies,
  );
}

const GENERIC_ISO = "bootc-generic-iso";

/** The installer that is built of the repositories of the image. */
const isOld = (type: string): boolean => type === "anaconda-iso" || type === "iso";

const withGenericIso = (plan: Plan): Plan =>
  isInstallerOfRpms(plan)
    ? { ...plan, imageTypes: plan.imageTypes.map((type) => (isOld(type) ? GENERIC_ISO : type)) }
    : plan;

const isInstallerOfRpms = ({ builder, imageTypes }: Plan): boolean =>
  programOf(builder) === "image-builder" && imageTypes.some(isOld);

function words(refusal: BuilderRefusal): string {
  switch (refusal.kind) {
    case "type":
      return isOld(refusal.type)
        ? vscode.l10n.t(
            "It makes no {0}. Its bootc-generic-iso boots the image itself, which then has to hold what an installer needs, such as Anaconda.",
            refusal.type,
          )
        : vscode.l10n.t("It makes no {0}.", refusal.type);
    case "payload":
      return vscode.l10n.t(
        "{0} makes an installer of an image that holds Anaconda, and wants the image to install: {1}.",
        refusal.type,
        refusal.flag,
      );
    case "argument":
      return refusal.instead === undefined
        ? vscode.l10n.t("It knows no argument {0}.", refusal.argument)
        : vscode.l10n.t("It knows no argument {0}; there it is {1}.", refusal.argument, refusal.instead);
  }
}
