import { describe, expect, it } from "vitest";
import { askTwice, objectionTo, type Question } from "./askTwice.ts";

/** What is asked, and what comes of `answers`; undefined closes the question. */
async function typed(...answers: readonly (string | undefined)[]) {
  const asked: Question[] = [];
  const rest = [...answers];
  const password = await askTwice(async (question) => {
    asked.push(question);
    return rest.shift();
  });
  return { asked, password };
}

describe("asking for a password", () => {
  it("takes one that is typed twice", async () => {
    expect(await typed("secret", "secret")).toEqual({ asked: ["first", "again"], password: "secret" });
  });

  it("begins again where the two differ, and says so", async () => {
    expect(await typed("secret", "secert", "secret", "secret")).toEqual({
      asked: ["first", "again", "differed", "again"],
      password: "secret",
    });
  });

  it.each([[[undefined]], [["secret", undefined]], [["secret", "secert", undefined]]])(
    "gives up where a question is closed: %o",
    async (answers) => {
      expect((await typed(...answers)).password).toBeUndefined();
    },
  );
});

describe("an objection to a password", () => {
  it.each([
    ["", "empty"],
    ["a".repeat(511), undefined],
    ["a".repeat(512), "too-long"],
    ["가".repeat(171), "too-long"],
    ["비밀번호", "untypable"],
    ["two words & $igns", undefined],
  ])("to %o is %s", (password, objection) => {
    expect(objectionTo(password)).toBe(objection);
  });
});
