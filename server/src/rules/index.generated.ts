// Written by scripts/generate.mjs from the files of this folder; do not edit.
import { rule as alternativesInBuild } from "./containerfile/alternatives-in-build.ts";
import { rule as baseNotBootc } from "./containerfile/base-not-bootc.ts";
import { rule as bootcVerbInBuild } from "./containerfile/bootc-verb-in-build.ts";
import { rule as cacheMountConflict } from "./containerfile/cache-mount-conflict.ts";
import { rule as cacheMountSuggestion } from "./containerfile/cache-mount-suggestion.ts";
import { rule as cmdEntrypointService } from "./containerfile/cmd-entrypoint-service.ts";
import { rule as credentialLiteral } from "./containerfile/credential-literal.ts";
import { rule as curlPipeShell } from "./containerfile/curl-pipe-shell.ts";
import { rule as dnfUpgradeAll } from "./containerfile/dnf-upgrade-all.ts";
import { rule as etcPreferUsr } from "./containerfile/etc-prefer-usr.ts";
import { rule as flatpakInBuild } from "./containerfile/flatpak-in-build.ts";
import { rule as gpgDisabled } from "./containerfile/gpg-disabled.ts";
import { rule as labelBootcMissing } from "./containerfile/label-bootc-missing.ts";
import { rule as languagePkgPrefix } from "./containerfile/language-pkg-prefix.ts";
import { rule as lintFatalWarnings } from "./containerfile/lint-fatal-warnings.ts";
import { rule as lintMaskedByMount } from "./containerfile/lint-masked-by-mount.ts";
import { rule as lintMissing } from "./containerfile/lint-missing.ts";
import { rule as lintNotLast } from "./containerfile/lint-not-last.ts";
import { rule as lintRootfsLimits } from "./containerfile/lint-rootfs-limits.ts";
import { rule as lintSkipUnknown } from "./containerfile/lint-skip-unknown.ts";
import { rule as lintSwallowed } from "./containerfile/lint-swallowed.ts";
import { rule as optContent } from "./containerfile/opt-content.ts";
import { rule as pkgLeftovers } from "./containerfile/pkg-leftovers.ts";
import { rule as pkgMissingVerb } from "./containerfile/pkg-missing-verb.ts";
import { rule as pkgNoninteractive } from "./containerfile/pkg-noninteractive.ts";
import { rule as podmanInBuild } from "./containerfile/podman-in-build.ts";
import { rule as repoLeftEnabled } from "./containerfile/repo-left-enabled.ts";
import { rule as rpmOstreeBootedVerb } from "./containerfile/rpm-ostree-booted-verb.ts";
import { rule as rpmOstreeInBuild } from "./containerfile/rpm-ostree-in-build.ts";
import { rule as runTmpContent } from "./containerfile/run-tmp-content.ts";
import { rule as systemctlNow } from "./containerfile/systemctl-now.ts";
import { rule as systemctlRuntimeVerb } from "./containerfile/systemctl-runtime-verb.ts";
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
  alternativesInBuild,
  baseNotBootc,
  bootcVerbInBuild,
  cacheMountConflict,
  cacheMountSuggestion,
  cmdEntrypointService,
  credentialLiteral,
  curlPipeShell,
  dnfUpgradeAll,
  etcPreferUsr,
  flatpakInBuild,
  gpgDisabled,
  labelBootcMissing,
  languagePkgPrefix,
  lintFatalWarnings,
  lintMaskedByMount,
  lintMissing,
  lintNotLast,
  lintRootfsLimits,
  lintSkipUnknown,
  lintSwallowed,
  optContent,
  pkgLeftovers,
  pkgMissingVerb,
  pkgNoninteractive,
  podmanInBuild,
  repoLeftEnabled,
  rpmOstreeBootedVerb,
  rpmOstreeInBuild,
  runTmpContent,
  systemctlNow,
  systemctlRuntimeVerb,
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
