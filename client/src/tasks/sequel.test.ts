import { describe, expect, it } from "vitest";
import { followedBy, readSequel, type Sequel } from "./sequel.ts";

const sequel: Sequel = {
  uri: "file:///work/kiosk/Containerfile",
  task: {
    action: "disk",
    containerfile: "/work/kiosk/Containerfile",
    imageTypes: ["qcow2", "vmdk"],
    rootfs: "xfs",
    buildArgs: { CHANNEL: "stable" },
    noCache: true,
    pull: "always",
    arguments: [],
  },
  tool: "bootc-image-builder",
};

describe("what follows a step", () => {
  it("comes back from what was written down as it was", () => {
    const all = followedBy(sequel, { ...sequel.task, imageTypes: ["vmdk"] });
    expect(readSequel(JSON.parse(JSON.stringify(all)))).toEqual(all);
    expect(readSequel(JSON.parse(JSON.stringify(sequel)))).toEqual(sequel);
  });

  it("does not fetch and build again what the step has made", () => {
    const { noCache, pull, ...next } = sequel.task;
    expect(followedBy(sequel).next).toEqual(next);
  });

  it.each([
    undefined,
    "file:///work/kiosk/Containerfile",
    [sequel],
    { ...sequel, uri: "https://example.com/Containerfile" },
    { ...sequel, uri: 1 },
    { ...sequel, task: { ...sequel.task, action: "rm" } },
    { ...sequel, task: null },
    { ...sequel, next: { action: "shell" } },
    { ...sequel, tool: "sh" },
  ])("is nothing where it is not well formed: %j", (written) => {
    expect(readSequel(written)).toBeUndefined();
  });

  it("leaves out what no task can say", () => {
    const written = { ...sequel, command: "rm", task: { ...sequel.task, program: "sh", tag: 5 } };
    expect(readSequel(written)).toEqual(sequel);
  });
});
