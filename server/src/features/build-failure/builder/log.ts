/** What the image builder says when it gives up (bootc-image-builder, image-builder v71 to v79, osbuild v190). */

export interface BuilderFailure {
  /** The chain of errors, outermost first, with the lines that belong to it. */
  readonly error: string;
  /** What the last stage of osbuild printed, where the builder had come so far. */
  readonly stage: readonly string[];
  readonly crashed: boolean;
}

/** Older builders in a terminal print no date. */
const dated = /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d error: /;
const bare = /^error: /;
const panic = /^panic: /;
const stageHead = /^org\.osbuild\.[\w.-]+: [0-9a-f]{64} \{/;

/** undefined where it names no error. */
export function readBuilderLog(lines: readonly string[]): BuilderFailure | undefined {
  const lastDated = lines.findLastIndex((line) => dated.test(line));
  const crash = lines.findLastIndex((line) => panic.test(line));
  // Behind the builder's own error the log of osbuild may follow, with errors of its programs.
  const end = lastDated >= 0 ? lastDated : crash >= 0 ? crash : lines.findIndex((line) => bare.test(line));
  if (end < 0) return undefined;
  const behind = lines.slice(end).join("\n");
  const ranOsbuild = /^.*cannot run osbuild: /.test(behind);
  const log = ranOsbuild ? lines : [];
  const head = log.findLastIndex((line) => stageHead.test(line));
  return {
    error: behind.replace(dated, "").replace(bare, "").replace(panic, ""),
    stage: head < 0 ? log.slice(-stageLines) : log.slice(head),
    crashed: lastDated < 0 && crash >= 0,
  };
}

/** Where osbuild names no stage, as with its verdict on the manifest. */
const stageLines = 60;

/** The innermost error of a chain, on one line. */
export function innermost(error: string): string {
  const [line = ""] = error.split("\n");
  return line.replace(/^(?:cannot [a-z ]+: |error [a-z ]+: |failed to [a-z ]+: )+/, "");
}
