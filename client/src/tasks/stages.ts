/** How far a command is, read from what it has printed: shapes of podman 4.3 and 5.4 (buildah), and of osbuild v190. */

/** Escape sequences of a terminal, and the returns with which progress is drawn over. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what they begin with
const DRAWING = /\u001b\[[0-9;?]*[ -/]*[@-~]|\r/g;

const STEP = /^(?:\[[a-z][^\]\s]*\/[^\]\s]+\] )?(?:\[(\d+)\/(\d+)\] )?STEP (\d+)(?:\/(\d+))?: (.*)$/;
const COMMIT = /^(?:\[\d+\/\d+\] )?COMMIT\b/;
const PULL = /^Trying to pull (\S+?)\.{3}$/;
const OSBUILD = /^(org\.osbuild\.[\w.-]+): [0-9a-f]{64} \{$/;
const BUILDER = /^(?:Manifest generation step|Disk image building step|Image building step|Build complete!)$/;

export type Stage =
  /** An instruction; `stage` and `stages` only where the Containerfile has several. */
  | {
      readonly kind: "step";
      readonly step: number;
      readonly steps?: number;
      readonly stage?: number;
      readonly stages?: number;
      readonly text: string;
    }
  | { readonly kind: "commit" }
  | { readonly kind: "pull"; readonly image: string }
  /** A step of the image builder, in its own words or by the name of osbuild's stage. */
  | { readonly kind: "builder"; readonly name: string };

/** The last stage that the output names; undefined: none yet. */
export function lastStage(output: string): Stage | undefined {
  const lines = output.replaceAll(DRAWING, "").split("\n");
  for (const line of lines.reverse()) {
    const stage = stageOf(line);
    if (stage) return stage;
  }
  return undefined;
}

function stageOf(line: string): Stage | undefined {
  const step = STEP.exec(line);
  if (step) {
    const [, stage, stages, number, steps, text = ""] = step;
    return {
      kind: "step",
      step: Number(number),
      ...(steps === undefined ? {} : { steps: Number(steps) }),
      ...(stage === undefined ? {} : { stage: Number(stage), stages: Number(stages) }),
      text,
    };
  }
  if (COMMIT.test(line)) return { kind: "commit" };
  const image = PULL.exec(line)?.[1];
  if (image !== undefined) return { kind: "pull", image };
  const name = OSBUILD.exec(line)?.[1] ?? BUILDER.exec(line)?.[0];
  return name === undefined ? undefined : { kind: "builder", name };
}
