/** What a script hides of its failures, told from its syntax. */
import { describe, expect, test } from "vitest";
import { failuresOf } from "../../../server/src/model/shell/failures.ts";
import { modelOf } from "../../support/containerfile.ts";

/** The failures of the first RUN of `text`, with what their ranges cover. */
function failures(text: string) {
  const { stages, syntax } = modelOf(`FROM quay.io/fedora/fedora-bootc:43\n${text}`);
  const instruction = stages[0]?.steps[0]?.syntax;
  if (!instruction) throw new Error("no RUN");
  const { unseen, chain, background, heredoc } = failuresOf(instruction, syntax.escape);
  const at = ({ start, end }: { start: number; end: number }) => instruction.source.text.slice(start, end);
  return {
    unseen: unseen.map(({ range }) => at(range)),
    chain: chain?.length,
    background: background.map(({ command, ampersand }) => command + at(ampersand)),
    shell: heredoc?.shell,
  };
}

const nothing = { unseen: [], chain: undefined, background: [], shell: undefined };

describe("failuresOf", () => {
  test.each([
    ["RUN a; b && c; d", { ...nothing, unseen: ["a", "b && c"], chain: 2 }],
    ["RUN a; b || true; c", { ...nothing, unseen: ["a"], chain: undefined }],
    ["RUN a & b; c", { ...nothing, unseen: ["b"], chain: 1, background: ["a&"] }],
    ["RUN a \\\n  # note\n  ; b", { ...nothing, unseen: ["a"], chain: 1 }],
    ["RUN --network=none \\\r\n  # note\r\n  a; b", { ...nothing, unseen: ["a"], chain: 1 }],
    ["RUN { a; b; }; (c); d", { ...nothing, unseen: ["{ a; b; }", "(c)"], chain: 2 }],
    ["RUN while a; do b; done; c", { ...nothing, unseen: ["while a; do b; done"], chain: 1 }],
    ["RUN ! a; b | c; d", { ...nothing, unseen: ["b | c"], chain: 1 }],
    ["RUN <<E\na\nb; c\nE", { ...nothing, unseen: ["a", "b"], chain: undefined, shell: "sh" }],
    ["RUN dash <<E\na\nb\nE", { ...nothing, unseen: ["a"], chain: undefined, shell: "dash" }],
    ["RUN bash -xo pipefail <<E\na\nb\nE", { ...nothing, unseen: ["a"], chain: undefined, shell: "bash" }],
  ])("reads %j", (text, expected) => {
    expect(failures(text)).toEqual(expected);
  });

  test.each([
    "RUN a && b",
    "RUN a",
    "RUN set -e; a; b",
    "RUN shopt -os errexit; a; b",
    'RUN ["a; b"]',
    "RUN a; exit 0",
    "RUN <<A <<B\na\nb\nA\nb\nB",
    "RUN bash -c a <<E\na\nb\nE",
    "RUN bash script <<E\na\nb\nE",
    "RUN ssh x bash <<E\na\nb\nE",
    "RUN <<E\na\nb",
    "COPY <<E /x\na\nb\nE",
  ])("finds nothing in %j", (text) => {
    expect(failures(text)).toEqual(nothing);
  });
});
