import { describe, expect, test } from "vitest";
import { splitContainerfile } from "../../../server/src/syntax/containerfile/split.ts";

const texts = (text: string) => splitContainerfile(text).instructions.map(({ source }) => source.text);
const heredocs = (text: string) =>
  splitContainerfile(text).instructions.flatMap(({ source }) =>
    source.heredocs.map(({ delimiter, body, closed, quoted }) => ({
      delimiter,
      body: source.text.slice(body.start, body.end),
      closed,
      quoted,
    })),
  );

describe("instructions", () => {
  test.each([
    ["one a line", "FROM a\nRUN b\n", ["FROM a", "RUN b"]],
    ["CRLF line ends", "FROM a\r\nRUN b \\\r\n c\r\n", ["FROM a", "RUN b \\\r\n c"]],
    ["a byte order mark", "\ufeffFROM a\nRUN b", ["FROM a", "RUN b"]],
    ["an indented first instruction", "   FROM a\n", ["FROM a"]],
    ["a continued line", "RUN a \\\n  b\nRUN c", ["RUN a \\\n  b", "RUN c"]],
    ["blanks behind the backslash", "RUN a \\  \n  b\nRUN c", ["RUN a \\  \n  b", "RUN c"]],
    ["a doubled backslash ends the line", "RUN a \\\\\nRUN c", ["RUN a \\\\", "RUN c"]],
    [
      "comments between continued lines",
      "RUN a \\\n# note\\here\n  b\nRUN c",
      ["RUN a \\\n# note\\here\n  b", "RUN c"],
    ],
    ["blank lines between continued lines", "RUN a \\\n\n  b\nRUN c", ["RUN a \\\n\n  b", "RUN c"]],
    ["a backslash at the end of the file", "RUN a \\", ["RUN a \\"]],
    ["a trailing comment after a continuation at the end", "RUN a \\\n# note\n", ["RUN a \\"]],
    ["the escape directive", "# escape=`\nRUN a `\n b\nRUN c\\\nRUN d", ["RUN a `\n b", "RUN c\\", "RUN d"]],
    ["no instruction at all", "# only a comment\n\n", []],
    ["an empty file", "", []],
  ])("%s", (_, text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  test("comments know the instruction below them", () => {
    const { comments } = splitContainerfile("# a\nFROM x\n  # b\n# c\nRUN y\n# d");
    expect(comments.map(({ before }) => before)).toEqual([0, 1, 1, 2]);
  });

  test("directives end where the first other line begins", () => {
    const text = "# syntax=docker/dockerfile:1\n# escape=`\n# note\nFROM a";
    expect(text.slice(splitContainerfile(text).directivesEnd)).toBe("# note\nFROM a");
  });
});

describe("here-documents", () => {
  test.each([
    ["RUN <<EOF\na\nEOF\nRUN b", [{ delimiter: "EOF", body: "a\n", closed: true, quoted: false }]],
    ["RUN cat << 'EOF' > /f\na\nEOF\n", [{ delimiter: "EOF", body: "a\n", closed: true, quoted: true }]],
    ['COPY <<"E T" /f\na\nE T\n', [{ delimiter: "E T", body: "a\n", closed: true, quoted: true }]],
    ["RUN <<-EOF\n\ta\n\tEOF\n", [{ delimiter: "EOF", body: "\ta\n", closed: true, quoted: false }]],
    [
      "COPY <<a <<b /d/\n1\na\n2\nb\n",
      [
        { delimiter: "a", body: "1\n", closed: true, quoted: false },
        { delimiter: "b", body: "2\n", closed: true, quoted: false },
      ],
    ],
    ["RUN <<EOF\r\na\r\nEOF\r\nRUN b", [{ delimiter: "EOF", body: "a\r\n", closed: true, quoted: false }]],
    ["RUN a && \\\n<<EOF\nb\nEOF\n", [{ delimiter: "EOF", body: "b\n", closed: true, quoted: false }]],
    [
      "RUN a && \\\r\n<<EOF\r\nb\r\nEOF\r\n",
      [{ delimiter: "EOF", body: "b\r\n", closed: true, quoted: false }],
    ],
    ["RUN 3<<EOF cat\na\nEOF\n", [{ delimiter: "EOF", body: "a\n", closed: true, quoted: false }]],
    [
      "RUN <<EOF\nnever closed\nRUN b",
      [{ delimiter: "EOF", body: "never closed\nRUN b", closed: false, quoted: false }],
    ],
    // The builders take a lone `<<` for a here-document even inside an arithmetic expression.
    ["RUN echo $(( 1 << 3 ))\nRUN b", [{ delimiter: "3", body: "RUN b", closed: false, quoted: false }]],
    ["RUN echo $((1<<3))\nRUN b", []],
    ["RUN cat <<< word\nRUN b", []],
    ["RUN echo '<<EOF'\nRUN b", []],
    ["ENV X=<<EOF\nRUN b", []],
  ])("%j", (text, expected) => {
    expect(heredocs(text)).toEqual(expected);
  });

  test("instructions go on behind the last delimiter", () => {
    expect(texts("RUN <<EOF\nFROM x\nEOF\nRUN b")).toEqual(["RUN <<EOF\nFROM x\nEOF", "RUN b"]);
  });
});
