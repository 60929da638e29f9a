/** The message catalogue: English is the source of truth, every other language has the same keys. */
import { builderFailures as builderFailuresEn } from "./en/builder-failures.ts";
import { config as configEn } from "./en/config.ts";
import { configSystems as configSystemsEn } from "./en/config-systems.ts";
import { configTables as configTablesEn } from "./en/config-tables.ts";
import { configValues as configValuesEn } from "./en/config-values.ts";
import { containerfileBase as containerfileBaseEn } from "./en/containerfile-base.ts";
import { containerfileBuild as containerfileBuildEn } from "./en/containerfile-build.ts";
import { containerfileFiles as containerfileFilesEn } from "./en/containerfile-files.ts";
import { containerfileFolders as containerfileFoldersEn } from "./en/containerfile-folders.ts";
import { containerfileIdentity as containerfileIdentityEn } from "./en/containerfile-identity.ts";
import { containerfileKernel as containerfileKernelEn } from "./en/containerfile-kernel.ts";
import { containerfilePackages as containerfilePackagesEn } from "./en/containerfile-packages.ts";
import { containerfileSettings as containerfileSettingsEn } from "./en/containerfile-settings.ts";
import { containerfileSystem as containerfileSystemEn } from "./en/containerfile-system.ts";
import { disk as diskEn } from "./en/disk.ts";
import { failures as failuresEn } from "./en/failures.ts";
import { images as imagesEn } from "./en/images.ts";
import { ui as uiEn } from "./en/interface.ts";
import { kickstart as kickstartEn } from "./en/kickstart.ts";
import { kickstartCommands as kickstartCommandsEn } from "./en/kickstart-commands.ts";
import { kickstartInstallation as kickstartInstallationEn } from "./en/kickstart-installation.ts";
import { kickstartScripts as kickstartScriptsEn } from "./en/kickstart-scripts.ts";
import { kickstartSyntax as kickstartSyntaxEn } from "./en/kickstart-syntax.ts";
import { kickstartValues as kickstartValuesEn } from "./en/kickstart-values.ts";
import { tools as toolsEn } from "./en/tools.ts";
import { zones as zonesEn } from "./en/zones.ts";
import { builderFailures as builderFailuresKo } from "./ko/builder-failures.ts";
import { config as configKo } from "./ko/config.ts";
import { configSystems as configSystemsKo } from "./ko/config-systems.ts";
import { configTables as configTablesKo } from "./ko/config-tables.ts";
import { configValues as configValuesKo } from "./ko/config-values.ts";
import { containerfileBase as containerfileBaseKo } from "./ko/containerfile-base.ts";
import { containerfileBuild as containerfileBuildKo } from "./ko/containerfile-build.ts";
import { containerfileFiles as containerfileFilesKo } from "./ko/containerfile-files.ts";
import { containerfileFolders as containerfileFoldersKo } from "./ko/containerfile-folders.ts";
import { containerfileIdentity as containerfileIdentityKo } from "./ko/containerfile-identity.ts";
import { containerfileKernel as containerfileKernelKo } from "./ko/containerfile-kernel.ts";
import { containerfilePackages as containerfilePackagesKo } from "./ko/containerfile-packages.ts";
import { containerfileSettings as containerfileSettingsKo } from "./ko/containerfile-settings.ts";
import { containerfileSystem as containerfileSystemKo } from "./ko/containerfile-system.ts";
import { disk as diskKo } from "./ko/disk.ts";
import { failures as failuresKo } from "./ko/failures.ts";
import { images as imagesKo } from "./ko/images.ts";
import { ui as uiKo } from "./ko/interface.ts";
import { kickstart as kickstartKo } from "./ko/kickstart.ts";
import { kickstartCommands as kickstartCommandsKo } from "./ko/kickstart-commands.ts";
import { kickstartInstallation as kickstartInstallationKo } from "./ko/kickstart-installation.ts";
import { kickstartScripts as kickstartScriptsKo } from "./ko/kickstart-scripts.ts";
import { kickstartSyntax as kickstartSyntaxKo } from "./ko/kickstart-syntax.ts";
import { kickstartValues as kickstartValuesKo } from "./ko/kickstart-values.ts";
import { tools as toolsKo } from "./ko/tools.ts";
import { zones as zonesKo } from "./ko/zones.ts";
import { fill, type MessageArguments, type RuleText, type Translated } from "./text.ts";

export type Locale = "en" | "ko";

const english = {
  ...containerfileFilesEn,
  ...containerfileBuildEn,
  ...containerfileBaseEn,
  ...containerfileFoldersEn,
  ...containerfileIdentityEn,
  ...containerfileSystemEn,
  ...containerfilePackagesEn,
  ...containerfileKernelEn,
  ...containerfileSettingsEn,
  ...configEn,
  ...kickstartEn,
  ...kickstartSyntaxEn,
  ...kickstartCommandsEn,
  ...kickstartInstallationEn,
  ...kickstartValuesEn,
  ...kickstartScriptsEn,
  ...configValuesEn,
  ...configSystemsEn,
  ...configTablesEn,
};
const rules: Readonly<Record<Locale, Translated<typeof english>>> = {
  en: english,
  ko: {
    ...containerfileFilesKo,
    ...containerfileBuildKo,
    ...containerfileBaseKo,
    ...containerfileFoldersKo,
    ...containerfileIdentityKo,
    ...containerfileSystemKo,
    ...containerfilePackagesKo,
    ...containerfileKernelKo,
    ...containerfileSettingsKo,
    ...configKo,
    ...kickstartKo,
    ...kickstartSyntaxKo,
    ...kickstartCommandsKo,
    ...kickstartInstallationKo,
    ...kickstartValuesKo,
    ...kickstartScriptsKo,
    ...configValuesKo,
    ...configSystemsKo,
    ...configTablesKo,
  },
};
const interfaceEn = { ...uiEn, ...toolsEn, ...imagesEn, ...diskEn };
const interfaces: Readonly<Record<Locale, Translated<typeof interfaceEn>>> = {
  en: interfaceEn,
  ko: { ...uiKo, ...toolsKo, ...imagesKo, ...diskKo },
};

export type RuleId = keyof typeof english;
export type MessageKey<Id extends RuleId> = keyof (typeof english)[Id]["messages"] & string;
export type FixKey<Id extends RuleId> = (typeof english)[Id] extends { fixes: infer Fixes }
  ? keyof Fixes & string
  : never;
export type UiKey = keyof typeof interfaceEn;

/** A text that is put into words only when the reader's language is known. */
export type Message =
  | {
      readonly kind: "finding" | "fix";
      readonly rule: RuleId;
      readonly key: string;
      readonly args: MessageArguments;
    }
  | { readonly kind: "ui"; readonly key: UiKey; readonly args: MessageArguments };

/** `ko` for any Korean tag (`ko`, `ko-KR`, `ko_KR.UTF-8`), else `en`. */
export const localeOf = (tag: string | undefined): Locale => (/^ko\b|^ko_/i.test(tag ?? "") ? "ko" : "en");

export const ruleText = (id: RuleId, locale: Locale): RuleText => rules[locale][id];

/** Texts of the hovers and completions in a Containerfile. */
export type ZoneTexts = Translated<typeof zonesEn>;
export const zoneTexts = (locale: Locale): ZoneTexts => (locale === "ko" ? zonesKo : zonesEn);

/** Why a build has failed, and what helps where that is known. */
export interface FailureText {
  readonly cause: string;
  readonly remedy?: string;
}
const failuresInEnglish = { ...failuresEn, ...builderFailuresEn };
export type FailureKey = keyof typeof failuresInEnglish;
const failureTexts: Readonly<Record<Locale, Readonly<Record<FailureKey, FailureText>>>> = {
  en: failuresInEnglish,
  ko: { ...failuresKo, ...builderFailuresKo },
};
export const failureText = (key: FailureKey, locale: Locale): FailureText => failureTexts[locale][key];

/** A message of the interface, for `say`. */
export const ui = (key: UiKey, args: MessageArguments = {}): Message => ({ kind: "ui", key, args });

/** Puts `message` into the words of `locale`. */
export function say(message: Message, locale: Locale): string {
  if (message.kind === "ui") return fill(interfaces[locale][message.key], message.args);
  const text = ruleText(message.rule, locale);
  const texts = message.kind === "finding" ? text.messages : text.fixes;
  return fill(texts?.[message.key] ?? text.title, message.args);
}
