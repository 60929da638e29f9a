import { describe, expect, it } from "vitest";
import type { RunResult } from "../environment/run.ts";
import { askingRoot, builtImage, builtImages, parseInspection } from "./builtImage.ts";

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

describe("images of root's storage", () => {
  /** @returns what was run, and images and certainty of each time that they are asked for */
  async function askedAs(uid: number, result: RunResult) {
    const run: string[] = [];
    const user = {
      path: "podman",
      platform: { kind: "linux", uid, gid: uid } as const,
      run: async ({ program, arguments: words }: { program: string; arguments: readonly string[] }) => {
        run.push([program, ...words].join(" "));
        return result;
      },
    };
    const ofRoot = askingRoot();
    const answers = [];
    for (const names of [["can"], [], ["can"]]) answers.push(await ofRoot(user, names));
    return { run, answers: answers.map(({ images, isKnown }) => [images.size, isKnown]) };
  }
  const question = "sudo -n podman image inspect -- can";

  it("are asked for through sudo", async () => {
    const found = { kind: "exited", code: 0, stdout: `[${can}]`, stderr: "" } as const;
    expect(await askedAs(1000, found)).toEqual({
      run: [question, question],
      answers: [
        [1, true],
        [0, true],
        [1, true],
      ],
    });
  });

  it("are not asked for again once sudo wants a password", async () => {
    const refusal = {
      kind: "exited",
      code: 1,
      stdout: "",
      stderr: "sudo: a password is required\n",
    } as const;
    expect(await askedAs(1000, refusal)).toEqual({
      run: [question],
      answers: [
        [0, false],
        [0, true],
        [0, false],
      ],
    });
  });

  it("are root's own images, where VS Code runs as root", async () => {
    expect((await askedAs(0, { kind: "missing" })).run).toEqual([]);
  });
});
