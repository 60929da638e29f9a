import { describe, expect, test } from "vitest";
import { parseContainerfile } from "../../../server/src/syntax/containerfile/containerfile.ts";

const logged: string[] = [];
const instructions = (text: string) =>
  parseContainerfile(text, undefined, (message) => logged.push(message)).instructions;
const first = (text: string) => {
  const placed = instructions(text)[0];
  if (!placed) throw new Error("no instruction");
  return placed.syntax;
};

describe("what dockerfile-ast reads", () => {
  test("flags with their places", () => {
    const text = "RUN --mount=type=cache,target=/var/cache --network=none dnf -y install x";
    const { flags, argumentRange } = first(text);
    expect(flags.map(({ name, value }) => [name, value])).toEqual([
      ["mount", "type=cache,target=/var/cache"],
      ["network", "none"],
    ]);
    expect(text.slice(argumentRange.start, argumentRange.end)).toBe("dnf -y install x");
  });

  test("flags over continued lines", () => {
    const text = "RUN --mount=type=tmpfs,dst=/tmp \\\n  --mount=type=cache,dst=/var \\\n  a b";
    const { flags, argumentRange } = first(text);
    expect(flags).toHaveLength(2);
    expect(text.slice(argumentRange.start, argumentRange.end)).toBe("a b");
  });

  test.each([
    ["LABEL containers.bootc=1", [["containers.bootc", "1"]]],
    ["LABEL containers.bootc 1", [["containers.bootc", "1"]]],
    ["LABEL vendor AlmaLinux OS Foundation", [["vendor", "AlmaLinux OS Foundation"]]],
    [
      'LABEL "containers.bootc"="1" a=\'b c\'',
      [
        ["containers.bootc", "1"],
        ["a", "b c"],
      ],
    ],
    [
      "ENV A=1 \\\n  B=2",
      [
        ["A", "1"],
        ["B", "2"],
      ],
    ],
    ["ARG X", [["X", undefined]]],
    ["ARG X=", [["X", ""]]],
    ['ARG X="${X:-y}"', [["X", "${X:-y}"]]],
  ])("properties of %j", (text, expected) => {
    expect(first(text).properties.map(({ name, value }) => [name, value?.text])).toEqual(expected);
  });

  test.each([
    ["FROM a AS b", ["a", "AS", "b"], "b"],
    [
      "FROM --platform=$BUILDPLATFORM quay.io/a:b@sha256:c as Base",
      ["quay.io/a:b@sha256:c", "as", "Base"],
      "Base",
    ],
    ["from a", ["a"], undefined],
  ])("FROM: %j", (text, words, stage) => {
    const syntax = first(text);
    expect(syntax.keyword).toBe("FROM");
    expect(syntax.words.map((word) => word.text)).toEqual(words);
    expect(syntax.stageName?.text).toBe(stage);
  });

  test.each([
    ['RUN ["bootc", "container", "lint"]', ["bootc", "container", "lint"]],
    ['CMD [ "/sbin/init" ]', ["/sbin/init"]],
    ['COPY ["a b", "/c d/"]', ["a b", "/c d/"]],
    ["RUN ['bootc', 'container']", undefined],
    ["RUN [ -f /x ] && y", undefined],
  ])("exec form: %j", (text, expected) => {
    expect(first(text).exec?.map((word) => word.text)).toEqual(expected);
  });

  test("a string of the exec form keeps its blanks and its place", () => {
    const text = 'CMD ["a b", "c"]';
    const word = first(text).exec?.[0];
    expect(word && text.slice(word.range.start, word.range.end)).toBe('"a b"');
  });

  test("ONBUILD holds the instruction that it puts off", () => {
    const { trigger } = first("ONBUILD COPY --from=x a /b");
    expect(trigger?.keyword).toBe("COPY");
    expect(trigger?.flags[0]?.value).toBe("x");
  });
});

describe("inputs that the library stumbles over", () => {
  test.each([
    ["a blank before the delimiter", "RUN cat << 'EOF' > /f\nnot an instruction\nEOF\nRUN b"],
    ["a backslash in a comment between continued lines", "COPY a \\\n# c:\\path\\here\n /b\nRUN b"],
    ["an indented first instruction", "  FROM a\nRUN echo $X"],
    ["a keyword alone", "FROM\nRUN"],
    ["a keyword that goes on", "FROM: a\nCOPY: b c\nRUN: d\nENV=a\n"],
    ["a byte order mark behind a keyword", "FROM\ufeff a\n"],
    ["a keyword that goes on with the other escape character", "LABEL` a=b\nENV`c=d\n"],
    ["a keyword with the escape character inside its line", "LABEL\\ a=b\nENV\\c=d\nARG\\\nx=1\n"],
    ["the same where the escape character is another one", "# escape=`\nLABEL\\ a=b\nENV`c=d\nARG`\nx=1\n"],
    ["no keyword", "=\n%%\nRUN"],
    ["only a backslash", "\\"],
  ])("%s", (_, text) => {
    expect(() => instructions(text)).not.toThrow();
    expect(logged).toEqual([]);
  });

  test("unchanged instructions are taken over as they are", () => {
    const before = parseContainerfile("FROM a\nRUN b\n", undefined, () => {});
    const after = parseContainerfile("FROM a\nRUN c\nRUN b\n", before, () => {});
    expect(after.instructions[2]?.syntax).toBe(before.instructions[1]?.syntax);
  });

  test("another escape character makes every instruction new", () => {
    const before = parseContainerfile("FROM a\nRUN b\n", undefined, () => {});
    const after = parseContainerfile("# escape=`\nFROM a\nRUN b\n", before, () => {});
    expect(after.instructions[1]?.syntax).not.toBe(before.instructions[1]?.syntax);
  });
});
