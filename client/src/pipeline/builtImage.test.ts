import { describe, expect, it } from "vitest";
import type { RunResult } from "../environment/run.ts";
import { builtImage, builtImages, parseInspection } from "./builtImage.ts";

const digest = `sha256:${"1d".repeat(32)}`;
const other = `sha256:${"2e".repeat(32)}`;
// Of podman 4.3.1, shortened.
const can = `{"Id":"2fe7","Digest":"${digest}","RepoTags":["localhost/can:latest"],"RepoDigests":["localhost/can@${digest}","quay.io/me/can@${other}"],"Created":"2026-11-22T02:07:17.316896196Z","Size":3971241}`;
const image = {
  id: "2fe7",
  created: Date.UTC(2026, 10, 22, 2, 7, 17, 316),
  size: 3_971_241,
  digest,
  digests: [digest, other],
};
const asked: (readonly string[])[] = [];
const podman = (result: RunResult) => ({
  path: "podman",
  platform: { kind: "linux", uid: 0, gid: 0 } as const,
  run: async ({ arguments: words }: { readonly arguments: readonly string[] }) => {
    asked.push(words);
    return result;
  },
});

describe("built images", () => {
  it("are asked of podman once, and found where others are not", async () => {
    const answer = {
      kind: "exited",
      code: 125,
      stdout: `[${can}]`,
      stderr: "Error: inspecting object: -odd: image not known",
    } as const;
    const found = await builtImages(podman(answer), [
      "-odd",
      "can",
      `quay.io/me/can@${other}`,
      "quay.io/me/can",
    ]);
    expect([...found]).toEqual([
      ["can", image],
      [`quay.io/me/can@${other}`, image],
    ]);
    expect(asked).toEqual([
      ["image", "inspect", "--", "-odd", "can", `quay.io/me/can@${other}`, "quay.io/me/can"],
    ]);
    expect(await builtImage(podman(answer), "localhost/can:latest")).toEqual(image);
    expect((await builtImages(podman(answer), [])).size).toBe(0);
    expect(asked).toHaveLength(2);
  });

  it.each<RunResult>([
    { kind: "exited", code: 125, stdout: "[]", stderr: "Error: x: image not known" },
    { kind: "missing" },
    { kind: "timeout" },
  ])("are none for %j", async (answer) => {
    expect(await builtImage(podman(answer), "x")).toBeUndefined();
  });

  it.each([
    "",
    "[]",
    "{}",
    "null",
    '[{"Created":"no","Size":1,"Digest":"x","Id":"x"}]',
    '[{"Created":"2026-01-01T00:00:00Z","Id":"x"}]',
    '[{"Created":"2026-01-01T00:00:00Z","Size":1,"Digest":"x"}]',
    "[null, 1, []]",
  ])("are none in %j", (text) => expect(parseInspection(text)).toEqual([]));
});
