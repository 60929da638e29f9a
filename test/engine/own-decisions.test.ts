/** What only the user knows: commands of a base image, and whom to trust. */
import { describe, expect, it } from "vitest";
import { containerfileModel } from "../../server/src/model/containerfile/model.ts";
import { contextFiles } from "../support/containerfile.ts";
import { lint } from "../support/lint.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";

describe("commands", () => {
  const commands = { "unit-on": "sudo systemctl start", pull: "true" };
  const found = async (run: string, configuration = {}) =>
    (
      await lint({ Containerfile: `${base}RUN ${run}\nRUN bootc container lint\n` }, "Containerfile", {
        configuration,
      })
    ).map(({ rule, text }) => [rule, text]);

  it.each([
    ["unit-on httpd", [["systemctl-runtime-verb", "unit-on"]]],
    ["/usr/libexec/unit-on httpd", []],
    ["unit-on() { true; }; unit-on httpd", []],
    ["xargs -n1 unit-on <<< httpd", [["systemctl-runtime-verb", "unit-on"]]],
  ])("stand for others: %s", async (run, expected) => {
    expect(await found(run, { commands })).toEqual(expected);
    expect(await found(run)).toEqual([]);
  });

  it("may be known to do nothing", () => {
    const opaque = (given: Record<string, string>) =>
      containerfileModel({
        text: `${base}RUN make\n`,
        files: contextFiles({}),
        targets: [],
        commands: given,
        log: () => {},
      }).images[0]?.opaque !== undefined;
    expect(opaque({})).toBe(true);
    expect(opaque({ make: "true" })).toBe(false);
  });

  it("are looked at again once they change", () => {
    const input = { text: `${base}RUN unit-on x\n`, files: contextFiles({}), targets: [], log: () => {} };
    const first = containerfileModel(input);
    const second = containerfileModel({ ...input, commands, previous: first.syntax });
    expect(first.commands("systemctl")).toHaveLength(0);
    expect(second.commands("systemctl")).toHaveLength(1);
  });
});

describe("trusted registries and hosts", () => {
  const found = async (text: string, ...trusted: string[]) =>
    (await lint({ Containerfile: text }, "Containerfile", { configuration: { trusted, profile: "strict" } }))
      .map(({ rule }) => rule)
      .filter((rule) => rule === "base-floating-tag" || rule === "add-remote-unverified");
  const floating = "FROM quay.io/fedora/fedora-bootc:latest\nRUN bootc container lint\n";
  const download = `${base}ADD https://example.com/app/x.tar.gz /usr/share/\nRUN git clone https://example.com/y /usr/share/y\nRUN bootc container lint\n`;

  it.each([
    [floating, [], ["base-floating-tag"]],
    [floating, ["quay.io"], []],
    [floating, ["quay.io/fedora/*"], []],
    [floating, ["quay.io/fed"], ["base-floating-tag"]],
    [download, [], ["add-remote-unverified", "add-remote-unverified"]],
    [download, ["example.com/app"], ["add-remote-unverified"]],
    [download, ["example.com"], []],
  ])("%j, %j", async (text, trusted, expected) => {
    expect(await found(text, ...trusted)).toEqual(expected);
  });
});
