// Written by scripts/generate.mjs from the files of this folder; do not edit.
import { rule as baseNotBootc } from "./containerfile/base-not-bootc.ts";
import { rule as bootloaderTool } from "./containerfile/bootloader-tool.ts";
import { rule as cmdEntrypointService } from "./containerfile/cmd-entrypoint-service.ts";
import { rule as credentialLiteral } from "./containerfile/credential-literal.ts";
import { rule as dracutHostonly } from "./containerfile/dracut-hostonly.ts";
import { rule as dracutInvocation } from "./containerfile/dracut-invocation.ts";
import { rule as dracutMissingModules } from "./containerfile/dracut-missing-modules.ts";
import { rule as dracutOutputPath } from "./containerfile/dracut-output-path.ts";
import { rule as etcPreferUsr } from "./containerfile/etc-prefer-usr.ts";
import { rule as fipsModeSetup } from "./containerfile/fips-mode-setup.ts";
import { rule as initramfsNotRebuilt } from "./containerfile/initramfs-not-rebuilt.ts";
import { rule as kernelMultiple } from "./containerfile/kernel-multiple.ts";
import { rule as kernelSubpackageUnpinned } from "./containerfile/kernel-subpackage-unpinned.ts";
import { rule as labelBootcMissing } from "./containerfile/label-bootc-missing.ts";
import { rule as lintMissing } from "./containerfile/lint-missing.ts";
import { rule as optContent } from "./containerfile/opt-content.ts";
import { rule as pkgLeftovers } from "./containerfile/pkg-leftovers.ts";
import { rule as pkgNoninteractive } from "./containerfile/pkg-noninteractive.ts";
import { rule as runTmpContent } from "./containerfile/run-tmp-content.ts";
import { rule as systemctlNow } from "./containerfile/systemctl-now.ts";
import { rule as systemctlRuntimeVerb } from "./containerfile/systemctl-runtime-verb.ts";
import { rule as unameRInBuild } from "./containerfile/uname-r-in-build.ts";
import { rule as useraddInBuild } from "./containerfile/useradd-in-build.ts";
import { rule as usrEtcWrite } from "./containerfile/usr-etc-write.ts";
import { rule as varContent } from "./containerfile/var-content.ts";
import { rule as varDirNeedsTmpfiles } from "./containerfile/var-dir-needs-tmpfiles.ts";
import { rule as configKeyHasNoEffect } from "./config/config-key-has-no-effect.ts";
import { rule as configKeyLost } from "./config/config-key-lost.ts";
import { rule as configPlaintextPassword } from "./config/config-plaintext-password.ts";
import { rule as configSyntax } from "./config/config-syntax.ts";
import { rule as configUnknownKey } from "./config/config-unknown-key.ts";
import { rule as ksBibUsers } from "./config/ks-bib-users.ts";
import { rule as ksNotAHash } from "./kickstart/ks-not-a-hash.ts";
import { rule as ksPlaceholderPassword } from "./kickstart/ks-placeholder-password.ts";
import { rule as ksStrayEnd } from "./kickstart/ks-stray-end.ts";
import { rule as ksUnbalancedQuote } from "./kickstart/ks-unbalanced-quote.ts";
import { rule as ksUnclosedSection } from "./kickstart/ks-unclosed-section.ts";
import { rule as ksUnknownCommand } from "./kickstart/ks-unknown-command.ts";
import { rule as ksUnknownOption } from "./kickstart/ks-unknown-option.ts";
import { rule as ksUnknownSection } from "./kickstart/ks-unknown-section.ts";

export const containerfileRules = [
  baseNotBootc,
  bootloaderTool,
  cmdEntrypointService,
  credentialLiteral,
  dracutHostonly,
  dracutInvocation,
  dracutMissingModules,
  dracutOutputPath,
  etcPreferUsr,
  fipsModeSetup,
  initramfsNotRebuilt,
  kernelMultiple,
  kernelSubpackageUnpinned,
  labelBootcMissing,
  lintMissing,
  optContent,
  pkgLeftovers,
  pkgNoninteractive,
  runTmpContent,
  systemctlNow,
  systemctlRuntimeVerb,
  unameRInBuild,
  useraddInBuild,
  usrEtcWrite,
  varContent,
  varDirNeedsTmpfiles,
];

export const configRules = [
  configKeyHasNoEffect,
  configKeyLost,
  configPlaintextPassword,
  configSyntax,
  configUnknownKey,
  ksBibUsers,
];

export const kickstartRules = [
  ksNotAHash,
  ksPlaceholderPassword,
  ksStrayEnd,
  ksUnbalancedQuote,
  ksUnclosedSection,
  ksUnknownCommand,
  ksUnknownOption,
  ksUnknownSection,
];
