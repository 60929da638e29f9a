import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/copy-tree-over-symlink.ts";
import { findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/centos-bootc/centos-bootc:stream9\n";
const found = (text: string, files: Record<string, string>) =>
  findings(rule, text, files).map(
    ({ severity, message, text: word, args }) => `${severity} ${message} ${word} ${args.path}`,
  );

describe("copy-tree-over-symlink finds", () => {
  test.each([
    [`${base}COPY root/ /`, { "root/bin/a": "", "root/lib/b": "" }, ["error link / /bin/a"]],
    [`${base}COPY . /`, { "lib64/x": "" }, ["error link / /lib64/x"]],
    [`${base}WORKDIR /\nADD root .`, { "root/sbin/a": "" }, ["error link . /sbin/a"]],
    [`${base}COPY a b /`, { "a/sbin/x": "", "b/bin/y": "" }, ["error link / /sbin/x"]],
    [
      "FROM quay.io/fedora/fedora-bootc:43\nCOPY root/ /",
      { "root/usr/sbin/x": "" },
      ["error link / /usr/sbin/x"],
    ],
    [`${base}COPY root/ /`, { "root/.gitkeep": "" }, ["info placeholder / /.gitkeep"]],
  ])("%j", (text, files, expected) => {
    expect(found(text, files)).toEqual(expected);
  });
});

describe("copy-tree-over-symlink is silent about", () => {
  test.each([
    ["real paths", `${base}COPY root/ /`, { "root/usr/bin/a": "", "root/etc/b": "" }],
    [
      "what goes to the link by name",
      `${base}COPY root/ /lib/systemd/system/\nCOPY a /bin/`,
      { "root/a": "", a: "" },
    ],
    ["folders below others", `${base}COPY root/ /usr/share/x/`, { "root/bin/a": "" }],
    ["programs of the system before they were merged", `${base}COPY root/ /`, { "root/usr/sbin/x": "" }],
    [
      "commands, which follow links",
      `${base}RUN cp -a /ctx/root/. / && rsync -rvK /ctx/root/ /`,
      { "root/bin/a": "" },
    ],
    ["trees that are not known", `${base}COPY --from=ctx /system_files /`, { "root/bin/a": "" }],
    ["builder stages", `FROM scratch AS ctx\nCOPY root/ /\n${base}`, { "root/bin/a": "" }],
  ])("%s", (_, text, files) => {
    expect(found(text, files)).toEqual([]);
  });
});
