import { describe, expect, it } from "vitest";
import type { RunResult } from "../environment/run.ts";
import { builtImage, parseInspection } from "./builtImage.ts";

const digest = `sha256:${"1d".repeat(32)}`;
// Of podman 4.3.1, shortened.
const inspection = `[{"Id":"2fe7","Digest":"${digest}","RepoTags":["localhost/can:latest"],"Created":"2026-11-22T02:07:17.316896196Z","Size":3971241}]`;
const asked: (readonly string[])[] = [];
const podman = (result: RunResult) => ({
  path: "podman",
  platform: { kind: "linux", uid: 0, gid: 0 } as const,
  run: async ({ arguments: words }: { readonly arguments: readonly string[] }) => {
    asked.push(words);
    return result;
  },
});

describe("the built image", () => {
  it("is asked of podman by its name", async () => {
    const answer = { kind: "exited", code: 0, stdout: inspection, stderr: "" } as const;
    expect(await builtImage(podman(answer), "-odd")).toEqual({
      created: Date.UTC(2026, 10, 22, 2, 7, 17, 316),
      size: 3_971_241,
      digest,
    });
    expect(asked.at(-1)).toEqual(["image", "inspect", "--", "-odd"]);
  });

  it.each<RunResult>([
    { kind: "exited", code: 125, stdout: "[]", stderr: "Error: x: image not known" },
    { kind: "missing" },
    { kind: "timeout" },
  ])("is none for %j", async (answer) => {
    expect(await builtImage(podman(answer), "x")).toBeUndefined();
  });

  it.each([
    "",
    "[]",
    "{}",
    "null",
    '[{"Created":"no","Size":1,"Digest":"x"}]',
    '[{"Created":"2026-01-01T00:00:00Z"}]',
  ])("is none in %j", (text) => expect(parseInspection(text)).toBeUndefined());
});
