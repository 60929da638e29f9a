// Written by scripts/generate.mjs from the files of this folder; do not edit.
import { rule as addRemoteUnverified } from "./containerfile/add-remote-unverified.ts";
import { rule as alternativesInBuild } from "./containerfile/alternatives-in-build.ts";
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
import { rule as bootWrite } from "./containerfile/boot-write.ts";
import { rule as bootcVerbInBuild } from "./containerfile/bootc-verb-in-build.ts";
import { rule as bootloaderTool } from "./containerfile/bootloader-tool.ts";
import { rule as boundImageContent } from "./containerfile/bound-image-content.ts";
import { rule as boundImageEntry } from "./containerfile/bound-image-entry.ts";
import { rule as boundImageGlobalStore } from "./containerfile/bound-image-global-store.ts";
import { rule as boundImageGlobalargs } from "./containerfile/bound-image-globalargs.ts";
import { rule as brewNixSnap } from "./containerfile/brew-nix-snap.ts";
import { rule as cacheMountConflict } from "./containerfile/cache-mount-conflict.ts";
import { rule as cacheMountSuggestion } from "./containerfile/cache-mount-suggestion.ts";
import { rule as chconRestorecon } from "./containerfile/chcon-restorecon.ts";
import { rule as cmdEntrypointService } from "./containerfile/cmd-entrypoint-service.ts";
import { rule as copyTreeOverSymlink } from "./containerfile/copy-tree-over-symlink.ts";
import { rule as copyWholeContext } from "./containerfile/copy-whole-context.ts";
import { rule as credentialLiteral } from "./containerfile/credential-literal.ts";
import { rule as crontabInBuild } from "./containerfile/crontab-in-build.ts";
import { rule as curlPipeShell } from "./containerfile/curl-pipe-shell.ts";
import { rule as customBaseLayout } from "./containerfile/custom-base-layout.ts";
import { rule as dbusConfigTool } from "./containerfile/dbus-config-tool.ts";
import { rule as dnfUpgradeAll } from "./containerfile/dnf-upgrade-all.ts";
import { rule as dracutHostonly } from "./containerfile/dracut-hostonly.ts";
import { rule as dracutInvocation } from "./containerfile/dracut-invocation.ts";
import { rule as dracutMissingModules } from "./containerfile/dracut-missing-modules.ts";
import { rule as dracutOutputPath } from "./containerfile/dracut-output-path.ts";
import { rule as enableGeneratedUnit } from "./containerfile/enable-generated-unit.ts";
import { rule as entrypointSet } from "./containerfile/entrypoint-set.ts";
import { rule as envIgnored } from "./containerfile/env-ignored.ts";
import { rule as etcEditVendorFile } from "./containerfile/etc-edit-vendor-file.ts";
import { rule as etcPreferUsr } from "./containerfile/etc-prefer-usr.ts";
import { rule as exposeIgnored } from "./containerfile/expose-ignored.ts";
import { rule as fipsModeSetup } from "./containerfile/fips-mode-setup.ts";
import { rule as firewallCmdInBuild } from "./containerfile/firewall-cmd-in-build.ts";
import { rule as flatpakInBuild } from "./containerfile/flatpak-in-build.ts";
import { rule as fstabCrypttab } from "./containerfile/fstab-crypttab.ts";
import { rule as gpgDisabled } from "./containerfile/gpg-disabled.ts";
import { rule as graphicalTargetMissing } from "./containerfile/graphical-target-missing.ts";
import { rule as gsettingsInBuild } from "./containerfile/gsettings-in-build.ts";
import { rule as healthcheckIgnored } from "./containerfile/healthcheck-ignored.ts";
import { rule as heredocBuilderVersion } from "./containerfile/heredoc-builder-version.ts";
import { rule as heredocNoErrexit } from "./containerfile/heredoc-no-errexit.ts";
import { rule as homeContent } from "./containerfile/home-content.ts";
import { rule as initramfsNotRebuilt } from "./containerfile/initramfs-not-rebuilt.ts";
import { rule as installRootfsHint } from "./containerfile/install-rootfs-hint.ts";
import { rule as installTomlInvalid } from "./containerfile/install-toml-invalid.ts";
import { rule as kargsArchName } from "./containerfile/kargs-arch-name.ts";
import { rule as kargsFileIgnored } from "./containerfile/kargs-file-ignored.ts";
import { rule as kargsMachineSpecific } from "./containerfile/kargs-machine-specific.ts";
import { rule as kargsSpaceInElement } from "./containerfile/kargs-space-in-element.ts";
import { rule as kargsTomlInvalid } from "./containerfile/kargs-toml-invalid.ts";
import { rule as kargsVsInstallKargs } from "./containerfile/kargs-vs-install-kargs.ts";
import { rule as kernelMultiple } from "./containerfile/kernel-multiple.ts";
import { rule as kernelRuntime } from "./containerfile/kernel-runtime.ts";
import { rule as kernelSubpackageUnpinned } from "./containerfile/kernel-subpackage-unpinned.ts";
import { rule as labelBootcMissing } from "./containerfile/label-bootc-missing.ts";
import { rule as labelBootcRedundant } from "./containerfile/label-bootc-redundant.ts";
import { rule as labelBootcValue } from "./containerfile/label-bootc-value.ts";
import { rule as labelOstreeInternal } from "./containerfile/label-ostree-internal.ts";
import { rule as labelQuayExpiry } from "./containerfile/label-quay-expiry.ts";
import { rule as labelVersionInherited } from "./containerfile/label-version-inherited.ts";
import { rule as labelWrongStage } from "./containerfile/label-wrong-stage.ts";
import { rule as languagePkgPrefix } from "./containerfile/language-pkg-prefix.ts";
import { rule as layerRmUseless } from "./containerfile/layer-rm-useless.ts";
import { rule as lintFatalWarnings } from "./containerfile/lint-fatal-warnings.ts";
import { rule as lintMaskedByMount } from "./containerfile/lint-masked-by-mount.ts";
import { rule as lintMissing } from "./containerfile/lint-missing.ts";
import { rule as lintNotLast } from "./containerfile/lint-not-last.ts";
import { rule as lintRootfsLimits } from "./containerfile/lint-rootfs-limits.ts";
import { rule as lintSkipUnknown } from "./containerfile/lint-skip-unknown.ts";
import { rule as lintSwallowed } from "./containerfile/lint-swallowed.ts";
import { rule as listSemicolonHidesFailure } from "./containerfile/list-semicolon-hides-failure.ts";
import { rule as machineIdentityBaked } from "./containerfile/machine-identity-baked.ts";
import { rule as networkUnneeded } from "./containerfile/network-unneeded.ts";
import { rule as nonRootOwnedUsr } from "./containerfile/non-root-owned-usr.ts";
import { rule as onbuildMaintainer } from "./containerfile/onbuild-maintainer.ts";
import { rule as optContent } from "./containerfile/opt-content.ts";
import { rule as passwdFileEdit } from "./containerfile/passwd-file-edit.ts";
import { rule as pkgLeftovers } from "./containerfile/pkg-leftovers.ts";
import { rule as pkgMissingVerb } from "./containerfile/pkg-missing-verb.ts";
import { rule as pkgNoninteractive } from "./containerfile/pkg-noninteractive.ts";
import { rule as podmanInBuild } from "./containerfile/podman-in-build.ts";
import { rule as policyJsonLockout } from "./containerfile/policy-json-lockout.ts";
import { rule as prepareRootInvalid } from "./containerfile/prepare-root-invalid.ts";
import { rule as registryAuthPath } from "./containerfile/registry-auth-path.ts";
import { rule as removedRequiredDir } from "./containerfile/removed-required-dir.ts";
import { rule as repoLeftEnabled } from "./containerfile/repo-left-enabled.ts";
import { rule as rmOverMount } from "./containerfile/rm-over-mount.ts";
import { rule as rootHomeWrite } from "./containerfile/root-home-write.ts";
import { rule as rpmOstreeBootedVerb } from "./containerfile/rpm-ostree-booted-verb.ts";
import { rule as rpmOstreeInBuild } from "./containerfile/rpm-ostree-in-build.ts";
import { rule as runMountStub } from "./containerfile/run-mount-stub.ts";
import { rule as runTmpContent } from "./containerfile/run-tmp-content.ts";
import { rule as runtimeInjectedFile } from "./containerfile/runtime-injected-file.ts";
import { rule as secretInArgEnv } from "./containerfile/secret-in-arg-env.ts";
import { rule as secretRemovedLater } from "./containerfile/secret-removed-later.ts";
import { rule as sedIe } from "./containerfile/sed-ie.ts";
import { rule as selinuxRuntime } from "./containerfile/selinux-runtime.ts";
import { rule as setuidInImage } from "./containerfile/setuid-in-image.ts";
import { rule as specialFile } from "./containerfile/special-file.ts";
import { rule as srvMntMedia } from "./containerfile/srv-mnt-media.ts";
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
import { rule as toplevelDirSelinux } from "./containerfile/toplevel-dir-selinux.ts";
import { rule as unameRInBuild } from "./containerfile/uname-r-in-build.ts";
import { rule as unitBadContent } from "./containerfile/unit-bad-content.ts";
import { rule as unitExtensionLocation } from "./containerfile/unit-extension-location.ts";
import { rule as unitNotEnabled } from "./containerfile/unit-not-enabled.ts";
import { rule as userIgnored } from "./containerfile/user-ignored.ts";
import { rule as useraddHome } from "./containerfile/useradd-home.ts";
import { rule as useraddInBuild } from "./containerfile/useradd-in-build.ts";
import { rule as usermodAltfilesGroup } from "./containerfile/usermod-altfiles-group.ts";
import { rule as usrEtcWrite } from "./containerfile/usr-etc-write.ts";
import { rule as usrLocalContent } from "./containerfile/usr-local-content.ts";
import { rule as varContent } from "./containerfile/var-content.ts";
import { rule as varDirNeedsTmpfiles } from "./containerfile/var-dir-needs-tmpfiles.ts";
import { rule as varRunDirectory } from "./containerfile/var-run-directory.ts";
import { rule as volumeIgnored } from "./containerfile/volume-ignored.ts";
import { rule as workdirLeft } from "./containerfile/workdir-left.ts";
import { rule as configAccountName } from "./config/config-account-name.ts";
import { rule as configAccountTwice } from "./config/config-account-twice.ts";
import { rule as configBootFilesystem } from "./config/config-boot-filesystem.ts";
import { rule as configBootInVolume } from "./config/config-boot-in-volume.ts";
import { rule as configBtrfsRoot } from "./config/config-btrfs-root.ts";
import { rule as configDiskMountpoint } from "./config/config-disk-mountpoint.ts";
import { rule as configDiskSmallRoot } from "./config/config-disk-small-root.ts";
import { rule as configDosTable } from "./config/config-dos-table.ts";
import { rule as configFileDenied } from "./config/config-file-denied.ts";
import { rule as configFileMode } from "./config/config-file-mode.ts";
import { rule as configFileOwner } from "./config/config-file-owner.ts";
import { rule as configFileTwice } from "./config/config-file-twice.ts";
import { rule as configFileUri } from "./config/config-file-uri.ts";
import { rule as configFilesystemAndDisk } from "./config/config-filesystem-and-disk.ts";
import { rule as configFilesystemDeprecated } from "./config/config-filesystem-deprecated.ts";
import { rule as configGroupTwice } from "./config/config-group-twice.ts";
import { rule as configIgnitionFirstboot } from "./config/config-ignition-firstboot.ts";
import { rule as configInlineTables } from "./config/config-inline-tables.ts";
import { rule as configJsonWrapper } from "./config/config-json-wrapper.ts";
import { rule as configKernelArgumentManaged } from "./config/config-kernel-argument-managed.ts";
import { rule as configKeyHasNoEffect } from "./config/config-key-has-no-effect.ts";
import { rule as configKeyLost } from "./config/config-key-lost.ts";
import { rule as configKeyMissing } from "./config/config-key-missing.ts";
import { rule as configKickstartOptions } from "./config/config-kickstart-options.ts";
import { rule as configLabelTooLong } from "./config/config-label-too-long.ts";
import { rule as configLockedOut } from "./config/config-locked-out.ts";
import { rule as configMountpointDenied } from "./config/config-mountpoint-denied.ts";
import { rule as configMountpointTwice } from "./config/config-mountpoint-twice.ts";
import { rule as configPartitionId } from "./config/config-partition-id.ts";
import { rule as configPasswordHash } from "./config/config-password-hash.ts";
import { rule as configPathForm } from "./config/config-path-form.ts";
import { rule as configPlaceholderCredential } from "./config/config-placeholder-credential.ts";
import { rule as configPlaintextPassword } from "./config/config-plaintext-password.ts";
import { rule as configRootAccount } from "./config/config-root-account.ts";
import { rule as configRootPasswordLost } from "./config/config-root-password-lost.ts";
import { rule as configSecretLiteral } from "./config/config-secret-literal.ts";
import { rule as configShellMissing } from "./config/config-shell-missing.ts";
import { rule as configSize } from "./config/config-size.ts";
import { rule as configSizeNegative } from "./config/config-size-negative.ts";
import { rule as configSizeTwice } from "./config/config-size-twice.ts";
import { rule as configSshKey } from "./config/config-ssh-key.ts";
import { rule as configSudoNopasswd } from "./config/config-sudo-nopasswd.ts";
import { rule as configSudoPassword } from "./config/config-sudo-password.ts";
import { rule as configSwapMountpoint } from "./config/config-swap-mountpoint.ts";
import { rule as configSyntax } from "./config/config-syntax.ts";
import { rule as configUnknownGroup } from "./config/config-unknown-group.ts";
import { rule as configUnknownKey } from "./config/config-unknown-key.ts";
import { rule as configUsersModule } from "./config/config-users-module.ts";
import { rule as configValueUnknown } from "./config/config-value-unknown.ts";
import { rule as configVolumeGroups } from "./config/config-volume-groups.ts";
import { rule as configVolumeId } from "./config/config-volume-id.ts";
import { rule as configVolumeName } from "./config/config-volume-name.ts";
import { rule as configVolumeTwice } from "./config/config-volume-twice.ts";
import { rule as configWrongType } from "./config/config-wrong-type.ts";
import { rule as ksAddonInert } from "./config/ks-addon-inert.ts";
import { rule as ksBibEmptyContents } from "./config/ks-bib-empty-contents.ts";
import { rule as ksBibIncludeBase } from "./config/ks-bib-include-base.ts";
import { rule as ksBibInertCommand } from "./config/ks-bib-inert-command.ts";
import { rule as ksBibKernelAppend } from "./config/ks-bib-kernel-append.ts";
import { rule as ksBibPayload } from "./config/ks-bib-payload.ts";
import { rule as ksBibRuntimeDisabled } from "./config/ks-bib-runtime-disabled.ts";
import { rule as ksBibUnattended } from "./config/ks-bib-unattended.ts";
import { rule as ksBibUsers } from "./config/ks-bib-users.ts";
import { rule as ksPostSwitchRedundant } from "./config/ks-post-switch-redundant.ts";
import { rule as ksTomlEscape } from "./config/ks-toml-escape.ts";
import { rule as ksTomlJoinedLines } from "./config/ks-toml-joined-lines.ts";
import { rule as ksTomlQuotes } from "./config/ks-toml-quotes.ts";
import { rule as ksAbbreviatedOption } from "./kickstart/ks-abbreviated-option.ts";
import { rule as ksAmbiguousOption } from "./kickstart/ks-ambiguous-option.ts";
import { rule as ksAnacondaSection } from "./kickstart/ks-anaconda-section.ts";
import { rule as ksAppendQuoting } from "./kickstart/ks-append-quoting.ts";
import { rule as ksBadValue } from "./kickstart/ks-bad-value.ts";
import { rule as ksBom } from "./kickstart/ks-bom.ts";
import { rule as ksBootTooSmall } from "./kickstart/ks-boot-too-small.ts";
import { rule as ksBootcNotImplemented } from "./kickstart/ks-bootc-not-implemented.ts";
import { rule as ksBootcOptionInert } from "./kickstart/ks-bootc-option-inert.ts";
import { rule as ksBootcSourceTransport } from "./kickstart/ks-bootc-source-transport.ts";
import { rule as ksBootcTarget } from "./kickstart/ks-bootc-target.ts";
import { rule as ksBootcUnlistedCommand } from "./kickstart/ks-bootc-unlisted-command.ts";
import { rule as ksBootloaderGrubPassword } from "./kickstart/ks-bootloader-grub-password.ts";
import { rule as ksBootloaderLostAppend } from "./kickstart/ks-bootloader-lost-append.ts";
import { rule as ksBtrfsRhel } from "./kickstart/ks-btrfs-rhel.ts";
import { rule as ksCannotLogIn } from "./kickstart/ks-cannot-log-in.ts";
import { rule as ksCertificateEmpty } from "./kickstart/ks-certificate-empty.ts";
import { rule as ksClearpartNoop } from "./kickstart/ks-clearpart-noop.ts";
import { rule as ksConflict } from "./kickstart/ks-conflict.ts";
import { rule as ksContradictoryFlags } from "./kickstart/ks-contradictory-flags.ts";
import { rule as ksCrlfScript } from "./kickstart/ks-crlf-script.ts";
import { rule as ksDeprecatedCommand } from "./kickstart/ks-deprecated-command.ts";
import { rule as ksDeprecatedOption } from "./kickstart/ks-deprecated-option.ts";
import { rule as ksDeviceName } from "./kickstart/ks-device-name.ts";
import { rule as ksDisklabel } from "./kickstart/ks-disklabel.ts";
import { rule as ksDuplicateCommand } from "./kickstart/ks-duplicate-command.ts";
import { rule as ksDuplicateEntry } from "./kickstart/ks-duplicate-entry.ts";
import { rule as ksEmpty } from "./kickstart/ks-empty.ts";
import { rule as ksEmptyScript } from "./kickstart/ks-empty-script.ts";
import { rule as ksEndInHeredoc } from "./kickstart/ks-end-in-heredoc.ts";
import { rule as ksEndTrailing } from "./kickstart/ks-end-trailing.ts";
import { rule as ksErroronfailNoSetE } from "./kickstart/ks-erroronfail-no-set-e.ts";
import { rule as ksExclusiveOptions } from "./kickstart/ks-exclusive-options.ts";
import { rule as ksFirewallNeedsFirewalld } from "./kickstart/ks-firewall-needs-firewalld.ts";
import { rule as ksFirewallOff } from "./kickstart/ks-firewall-off.ts";
import { rule as ksFlagValue } from "./kickstart/ks-flag-value.ts";
import { rule as ksFstypeUnknown } from "./kickstart/ks-fstype-unknown.ts";
import { rule as ksGroupsSpace } from "./kickstart/ks-groups-space.ts";
import { rule as ksHashTruncates } from "./kickstart/ks-hash-truncates.ts";
import { rule as ksHashWithoutIscrypted } from "./kickstart/ks-hash-without-iscrypted.ts";
import { rule as ksHomePartition } from "./kickstart/ks-home-partition.ts";
import { rule as ksHostnameValue } from "./kickstart/ks-hostname-value.ts";
import { rule as ksImageTag } from "./kickstart/ks-image-tag.ts";
import { rule as ksIncludePath } from "./kickstart/ks-include-path.ts";
import { rule as ksInsecureSource } from "./kickstart/ks-insecure-source.ts";
import { rule as ksInterpreterArgs } from "./kickstart/ks-interpreter-args.ts";
import { rule as ksIpValue } from "./kickstart/ks-ip-value.ts";
import { rule as ksKsappendTarget } from "./kickstart/ks-ksappend-target.ts";
import { rule as ksLangValue } from "./kickstart/ks-lang-value.ts";
import { rule as ksLineContinuation } from "./kickstart/ks-line-continuation.ts";
import { rule as ksLogNoDir } from "./kickstart/ks-log-no-dir.ts";
import { rule as ksMissingArgument } from "./kickstart/ks-missing-argument.ts";
import { rule as ksMissingEsp } from "./kickstart/ks-missing-esp.ts";
import { rule as ksMissingValue } from "./kickstart/ks-missing-value.ts";
import { rule as ksNetworkNoDevice } from "./kickstart/ks-network-no-device.ts";
import { rule as ksNoAdmin } from "./kickstart/ks-no-admin.ts";
import { rule as ksNoClearpart } from "./kickstart/ks-no-clearpart.ts";
import { rule as ksNoErroronfail } from "./kickstart/ks-no-erroronfail.ts";
import { rule as ksNoKeyboard } from "./kickstart/ks-no-keyboard.ts";
import { rule as ksNoLang } from "./kickstart/ks-no-lang.ts";
import { rule as ksNoNetwork } from "./kickstart/ks-no-network.ts";
import { rule as ksNoNoninteractive } from "./kickstart/ks-no-noninteractive.ts";
import { rule as ksNoPartitioning } from "./kickstart/ks-no-partitioning.ts";
import { rule as ksNoPayload } from "./kickstart/ks-no-payload.ts";
import { rule as ksNoReboot } from "./kickstart/ks-no-reboot.ts";
import { rule as ksNoTimezone } from "./kickstart/ks-no-timezone.ts";
import { rule as ksNoZerombr } from "./kickstart/ks-no-zerombr.ts";
import { rule as ksNochrootSysimage } from "./kickstart/ks-nochroot-sysimage.ts";
import { rule as ksNotAHash } from "./kickstart/ks-not-a-hash.ts";
import { rule as ksNotUtf8 } from "./kickstart/ks-not-utf8.ts";
import { rule as ksOddCharacter } from "./kickstart/ks-odd-character.ts";
import { rule as ksOriginNotSwitched } from "./kickstart/ks-origin-not-switched.ts";
import { rule as ksPackagesIgnored } from "./kickstart/ks-packages-ignored.ts";
import { rule as ksPackagesSyntax } from "./kickstart/ks-packages-syntax.ts";
import { rule as ksPartNoSize } from "./kickstart/ks-part-no-size.ts";
import { rule as ksPayloadMerge } from "./kickstart/ks-payload-merge.ts";
import { rule as ksPlaceholderPassword } from "./kickstart/ks-placeholder-password.ts";
import { rule as ksPlaintextPassword } from "./kickstart/ks-plaintext-password.ts";
import { rule as ksPostBootc } from "./kickstart/ks-post-bootc.ts";
import { rule as ksPostBootcfg } from "./kickstart/ks-post-bootcfg.ts";
import { rule as ksPostLocalState } from "./kickstart/ks-post-local-state.ts";
import { rule as ksPostNoSystemd } from "./kickstart/ks-post-no-systemd.ts";
import { rule as ksPostWritesUsr } from "./kickstart/ks-post-writes-usr.ts";
import { rule as ksPreUsesSysroot } from "./kickstart/ks-pre-uses-sysroot.ts";
import { rule as ksRawIndent } from "./kickstart/ks-raw-indent.ts";
import { rule as ksRemovedCommand } from "./kickstart/ks-removed-command.ts";
import { rule as ksRepeatedOption } from "./kickstart/ks-repeated-option.ts";
import { rule as ksRootSshPassword } from "./kickstart/ks-root-ssh-password.ts";
import { rule as ksScriptSize } from "./kickstart/ks-script-size.ts";
import { rule as ksSecretInFile } from "./kickstart/ks-secret-in-file.ts";
import { rule as ksSectionOption } from "./kickstart/ks-section-option.ts";
import { rule as ksSelinuxOff } from "./kickstart/ks-selinux-off.ts";
import { rule as ksServiceMayBeMissing } from "./kickstart/ks-service-may-be-missing.ts";
import { rule as ksShebangIgnored } from "./kickstart/ks-shebang-ignored.ts";
import { rule as ksShellSyntax } from "./kickstart/ks-shell-syntax.ts";
import { rule as ksSignatureOff } from "./kickstart/ks-signature-off.ts";
import { rule as ksSshkeyFormat } from "./kickstart/ks-sshkey-format.ts";
import { rule as ksSshkeyUser } from "./kickstart/ks-sshkey-user.ts";
import { rule as ksStaticIncomplete } from "./kickstart/ks-static-incomplete.ts";
import { rule as ksStrayEnd } from "./kickstart/ks-stray-end.ts";
import { rule as ksTemplateLeftover } from "./kickstart/ks-template-leftover.ts";
import { rule as ksTimezoneReset } from "./kickstart/ks-timezone-reset.ts";
import { rule as ksTimezoneUnknown } from "./kickstart/ks-timezone-unknown.ts";
import { rule as ksToolNeeded } from "./kickstart/ks-tool-needed.ts";
import { rule as ksTracebackSection } from "./kickstart/ks-traceback-section.ts";
import { rule as ksTransportImplicit } from "./kickstart/ks-transport-implicit.ts";
import { rule as ksTransportUnknown } from "./kickstart/ks-transport-unknown.ts";
import { rule as ksUnbalancedQuote } from "./kickstart/ks-unbalanced-quote.ts";
import { rule as ksUnclosedSection } from "./kickstart/ks-unclosed-section.ts";
import { rule as ksUnexpectedArgument } from "./kickstart/ks-unexpected-argument.ts";
import { rule as ksUnitInSize } from "./kickstart/ks-unit-in-size.ts";
import { rule as ksUnknownCommand } from "./kickstart/ks-unknown-command.ts";
import { rule as ksUnknownOption } from "./kickstart/ks-unknown-option.ts";
import { rule as ksUnknownSection } from "./kickstart/ks-unknown-section.ts";
import { rule as ksUrlShape } from "./kickstart/ks-url-shape.ts";
import { rule as ksUserName } from "./kickstart/ks-user-name.ts";
import { rule as ksUserNoPassword } from "./kickstart/ks-user-no-password.ts";
import { rule as ksUsrPartition } from "./kickstart/ks-usr-partition.ts";
import { rule as ksVersionComment } from "./kickstart/ks-version-comment.ts";
import { rule as ksWeakHash } from "./kickstart/ks-weak-hash.ts";
import { rule as ksWheelNopasswd } from "./kickstart/ks-wheel-nopasswd.ts";
import { rule as ksWipesAllDisks } from "./kickstart/ks-wipes-all-disks.ts";

export const containerfileRules = [
  addRemoteUnverified,
  alternativesInBuild,
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
  bootWrite,
  bootcVerbInBuild,
  bootloaderTool,
  boundImageContent,
  boundImageEntry,
  boundImageGlobalStore,
  boundImageGlobalargs,
  brewNixSnap,
  cacheMountConflict,
  cacheMountSuggestion,
  chconRestorecon,
  cmdEntrypointService,
  copyTreeOverSymlink,
  copyWholeContext,
  credentialLiteral,
  crontabInBuild,
  curlPipeShell,
  customBaseLayout,
  dbusConfigTool,
  dnfUpgradeAll,
  dracutHostonly,
  dracutInvocation,
  dracutMissingModules,
  dracutOutputPath,
  enableGeneratedUnit,
  entrypointSet,
  envIgnored,
  etcEditVendorFile,
  etcPreferUsr,
  exposeIgnored,
  fipsModeSetup,
  firewallCmdInBuild,
  flatpakInBuild,
  fstabCrypttab,
  gpgDisabled,
  graphicalTargetMissing,
  gsettingsInBuild,
  healthcheckIgnored,
  heredocBuilderVersion,
  heredocNoErrexit,
  homeContent,
  initramfsNotRebuilt,
  installRootfsHint,
  installTomlInvalid,
  kargsArchName,
  kargsFileIgnored,
  kargsMachineSpecific,
  kargsSpaceInElement,
  kargsTomlInvalid,
  kargsVsInstallKargs,
  kernelMultiple,
  kernelRuntime,
  kernelSubpackageUnpinned,
  labelBootcMissing,
  labelBootcRedundant,
  labelBootcValue,
  labelOstreeInternal,
  labelQuayExpiry,
  labelVersionInherited,
  labelWrongStage,
  languagePkgPrefix,
  layerRmUseless,
  lintFatalWarnings,
  lintMaskedByMount,
  lintMissing,
  lintNotLast,
  lintRootfsLimits,
  lintSkipUnknown,
  lintSwallowed,
  listSemicolonHidesFailure,
  machineIdentityBaked,
  networkUnneeded,
  nonRootOwnedUsr,
  onbuildMaintainer,
  optContent,
  passwdFileEdit,
  pkgLeftovers,
  pkgMissingVerb,
  pkgNoninteractive,
  podmanInBuild,
  policyJsonLockout,
  prepareRootInvalid,
  registryAuthPath,
  removedRequiredDir,
  repoLeftEnabled,
  rmOverMount,
  rootHomeWrite,
  rpmOstreeBootedVerb,
  rpmOstreeInBuild,
  runMountStub,
  runTmpContent,
  runtimeInjectedFile,
  secretInArgEnv,
  secretRemovedLater,
  sedIe,
  selinuxRuntime,
  setuidInImage,
  specialFile,
  srvMntMedia,
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
  toplevelDirSelinux,
  unameRInBuild,
  unitBadContent,
  unitExtensionLocation,
  unitNotEnabled,
  userIgnored,
  useraddHome,
  useraddInBuild,
  usermodAltfilesGroup,
  usrEtcWrite,
  usrLocalContent,
  varContent,
  varDirNeedsTmpfiles,
  varRunDirectory,
  volumeIgnored,
  workdirLeft,
];

export const configRules = [
  configAccountName,
  configAccountTwice,
  configBootFilesystem,
  configBootInVolume,
  configBtrfsRoot,
  configDiskMountpoint,
  configDiskSmallRoot,
  configDosTable,
  configFileDenied,
  configFileMode,
  configFileOwner,
  configFileTwice,
  configFileUri,
  configFilesystemAndDisk,
  configFilesystemDeprecated,
  configGroupTwice,
  configIgnitionFirstboot,
  configInlineTables,
  configJsonWrapper,
  configKernelArgumentManaged,
  configKeyHasNoEffect,
  configKeyLost,
  configKeyMissing,
  configKickstartOptions,
  configLabelTooLong,
  configLockedOut,
  configMountpointDenied,
  configMountpointTwice,
  configPartitionId,
  configPasswordHash,
  configPathForm,
  configPlaceholderCredential,
  configPlaintextPassword,
  configRootAccount,
  configRootPasswordLost,
  configSecretLiteral,
  configShellMissing,
  configSize,
  configSizeNegative,
  configSizeTwice,
  configSshKey,
  configSudoNopasswd,
  configSudoPassword,
  configSwapMountpoint,
  configSyntax,
  configUnknownGroup,
  configUnknownKey,
  configUsersModule,
  configValueUnknown,
  configVolumeGroups,
  configVolumeId,
  configVolumeName,
  configVolumeTwice,
  configWrongType,
  ksAddonInert,
  ksBibEmptyContents,
  ksBibIncludeBase,
  ksBibInertCommand,
  ksBibKernelAppend,
  ksBibPayload,
  ksBibRuntimeDisabled,
  ksBibUnattended,
  ksBibUsers,
  ksPostSwitchRedundant,
  ksTomlEscape,
  ksTomlJoinedLines,
  ksTomlQuotes,
];

export const kickstartRules = [
  ksAbbreviatedOption,
  ksAmbiguousOption,
  ksAnacondaSection,
  ksAppendQuoting,
  ksBadValue,
  ksBom,
  ksBootTooSmall,
  ksBootcNotImplemented,
  ksBootcOptionInert,
  ksBootcSourceTransport,
  ksBootcTarget,
  ksBootcUnlistedCommand,
  ksBootloaderGrubPassword,
  ksBootloaderLostAppend,
  ksBtrfsRhel,
  ksCannotLogIn,
  ksCertificateEmpty,
  ksClearpartNoop,
  ksConflict,
  ksContradictoryFlags,
  ksCrlfScript,
  ksDeprecatedCommand,
  ksDeprecatedOption,
  ksDeviceName,
  ksDisklabel,
  ksDuplicateCommand,
  ksDuplicateEntry,
  ksEmpty,
  ksEmptyScript,
  ksEndInHeredoc,
  ksEndTrailing,
  ksErroronfailNoSetE,
  ksExclusiveOptions,
  ksFirewallNeedsFirewalld,
  ksFirewallOff,
  ksFlagValue,
  ksFstypeUnknown,
  ksGroupsSpace,
  ksHashTruncates,
  ksHashWithoutIscrypted,
  ksHomePartition,
  ksHostnameValue,
  ksImageTag,
  ksIncludePath,
  ksInsecureSource,
  ksInterpreterArgs,
  ksIpValue,
  ksKsappendTarget,
  ksLangValue,
  ksLineContinuation,
  ksLogNoDir,
  ksMissingArgument,
  ksMissingEsp,
  ksMissingValue,
  ksNetworkNoDevice,
  ksNoAdmin,
  ksNoClearpart,
  ksNoErroronfail,
  ksNoKeyboard,
  ksNoLang,
  ksNoNetwork,
  ksNoNoninteractive,
  ksNoPartitioning,
  ksNoPayload,
  ksNoReboot,
  ksNoTimezone,
  ksNoZerombr,
  ksNochrootSysimage,
  ksNotAHash,
  ksNotUtf8,
  ksOddCharacter,
  ksOriginNotSwitched,
  ksPackagesIgnored,
  ksPackagesSyntax,
  ksPartNoSize,
  ksPayloadMerge,
  ksPlaceholderPassword,
  ksPlaintextPassword,
  ksPostBootc,
  ksPostBootcfg,
  ksPostLocalState,
  ksPostNoSystemd,
  ksPostWritesUsr,
  ksPreUsesSysroot,
  ksRawIndent,
  ksRemovedCommand,
  ksRepeatedOption,
  ksRootSshPassword,
  ksScriptSize,
  ksSecretInFile,
  ksSectionOption,
  ksSelinuxOff,
  ksServiceMayBeMissing,
  ksShebangIgnored,
  ksShellSyntax,
  ksSignatureOff,
  ksSshkeyFormat,
  ksSshkeyUser,
  ksStaticIncomplete,
  ksStrayEnd,
  ksTemplateLeftover,
  ksTimezoneReset,
  ksTimezoneUnknown,
  ksToolNeeded,
  ksTracebackSection,
  ksTransportImplicit,
  ksTransportUnknown,
  ksUnbalancedQuote,
  ksUnclosedSection,
  ksUnexpectedArgument,
  ksUnitInSize,
  ksUnknownCommand,
  ksUnknownOption,
  ksUnknownSection,
  ksUrlShape,
  ksUserName,
  ksUserNoPassword,
  ksUsrPartition,
  ksVersionComment,
  ksWeakHash,
  ksWheelNopasswd,
  ksWipesAllDisks,
];
