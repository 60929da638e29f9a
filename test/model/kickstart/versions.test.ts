import { describe, expect, it } from "vitest";
import { kickstartCommands, kickstartSections, koreanDocs } from "../../../server/src/data/kickstart.ts";
import {
  commandStatus,
  defaultTargets,
  kickstartTargets,
  optionStatus,
  parseVersionSet,
} from "../../../server/src/model/kickstart/versions.ts";

const command = (name: string) => {
  const entry = kickstartCommands.get(name);
  if (entry === undefined) throw new Error(name);
  return entry;
};

describe("sets of versions", () => {
  it.each([
    [["F43+"], ["F43", "F44", "F45"]],
    [["F40-F42"], ["F40", "F41", "F42"]],
    [
      ["RHEL9", "F45+"],
      ["RHEL9", "F45"],
    ],
    [["RHEL9+"], ["RHEL9", "RHEL10"]],
    [[], []],
  ])("%j", (set, expected) => {
    expect([...parseVersionSet(set)]).toEqual(expected);
  });
});

describe("the versions to check against", () => {
  it.each([
    ["RHEL9", ["RHEL9"]],
    ["rhel-9.4", ["RHEL9"]],
    ["centos stream10", ["RHEL10"]],
    ["F43", ["F43"]],
    ["fedora-43", ["F43"]],
    ["F99", ["F45"]],
    ["F30", ["F40"]],
    ["RHEL7", ["RHEL8"]],
    ["rawhide", defaultTargets],
    [undefined, defaultTargets],
  ])("for %s", (version, expected) => {
    expect(kickstartTargets(version)).toEqual(expected);
  });

  it("are the newest of both lines where nothing is known", () => {
    expect(defaultTargets).toEqual(["RHEL10", "F45"]);
  });
});

describe("the table", () => {
  it.each([
    ["bootc", "F42", "absent"],
    ["bootc", "F43", "live"],
    ["btrfs", "RHEL9", "deprecated"],
    ["btrfs", "RHEL10", "removed"],
    ["stratispool", "F45", "live"],
    ["stratispool", "RHEL10", "absent"],
  ])("says that %s is, in %s, %s", (name, version, status) => {
    expect(commandStatus(command(name), version)).toBe(status);
  });

  it("says where options work", () => {
    const { options = {} } = command("timezone");
    const status = (version: string) => options["--isUtc"] && optionStatus(options["--isUtc"], version);
    expect([status("RHEL9"), status("RHEL10"), status("F45")]).toEqual(["live", "absent", "deprecated"]);
  });

  it("is described in Korean as a whole", () => {
    expect(Object.keys(koreanDocs.commands).sort()).toEqual([...kickstartCommands.keys()].sort());
    expect(Object.keys(koreanDocs.sections).sort()).toEqual([...kickstartSections.keys()].sort());
    const entries = [...kickstartCommands.values(), ...kickstartSections.values()];
    const docs = entries.flatMap(({ options = {} }) =>
      Object.values(options).flatMap(({ doc }) => doc ?? []),
    );
    expect([...new Set(docs)].sort()).toEqual(Object.keys(koreanDocs.options).sort());
    const places = [...kickstartSections.values()].flatMap(({ where }) => where ?? []);
    expect([...new Set(places)].sort()).toEqual(Object.keys(koreanDocs.where).sort());
  });
});
