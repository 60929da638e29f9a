/** What bootc's install configuration may hold: the structs of install/config.rs. */
import { blockSetups, bootloaders, fileSystems, installFolders } from "../../../data/install-config.ts";
import type { ContainerfileModel } from "../../../model/containerfile/model.ts";
import { type TomlFile, tomlFiles } from "./toml-file.ts";
import type { TableShape } from "./toml-shape.ts";

export const installTable: TableShape = {
  kind: "table",
  keys: {
    "root-fs-type": { kind: "choice", values: fileSystems },
    block: { kind: "choices", values: blockSetups },
    filesystem: {
      kind: "table",
      keys: { root: { kind: "table", keys: { type: { kind: "choice", values: fileSystems } } } },
    },
    kargs: { kind: "strings" },
    "karg-deletes": { kind: "strings" },
    "match-architectures": { kind: "strings" },
    ostree: { kind: "table", keys: { "bls-append-except-default": { kind: "string" } }, open: true },
    stateroot: { kind: "string" },
    "root-mount-spec": { kind: "string" },
    "boot-mount-spec": { kind: "string" },
    bootupd: { kind: "table", keys: { "skip-boot-uuid": { kind: "boolean" } } },
    bootloader: { kind: "choice", values: bootloaders },
    "discoverable-partitions": { kind: "boolean" },
    "enforce-container-sigpolicy": { kind: "boolean" },
  },
  aliases: {
    filesystems: "filesystem",
    rootfs: "root-fs-type",
    "rootfs-type": "root-fs-type",
    "root-filesystem": "root-fs-type",
    "kargs-delete": "karg-deletes",
    "kargs-deletes": "karg-deletes",
    arch: "match-architectures",
    architectures: "match-architectures",
  },
};

export const installShape: TableShape = { kind: "table", keys: { install: installTable } };

export const installFiles = (file: ContainerfileModel): readonly TomlFile[] =>
  tomlFiles(file, installFolders);
