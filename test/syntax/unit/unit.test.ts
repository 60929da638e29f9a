import { describe, expect, it } from "vitest";
import { assignmentsOf, hasSection, unitSyntax, valuesOf } from "../../../server/src/syntax/unit/unit.ts";

const text = `# a comment
[Unit]
Description = An application
After=network.target \\
; between
  app.socket

[Service]
ExecStart=/usr/bin/first
ExecStart=
ExecStart=/usr/bin/app --name=x
[Empty]
`;
const unit = unitSyntax(text);
const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end);

describe("unitSyntax", () => {
  it("knows sections", () => {
    expect(unit.sections.map(({ name, range }) => [name, slice(range)])).toEqual([
      ["Unit", "[Unit]"],
      ["Service", "[Service]"],
      ["Empty", "[Empty]"],
    ]);
    expect(hasSection(unit, "Service")).toBe(true);
    expect(hasSection(unit, "Install")).toBe(false);
  });

  it("knows where keys and values stand", () => {
    const [description] = assignmentsOf(unit, "Unit", "Description");
    expect(description && [slice(description.keyRange), slice(description.valueRange)]).toEqual([
      "Description",
      "An application",
    ]);
  });

  it("joins continued lines and leaves comments out", () => {
    const [after] = assignmentsOf(unit, "Unit", "After");
    expect(after?.value.split(/\s+/)).toEqual(["network.target", "app.socket"]);
    expect(after && slice(after.valueRange)).toBe("network.target \\\n; between\n  app.socket");
  });

  it("forgets what an empty assignment takes back", () => {
    expect(assignmentsOf(unit, "Service", "ExecStart")).toHaveLength(3);
    expect(valuesOf(unit, "Service", "ExecStart").map(({ value }) => value)).toEqual([
      "/usr/bin/app --name=x",
    ]);
  });

  it("reads Windows line breaks", () => {
    const [start] = assignmentsOf(unitSyntax("[Service]\r\nExecStart=/x\r\n"), "Service", "ExecStart");
    expect(start).toMatchObject({ value: "/x", valueRange: { start: 21, end: 23 } });
  });
});
