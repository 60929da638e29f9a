import { describe, expect, it } from "vitest";
import type { Deployment } from "../tasks/hostStatus.ts";
import { type Compared, lastPush, lintOf, type Relation, relationOf } from "./comparison.ts";
import { noFacts, type Push } from "./facts.ts";

const name = "quay.io/me/depot";
const image = { id: "aa", created: 5_500, size: 1, digest: "sha256:local", digests: ["sha256:local"] };
const push: Push = { name, destination: `${name}:latest`, image: "aa", digest: "sha256:there", at: 6_000 };
const project = (more: Partial<Compared>, ...pushes: readonly Push[]): Compared => ({
  name,
  image,
  facts: { ...noFacts, pushes },
  ...more,
});

describe("the last push", () => {
  it("is that of the image's name, or to it", () => {
    expect(lastPush(project({}))).toBeUndefined();
    expect(
      lastPush(project({}, { ...push, name: "other", destination: "quay.io/me/other" })),
    ).toBeUndefined();
    expect(lastPush(project({}, push))).toEqual({ push, isCurrent: true });
    const fromElsewhere = { ...push, name: "localhost/depot" };
    expect(lastPush(project({}, fromElsewhere))).toEqual({ push: fromElsewhere, isCurrent: true });
  });

  it("is behind once the image is another one", () => {
    expect(lastPush(project({ image: { ...image, id: "bb" } }, push))?.isCurrent).toBe(false);
    expect(lastPush(project({ image: undefined }, push))?.isCurrent).toBe(true);
    // Somebody fetched what was pushed.
    const fetched = { ...image, id: "bb", digests: ["sha256:there"] };
    expect(lastPush(project({ image: fetched }, push))?.isCurrent).toBe(true);
  });

  it("of root's storage is compared by time", () => {
    const { image: _, digest: __, ...unknown } = push;
    expect(lastPush(project({}, unknown))?.isCurrent).toBe(true);
    expect(lastPush(project({ image: { ...image, created: 9_000 } }, unknown))?.isCurrent).toBe(false);
    const { digest: ___, ...withoutDigest } = push;
    expect(lastPush(project({ image: { ...image, id: "bb" } }, withoutDigest))?.isCurrent).toBe(false);
  });
});

describe("the lint of an image", () => {
  it("is the one of this very image", () => {
    const lint = { image: "aa", errors: 1, findings: 2, at: 1 };
    const facts = { ...noFacts, lints: [lint] };
    expect(lintOf(project({ facts }))).toBe(lint);
    expect(lintOf(project({ facts, image: { ...image, id: "bb" } }))).toBeUndefined();
    expect(lintOf(project({ facts, image: undefined }))).toBeUndefined();
  });
});

describe("what a host has", () => {
  const rebuilt = { ...image, id: "bb", digests: ["sha256:new"], digest: "sha256:new", created: 9_000 };
  it.each<[string, Relation, Deployment, Compared]>([
    ["by the digest of the storage", "same", { image: "x", digest: "sha256:local" }, project({})],
    ["by the digest of the registry", "same", { image: name, digest: "sha256:there" }, project({}, push)],
    ["by the moment it was built", "same", { image: `${name}:latest`, built: 5_000 }, project({})],
    ["after a build", "older", { image: name, digest: "sha256:there" }, project({ image: rebuilt }, push)],
    ["by an earlier moment", "older", { image: name, digest: "sha256:x", built: 1_000 }, project({})],
    ["of a build elsewhere", "newer", { image: name, built: 99_000 }, project({})],
    ["under another tag", "other", { image: `${name}:2`, built: 5_000 }, project({})],
    ["installed from no image", "other", {}, project({})],
    ["with neither digest nor time", "unknown", { image: name }, project({})],
    ["with no image here", "unknown", { image: name, built: 5_000 }, project({ image: undefined })],
    [
      "of a name that it was pushed to",
      "older",
      { image: `${name}:latest`, built: 1_000 },
      project({ name: "localhost/depot" }, { ...push, name: "localhost/depot" }),
    ],
  ])("%s: %s", (_, relation, deployment, compared) => {
    expect(relationOf(deployment, compared)).toBe(relation);
  });
});
