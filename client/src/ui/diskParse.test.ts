import { describe, expect, it } from "vitest";
import { parseChoices, parseEvent, parseState } from "./diskParse.ts";

describe("what the page of the disk preview sends", () => {
  it("is taken where it is what it should be", () => {
    const choices = { architecture: "aarch64", rootfs: "btrfs", imageSize: 2 ** 31 };
    expect(parseChoices(choices)).toEqual(choices);
    expect(parseEvent({ kind: "ready" })).toEqual({ kind: "ready" });
    expect(parseEvent({ kind: "reveal", id: "4.1" })).toEqual({ kind: "reveal", id: "4.1" });
    expect(parseEvent({ kind: "choose", choices })).toEqual({ kind: "choose", choices });
    expect(parseState({ uri: "file:///config.toml", choices, layout: null })).toEqual({
      uri: "file:///config.toml",
      choices,
    });
  });

  it.each([undefined, null, 3, "reveal", [], { kind: "other" }, { kind: "reveal", id: 4 }])(
    "is dropped where it is %j",
    (value) => {
      expect(parseEvent(value)).toBeUndefined();
      expect(parseState(value)).toBeUndefined();
      expect(parseChoices(value)).toEqual({});
    },
  );

  it("loses the choices that nobody offered", () => {
    const choices = { architecture: "z80", rootfs: "zfs", imageSize: -1 };
    expect(parseEvent({ kind: "choose", choices })).toEqual({ kind: "choose", choices: {} });
  });
});
