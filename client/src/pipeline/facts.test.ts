import { describe, expect, it } from "vitest";
import {
  noFacts,
  withAnswer,
  withChange,
  withHost,
  withLint,
  withoutHost,
  withPush,
  withRootBuild,
} from "./facts.ts";

const names = (facts: typeof noFacts) => facts.hosts.map(({ name }) => name);
const status = { booted: { image: "quay.io/me/depot:1" }, rollbackQueued: false };

describe("the facts of a project", () => {
  it("name the host first that was used last, with what it answered", () => {
    const two = withHost(withHost(noFacts, "edge"), "core@edge:22");
    expect(names(two)).toEqual(["core@edge:22", "edge"]);
    const answered = withAnswer(two, "edge", { status, asked: 5 });
    expect(withHost(answered, "edge").hosts).toEqual([
      { name: "edge", answer: { status, asked: 5 } },
      { name: "core@edge:22" },
    ]);
    expect(names(withoutHost(answered, "edge"))).toEqual(["core@edge:22"]);
  });

  it("forget that a host was changed once it answers again", () => {
    const changed = withChange(
      withAnswer(withHost(noFacts, "edge"), "edge", { status, asked: 5 }),
      "edge",
      7,
    );
    expect(changed.hosts).toEqual([{ name: "edge", answer: { status, asked: 5 }, changed: 7 }]);
    expect(withAnswer(changed, "edge", { status, asked: 9 }).hosts).toEqual([
      { name: "edge", answer: { status, asked: 9 } },
    ]);
  });

  it("keep nothing of a host that is not on the list", () => {
    expect(withAnswer(noFacts, "edge", { status, asked: 5 })).toEqual(noFacts);
    expect(withChange(noFacts, "edge", 5)).toEqual(noFacts);
  });

  it("do not grow for ever", () => {
    const many = Array.from({ length: 99 }, (_, index) => String(index));
    const facts = many.reduce(
      (all, text) =>
        withLint(withPush(withHost(all, text), { name: "a", destination: text, at: 1 }), {
          image: text,
          errors: 0,
          findings: 0,
          at: 1,
        }),
      noFacts,
    );
    expect([facts.hosts.length, facts.pushes.length, facts.lints.length]).toEqual([50, 20, 20]);
    expect([facts.hosts[0]?.name, facts.pushes[0]?.destination, facts.lints[0]?.image]).toEqual([
      "98",
      "98",
      "98",
    ]);
  });

  it("hold the last build of each image in root's storage", () => {
    const built = (name: string, at: number) => ({ name, at });
    const facts = withRootBuild(
      withRootBuild(withRootBuild(noFacts, built("a", 1)), built("b", 2)),
      built("a", 3),
    );
    expect(facts.rootBuilds).toEqual([built("a", 3), built("b", 2)]);
  });

  it("hold one lint of each image", () => {
    const [once, again] = [1, 2].map((at) => ({ image: "a", errors: 0, findings: at, at }));
    expect(withLint(withLint(noFacts, once as never), again as never).lints).toEqual([again]);
  });
});
