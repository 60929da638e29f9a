/** What the user may decide about linting. One shape for editor settings, `.bootc-lint.toml` and the command line. */
import type { Severity } from "../base/severity.ts";

export interface Configuration {
  readonly enabled: boolean;
  readonly profile: "default" | "strict";
  /** Severity by rule id, where it differs from the rule's own; `off` silences the rule. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
  /** Kickstart version of the installer (`RHEL10`, `F43`); else taken from the project's base image. */
  readonly kickstartVersion?: string;
  /** Image type that is built from the config (`anaconda-iso`, `qcow2`); else any. */
  readonly imageType?: string;
  readonly rootfs?: "ext4" | "xfs" | "btrfs";
  readonly builder: "bib" | "image-builder";
  readonly payloadRef?: string;
  /** Names of the stages that are published, where the last one alone would be wrong. */
  readonly targets: readonly string[];
}

export const defaultConfiguration: Configuration = {
  enabled: true,
  profile: "default",
  rules: {},
  builder: "bib",
  targets: [],
};
