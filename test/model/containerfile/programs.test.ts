import { describe, expect, test } from "vitest";
import { containerfileModel } from "../../../server/src/model/containerfile/model.ts";
import { contextFiles, modelOf } from "../../support/containerfile.ts";
import { lint } from "../../support/lint.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const script = { "ghcurl.sh": "#!/bin/bash\nset -e\nsystemctl start httpd\n" };

const isRun = (text: string, files: Record<string, string> = script): boolean =>
  modelOf(base + text, files).commands("systemctl").length > 0;
const isOpaque = (text: string, files: Record<string, string> = script): boolean =>
  modelOf(base + text, files).images.at(-1)?.opaque !== undefined;

describe("a script that is called by its name", () => {
  test.each([
    ["copied", "COPY --chmod=755 ghcurl.sh /usr/bin/ghcurl\nRUN ghcurl x"],
    ["copied into a folder", "COPY ghcurl.sh /usr/local/bin/\nRUN ghcurl.sh x"],
    ["copied with a whole tree", "COPY . /usr/\nRUN tool", { "bin/tool": script["ghcurl.sh"] }],
    ["mounted", "RUN --mount=type=bind,source=ghcurl.sh,target=/usr/bin/ghcurl ghcurl"],
    ["in a mounted folder", "RUN --mount=type=bind,target=/usr/local/bin ghcurl.sh"],
    ["put there by the same RUN", "COPY . /ctx\nRUN install -m755 /ctx/ghcurl.sh /usr/bin/g && g"],
    ["put there by an earlier RUN", "COPY . /tmp/ctx/\nRUN cp /tmp/ctx/ghcurl.sh /usr/bin/g\nRUN sudo g"],
    ["moved there", "COPY ghcurl.sh /tmp/g\nRUN mv /tmp/g /usr/bin/g && g"],
    ["written there", "RUN cat > /usr/bin/g <<'E'\nsystemctl start x\nE\nRUN g"],
  ])("%s is run", (_, text, files: Record<string, string> = script) => {
    expect(isRun(text, files)).toBe(true);
    expect(isOpaque(text, files)).toBe(false);
  });

  test.each([
    ["not copied", "RUN ghcurl"],
    ["copied later", "RUN ghcurl\nCOPY ghcurl.sh /usr/bin/ghcurl"],
    ["copied elsewhere", "COPY ghcurl.sh /usr/share/ghcurl\nRUN ghcurl"],
    ["removed again", "COPY ghcurl.sh /usr/bin/g\nRUN rm /usr/bin/g\nRUN g"],
    ["removed by the same RUN", "COPY ghcurl.sh /usr/bin/g\nRUN rm /usr/bin/g && g"],
    [
      "of a stage that is not built upon",
      "COPY ghcurl.sh /usr/bin/g\nFROM quay.io/fedora/fedora-bootc:43\nRUN g",
    ],
  ])("%s is not run", (_, text) => {
    expect(isRun(text)).toBe(false);
  });

  test("of the stage that is built upon is run", () => {
    const text = `${base.trimEnd()} AS parent\nCOPY ghcurl.sh /usr/sbin/g\nFROM parent\nRUN g\n`;
    expect(modelOf(text, script).commands("systemctl")).toHaveLength(1);
  });

  test("calls itself no second time", () => {
    const files = { dnf: "#!/bin/sh\ndnf clean all\n" };
    expect(
      modelOf(`${base}COPY dnf /usr/local/bin/dnf\nRUN dnf -y upgrade\n`, files).commands("dnf"),
    ).toHaveLength(2);
  });

  test("cannot be read where it is no shell script", () => {
    expect(isOpaque("COPY tool /usr/bin/tool\nRUN tool", { tool: "#!/usr/bin/python3\n" })).toBe(true);
    expect(isOpaque("COPY --from=x /usr/bin/tool /usr/bin/tool\nRUN tool", {})).toBe(false);
  });
});

test("an edit of what lies in PATH reaches what is called", () => {
  const files = contextFiles(script);
  const common = { files, targets: [], log: () => {} };
  const text = (name: string) => `${base}COPY ghcurl.sh /usr/bin/${name}\nRUN g\n`;
  const first = containerfileModel({ ...common, text: text("h") });
  expect(first.commands("systemctl")).toEqual([]);
  const second = containerfileModel({ ...common, text: text("g"), previous: first.syntax });
  expect(second.commands("systemctl")).toHaveLength(1);
});

test("findings stand in the script", async () => {
  const files = {
    Containerfile: `${base}COPY --chmod=755 ghcurl.sh /usr/bin/ghcurl\nRUN ghcurl\nRUN bootc container lint\n`,
    ...script,
  };
  const found = await lint(files, "Containerfile");
  expect(found.map(({ rule, path }) => [rule, path])).toEqual([["systemctl-runtime-verb", "ghcurl.sh"]]);
});

test("what ONBUILD puts off does not happen: OCI images cannot hold it", () => {
  const { stages } = modelOf(
    `${base.trimEnd()} AS parent\nONBUILD RUN systemctl start x\nFROM parent\nRUN true\n`,
  );
  expect(stages[1]?.steps.flatMap(({ outcome }) => outcome.commands.map(({ name }) => name))).toEqual([
    "true",
  ]);
});
