// What a person who builds a Containerfile may be asked.
import { expect, test } from "vitest";
import { buildInputs } from "../../../server/src/features/containerfile/build-inputs.ts";
import type { BuildInputs } from "../../../server/src/protocol/requests.ts";
import { analyse } from "../../support/lint.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const nothing: BuildInputs = { arguments: [], secrets: [], contexts: [] };

test.each<[string, string, Partial<BuildInputs>]>([
  ["nothing", base, {}],
  [
    "arguments with their defaults, wherever they are declared",
    `ARG VERSION=43\nFROM quay.io/fedora/fedora-bootc:$VERSION\nARG VERSION\nARG NAME="a b"\nARG NONE\n`,
    {
      arguments: [{ name: "VERSION", default: "43" }, { name: "NAME", default: "a b" }, { name: "NONE" }],
    },
  ],
  [
    "the default that a later declaration says",
    `ARG A\n${base}ARG A=1\n`,
    { arguments: [{ name: "A", default: "1" }] },
  ],
  ["no argument that the builder sets", `${base}ARG TARGETARCH\nARG BUILDPLATFORM\n`, {}],
  [
    "secrets by their ids, each once",
    `${base}RUN --mount=type=secret,id=token true\nRUN --mount=type=secret,id=token --mount=type=secret,id="key",target=/k true\n`,
    { secrets: ["token", "key"] },
  ],
  [
    "no secret whose id is computed, or that has none",
    `${base}RUN --mount=type=secret,id=$A --mount=type=secret true\n`,
    {},
  ],
  [
    "contexts, which are neither stages nor images of a registry",
    `FROM busybox:1 AS Tools\n${base}COPY --from=tools a /\nCOPY --from=0 a /\nCOPY --from=quay.io/a/b a /\nCOPY --from=common a /\nRUN --mount=type=bind,from=assets,target=/a true\n`,
    { contexts: ["common", "assets"] },
  ],
  ["no broken instruction", `${base}ARG\nARG =1\nRUN --mount= true\nCOPY --from a b\n`, {}],
])("%s", async (_, text, expected) => {
  const analysis = await analyse({ Containerfile: text }, "Containerfile");
  if (analysis.kind !== "containerfile") throw new Error(analysis.kind);
  expect(buildInputs(analysis.model)).toEqual({ ...nothing, ...expected });
});
