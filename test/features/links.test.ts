import { describe, expect, it } from "vitest";
import { links } from "../../server/src/features/links.ts";
import { analyse, type Files, memoryHost } from "../support/lint.ts";

async function linksIn(files: Files, path: string) {
  const analysis = await analyse(files, path);
  const found = await links(analysis, memoryHost(files));
  return found.map(({ range, target }) => [
    analysis.document.text.slice(analysis.lines.offset(range.start), analysis.lines.offset(range.end)),
    target?.replace("file:///project/", ""),
  ]);
}

describe("links", () => {
  it("lead from a kickstart to the files of its project, from sections too", async () => {
    const text =
      "%include parts/disk.ks\n%ksappend base.ks\n%post\n%include parts/post.sh\n%end\n" +
      "%include /run/x.ks\n%include ../up.ks\n%include missing.ks\n%include parts\n%include $FILE\n";
    const files = {
      "ks/x.ks": text,
      "ks/parts/disk.ks": "",
      "ks/base.ks": "",
      "ks/parts/post.sh": "",
      "up.ks": "",
    };
    expect(await linksIn(files, "ks/x.ks")).toEqual([
      ["parts/disk.ks", "ks/parts/disk.ks"],
      ["base.ks", "ks/base.ks"],
      ["parts/post.sh", "ks/parts/post.sh"],
    ]);
  });

  it("stand at their places inside a config", async () => {
    const text = `customizations.installer.kickstart.contents = "# \\u00e9\\n%include a.ks\\n"\n`;
    expect(await linksIn({ "config.toml": text, "a.ks": "" }, "config.toml")).toEqual([["a.ks", "a.ks"]]);
  });

  it("lead from COPY and ADD to what is copied", async () => {
    const text = [
      ...[
        "FROM quay.io/fedora/fedora-bootc:43",
        "COPY --chmod=755 setup.sh ./a/b.conf site/ /usr/",
        "ADD /setup.sh /x",
      ],
      ...[
        "COPY --from=build setup.sh /y",
        "COPY *.sh $A missing.sh /z",
        "COPY <<setup.sh /q",
        "x",
        "setup.sh",
        "",
      ],
    ].join("\n");
    const files = { Containerfile: text, "setup.sh": "", "a/b.conf": "", "site/index.html": "" };
    expect(await linksIn(files, "Containerfile")).toEqual([
      ["setup.sh", "setup.sh"],
      ["./a/b.conf", "a/b.conf"],
      ["/setup.sh", "setup.sh"],
    ]);
  });

  it("are absent without access to files", async () => {
    const analysis = await analyse({ "x.ks": "%include a.ks\n", "a.ks": "" }, "x.ks");
    expect(await links(analysis, { log: () => {} })).toEqual([]);
  });
});
