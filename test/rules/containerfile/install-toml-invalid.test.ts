import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/install-toml-invalid.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const install = (content: string, folder = "/usr/lib/bootc/install") =>
  `${base}COPY <<'EOF' ${folder}/10-a.toml\n${content}\nEOF\n`;
const found = (text: string) =>
  findings(rule, text).map(({ severity, message, text: word, line }) => [severity, message, word, line]);

describe("install-toml-invalid finds", () => {
  test.each([
    ['[install]\nmatch_architectures = ["x86_64"]', ["error", "misspelledKey", "match_architectures", 3]],
    ['[install]\nroot_fs_type = "xfs"', ["error", "misspelledKey", "root_fs_type", 3]],
    ["[install]\ncolour = 1", ["error", "unknownKey", "colour", 3]],
    ['[filesystem.root]\ntype = "xfs"', ["error", "outside", "filesystem", 2]],
    ["[customizations]", ["error", "unknownKey", "customizations", 2]],
    ['[install.filesystem.root]\ntype = "XFS"', ["error", "choice", '"XFS"', 3]],
    ['[install]\nroot-fs-type = "vfat"', ["error", "choice", '"vfat"', 3]],
    ['[install]\nblock = ["direct", "lvm"]', ["error", "choice", '"lvm"', 3]],
    ['[install]\nblock = "direct"', ["error", "notList", '"direct"', 3]],
    ['[install]\nkargs = "quiet"', ["error", "notList", '"quiet"', 3]],
    ['[install.bootupd]\nskip-boot-uuid = "true"', ["error", "notBoolean", '"true"', 3]],
    ['[install]\nfilesystem = "xfs"', ["error", "notTable", '"xfs"', 3]],
    ["[install]\nstateroot = 1", ["error", "notString", "1", 3]],
    ['[install.ostree]\nother = "a"', ["warning", "ignoredKey", "other", 3]],
    ["[install]\nkargs = [\n[x]", ["error", "syntax", "[", 3]],
  ])("%j", (content, expected) => {
    expect(found(install(content))).toEqual([expected]);
  });

  test.each(["/usr/local/lib/bootc/install", "/etc/bootc/install"])("files in %s", (folder) => {
    expect(found(install("[install]\na = 1", folder))).toEqual([["error", "unknownKey", "a", 3]]);
  });

  test("names that are not read", () => {
    expect(found(`${base}COPY rootfs.conf /usr/lib/bootc/install/`)).toEqual([
      ["warning", "ignored", "/usr/lib/bootc/install/", 1],
    ]);
  });
});

describe("install-toml-invalid is silent about", () => {
  test.each([
    [
      "all that bootc knows",
      install(
        '[install]\nblock = ["direct", "tpm2-luks"]\nkargs = ["a"]\nkarg-deletes = ["b"]\nmatch-architectures = ["x86_64"]\nstateroot = "a"\nroot-mount-spec = ""\nboot-mount-spec = "LABEL=boot"\nbootloader = "grub-cc"\ndiscoverable-partitions = true\nenforce-container-sigpolicy = false\n[install.filesystem.root]\ntype = "btrfs"\n[install.ostree]\nbls-append-except-default = "x"\n[install.bootupd]\nskip-boot-uuid = true',
      ),
    ],
    ["an empty file", install("")],
    ["values from variables", install('[install]\nroot-fs-type = "$FS"').replace("<<'EOF'", "<<EOF")],
    ["other files", `${base}COPY <<E /usr/lib/bootc/install/README\n[install]\nE\n`],
    ["builder stages", `${install("[x]").replace("43", "43 AS a")}${base}`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the fix of install-toml-invalid", () => {
  test.each([
    ['[install]\nmatch_architectures = ["a"]', '[install]\nmatch-architectures = ["a"]'],
    ['[filesystem.root]\ntype = "xfs"', '[install.filesystem.root]\ntype = "xfs"'],
    ['[install.filesystem.root]\ntype = "XFS"', '[install.filesystem.root]\ntype = "xfs"'],
    ['[install]\nblock = "direct"', '[install]\nblock = ["direct"]'],
    ['[install]\nkarg_deletes = "quiet"', '[install]\nkarg-deletes = ["quiet"]'],
  ])("%j", (before, after) => {
    const fixed = applyFix(rule, install(before));
    expect(fixed).toBe(install(after));
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test("there is none where the right name is taken", () => {
    expect(applyFix(rule, install('[install]\nroot_fs_type = "xfs"\nroot-fs-type = "xfs"'))).toBeUndefined();
  });
});
