import { expect, test } from "vitest";
import { lastStage } from "./stages.ts";

const sha = "a".repeat(64);

test.each([
  ["nothing yet", "> podman build .\n", undefined],
  [
    "a step",
    "STEP 1/3: FROM a\nSTEP 2/3: RUN b && c\nb\n",
    { kind: "step", step: 2, steps: 3, text: "RUN b && c" },
  ],
  [
    "a step of one of several stages",
    "[2/3] STEP 4/9: COPY --from=x /a /b\n",
    { kind: "step", step: 4, steps: 9, stage: 2, stages: 3, text: "COPY --from=x /a /b" },
  ],
  [
    "a step for one of several platforms",
    "[linux/arm64] [1/2] STEP 2/2: RUN x\n",
    { kind: "step", step: 2, steps: 2, stage: 1, stages: 2, text: "RUN x" },
  ],
  ["the end of a build", "STEP 2/2: RUN x\nCOMMIT localhost/x\n", { kind: "commit" }],
  [
    "a pull",
    "STEP 1/2: FROM quay.io/a/b:1\nTrying to pull quay.io/a/b:1...\n",
    { kind: "pull", image: "quay.io/a/b:1" },
  ],
  [
    "the image builder",
    "Disk image building step\nBuilding manifest\n",
    { kind: "builder", name: "Disk image building step" },
  ],
  [
    "a stage of osbuild",
    `org.osbuild.users: ${sha} {\n  "users": {}\n}\n`,
    { kind: "builder", name: "org.osbuild.users" },
  ],
  [
    "lines that are drawn over",
    "\u001b[2K\rSTEP 2/2: RUN \u001b[1mx\u001b[0m\r\n",
    { kind: "step", step: 2, steps: 2, text: "RUN x" },
  ],
  ["no step in what a command prints", "echo STEP 1/2: RUN x\n", undefined],
])("%s", (_, output, stage) => {
  expect(lastStage(output)).toEqual(stage);
});
