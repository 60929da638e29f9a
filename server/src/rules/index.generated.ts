// Written by scripts/generate.mjs from the files of this folder; do not edit.
import { rule as addRemoteUnverified } from "./containerfile/add-remote-unverified.ts";
import { rule as argLostInStage } from "./containerfile/arg-lost-in-stage.ts";
import { rule as authorizedKeysInHome } from "./containerfile/authorized-keys-in-home.ts";
import { rule as autoUpdateConflict } from "./containerfile/auto-update-conflict.ts";
import { rule as baseArgScope } from "./containerfile/base-arg-scope.ts";
import { rule as baseFloatingTag } from "./containerfile/base-floating-tag.ts";
import { rule as baseNeedsPrivilegedBuild } from "./containerfile/base-needs-privileged-build.ts";
import { rule as baseNotBootc } from "./containerfile/base-not-bootc.ts";
import { rule as baseOstreeCommitAssumption } from "./containerfile/base-ostree-commit-assumption.ts";
import { rule as basePlatformPinned } from "./containerfile/base-platform-pinned.ts";
import { rule as baseSuperseded } from "./containerfile/base-superseded.ts";
import { rule as boundImageContent } from "./containerfile/bound-image-content.ts";
import { rule as boundImageEntry } from "./containerfile/bound-image-entry.ts";
import { rule as boundImageGlobalStore } from "./containerfile/bound-image-global-store.ts";
import { rule as boundImageGlobalargs } from "./containerfile/bound-image-globalargs.ts";
import { rule as brewNixSnap } from "./containerfile/brew-nix-snap.ts";
import { rule as chconRestorecon } from "./containerfile/chcon-restorecon.ts";
import { rule as cmdEntrypointService } from "./containerfile/cmd-entrypoint-service.ts";
import { rule as copyWholeContext } from "./containerfile/copy-whole-context.ts";
import { rule as credentialLiteral } from "./containerfile/credential-literal.ts";
import { rule as crontabInBuild } from "./containerfile/crontab-in-build.ts";
import { rule as customBaseLayout } from "./containerfile/custom-base-layout.ts";
import { rule as dbusConfigTool } from "./containerfile/dbus-config-tool.ts";
import { rule as enableGeneratedUnit } from "./containerfile/enable-generated-unit.ts";
import { rule as entrypointSet } from "./containerfile/entrypoint-set.ts";
import { rule as envIgnored } from "./containerfile/env-ignored.ts";
import { rule as etcPreferUsr } from "./containerfile/etc-prefer-usr.ts";
import { rule as exposeIgnored } from "./containerfile/expose-ignored.ts";
import { rule as firewallCmdInBuild } from "./containerfile/firewall-cmd-in-build.ts";
import { rule as graphicalTargetMissing } from "./containerfile/graphical-target-missing.ts";
import { rule as gsettingsInBuild } from "./containerfile/gsettings-in-build.ts";
import { rule as healthcheckIgnored } from "./containerfile/healthcheck-ignored.ts";
import { rule as heredocNoErrexit } from "./containerfile/heredoc-no-errexit.ts";
import { rule as installRootfsHint } from "./containerfile/install-rootfs-hint.ts";
import { rule as installTomlInvalid } from "./containerfile/install-toml-invalid.ts";
import { rule as kargsArchName } from "./containerfile/kargs-arch-name.ts";
import { rule as kargsFileIgnored } from "./containerfile/kargs-file-ignored.ts";
import { rule as kargsMachineSpecific } from "./containerfile/kargs-machine-specific.ts";
import { rule as kargsSpaceInElement } from "./containerfile/kargs-space-in-element.ts";
import { rule as kargsTomlInvalid } from "./containerfile/kargs-toml-invalid.ts";
import { rule as kargsVsInstallKargs } from "./containerfile/kargs-vs-install-kargs.ts";
import { rule as kernelRuntime } from "./containerfile/kernel-runtime.ts";
import { rule as labelBootcMissing } from "./containerfile/label-bootc-missing.ts";
import { rule as labelBootcRedundant } from "./containerfile/label-bootc-redundant.ts";
import { rule as labelBootcValue } from "./containerfile/label-bootc-value.ts";
import { rule as labelOstreeInternal } from "./containerfile/label-ostree-internal.ts";
import { rule as labelQuayExpiry } from "./containerfile/label-quay-expiry.ts";
import { rule as labelVersionInherited } from "./containerfile/label-version-inherited.ts";
import { rule as labelWrongStage } from "./containerfile/label-wrong-stage.ts";
import { rule as lintMissing } from "./containerfile/lint-missing.ts";
import { rule as listSemicolonHidesFailure } from "./containerfile/list-semicolon-hides-failure.ts";
import { rule as machineIdentityBaked } from "./containerfile/machine-identity-baked.ts";
import { rule as networkUnneeded } from "./containerfile/network-unneeded.ts";
import { rule as onbuildMaintainer } from "./containerfile/onbuild-maintainer.ts";
import { rule as optContent } from "./containerfile/opt-content.ts";
import { rule as passwdFileEdit } from "./containerfile/passwd-file-edit.ts";
import { rule as pkgLeftovers } from "./containerfile/pkg-leftovers.ts";
import { rule as pkgNoninteractive } from "./containerfile/pkg-noninteractive.ts";
import { rule as policyJsonLockout } from "./containerfile/policy-json-lockout.ts";
import { rule as prepareRootInvalid } from "./containerfile/prepare-root-invalid.ts";
import { rule as registryAuthPath } from "./containerfile/registry-auth-path.ts";
import { rule as runTmpContent } from "./containerfile/run-tmp-content.ts";
import { rule as secretInArgEnv } from "./containerfile/secret-in-arg-env.ts";
import { rule as secretRemovedLater } from "./containerfile/secret-removed-later.ts";
import { rule as sedIe } from "./containerfile/sed-ie.ts";
import { rule as selinuxRuntime } from "./containerfile/selinux-runtime.ts";
import { rule as strayBackground } from "./containerfile/stray-background.ts";
import { rule as subscriptionManagerRegister } from "./containerfile/subscription-manager-register.ts";
import { rule as sudoNopasswd } from "./containerfile/sudo-nopasswd.ts";
import { rule as sysctlRuntime } from "./containerfile/sysctl-runtime.ts";
import { rule as systemctlNow } from "./containerfile/systemctl-now.ts";
import { rule as systemctlRuntimeVerb } from "./containerfile/systemctl-runtime-verb.ts";
import { rule as systemctlUserEnable } from "./containerfile/systemctl-user-enable.ts";
import { rule as sysusersInvalid } from "./containerfile/sysusers-invalid.ts";
import { rule as sysusersLocation } from "./containerfile/sysusers-location.ts";
import { rule as tmpfilesInvalid } from "./containerfile/tmpfiles-invalid.ts";
import { rule as unitBadContent } from "./containerfile/unit-bad-content.ts";
import { rule as unitExtensionLocation } from "./containerfile/unit-extension-location.ts";
import { rule as unitNotEnabled } from "./containerfile/unit-not-enabled.ts";
import { rule as userIgnored } from "./containerfile/user-ignored.ts";
import { rule as useraddHome } from "./containerfile/useradd-home.ts";
import { rule as useraddInBuild } from "./containerfile/useradd-in-build.ts";
import { rule as usermodAltfilesGroup } from "./containerfile/usermod-altfiles-group.ts";
import { rule as usrEtcWrite } from "./containerfile/usr-etc-write.ts";
import { rule as varContent } from "./containerfile/var-content.ts";
import { rule as varDirNeedsTmpfiles } from "./containerfile/var-dir-needs-tmpfiles.ts";
import { rule as volumeIgnored } from "./containerfile/volume-ignored.ts";
import { rule as workdirLeft } from "./containerfile/workdir-left.ts";
import { rule as configAccountTwice } from "./config/config-account-twice.ts";
import { rule as configDiskMountpoint } from "./config/config-disk-mountpoint.ts";
import { rule as configDiskSmallRoot } from "./config/config-disk-small-root.ts";
import { rule as configFilesystemDeprecated } from "./config/config-filesystem-deprecated.ts";
import { rule as configJsonWrapper } from "./config/config-json-wrapper.ts";
import { rule as configKernelAppendLost } from "./config/config-kernel-append-lost.ts";
import { rule as configKernelArgumentManaged } from "./config/config-kernel-argument-managed.ts";
import { rule as configKeyHasNoEffect } from "./config/config-key-has-no-effect.ts";
import { rule as configKeyLost } from "./config/config-key-lost.ts";
import { rule as configLockedOut } from "./config/config-locked-out.ts";
import { rule as configPasswordHash } from "./config/config-password-hash.ts";
import { rule as configPlaceholderCredential } from "./config/config-placeholder-credential.ts";
import { rule as configPlaintextPassword } from "./config/config-plaintext-password.ts";
import { rule as configRootPasswordLost } from "./config/config-root-password-lost.ts";
import { rule as configSecretLiteral } from "./config/config-secret-literal.ts";
import { rule as configShellMissing } from "./config/config-shell-missing.ts";
import { rule as configSizeNegative } from "./config/config-size-negative.ts";
import { rule as configSshKey } from "./config/config-ssh-key.ts";
import { rule as configSudoNopasswd } from "./config/config-sudo-nopasswd.ts";
import { rule as configSudoPassword } from "./config/config-sudo-password.ts";
import { rule as configSyntax } from "./config/config-syntax.ts";
import { rule as configUnknownGroup } from "./config/config-unknown-group.ts";
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
  addRemoteUnverified,
  argLostInStage,
  authorizedKeysInHome,
  autoUpdateConflict,
  baseArgScope,
  baseFloatingTag,
  baseNeedsPrivilegedBuild,
  baseNotBootc,
  baseOstreeCommitAssumption,
  basePlatformPinned,
  baseSuperseded,
  boundImageContent,
  boundImageEntry,
  boundImageGlobalStore,
  boundImageGlobalargs,
  brewNixSnap,
  chconRestorecon,
  cmdEntrypointService,
  copyWholeContext,
  credentialLiteral,
  crontabInBuild,
  customBaseLayout,
  dbusConfigTool,
  enableGeneratedUnit,
  entrypointSet,
  envIgnored,
  etcPreferUsr,
  exposeIgnored,
  firewallCmdInBuild,
  graphicalTargetMissing,
  gsettingsInBuild,
  healthcheckIgnored,
  heredocNoErrexit,
  installRootfsHint,
  installTomlInvalid,
  kargsArchName,
  kargsFileIgnored,
  kargsMachineSpecific,
  kargsSpaceInElement,
  kargsTomlInvalid,
  kargsVsInstallKargs,
  kernelRuntime,
  labelBootcMissing,
  labelBootcRedundant,
  labelBootcValue,
  labelOstreeInternal,
  labelQuayExpiry,
  labelVersionInherited,
  labelWrongStage,
  lintMissing,
  listSemicolonHidesFailure,
  machineIdentityBaked,
  networkUnneeded,
  onbuildMaintainer,
  optContent,
  passwdFileEdit,
  pkgLeftovers,
  pkgNoninteractive,
  policyJsonLockout,
  prepareRootInvalid,
  registryAuthPath,
  runTmpContent,
  secretInArgEnv,
  secretRemovedLater,
  sedIe,
  selinuxRuntime,
  strayBackground,
  subscriptionManagerRegister,
  sudoNopasswd,
  sysctlRuntime,
  systemctlNow,
  systemctlRuntimeVerb,
  systemctlUserEnable,
  sysusersInvalid,
  sysusersLocation,
  tmpfilesInvalid,
  unitBadContent,
  unitExtensionLocation,
  unitNotEnabled,
  userIgnored,
  useraddHome,
  useraddInBuild,
  usermodAltfilesGroup,
  usrEtcWrite,
  varContent,
  varDirNeedsTmpfiles,
  volumeIgnored,
  workdirLeft,
];

export const configRules = [
  configAccountTwice,
  configDiskMountpoint,
  configDiskSmallRoot,
  configFilesystemDeprecated,
  configJsonWrapper,
  configKernelAppendLost,
  configKernelArgumentManaged,
  configKeyHasNoEffect,
  configKeyLost,
  configLockedOut,
  configPasswordHash,
  configPlaceholderCredential,
  configPlaintextPassword,
  configRootPasswordLost,
  configSecretLiteral,
  configShellMissing,
  configSizeNegative,
  configSshKey,
  configSudoNopasswd,
  configSudoPassword,
  configSyntax,
  configUnknownGroup,
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
