import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-packages-ignored.ts";
import { found, inConfig, mended } from "./found.ts";

describe("ks-packages-ignored", () => {
  it.each([
    [
      "packages",
      "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\n%packages\nvim\n%end\n",
      ["warning packages: %packages"],
      {},
    ],
    [
      "a section without any",
      "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\n%packages\n# none\n\n%end\n",
      ["info packages: %packages"],
      {},
    ],
    [
      "repositories and live images",
      "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\nrepo --name=a --baseurl=b\nliveimg --url=a\n",
      ["warning command: repo", "warning command: liveimg"],
      {},
    ],
    [
      "where the installer finds itself",
      "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\nurl --url=a\ncdrom\n",
      ["info medium: url", "info medium: cdrom"],
      {},
    ],
    ["it inside a config", "%packages\nvim\n%end\n", ["warning packages: %packages"], inConfig],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    ["an installation of packages", "url --url=a\n%packages\nvim\n%end\n", {}],
    [
      "an ostree repository, which is another matter",
      "ostreesetup --osname=a --url=b --ref=c\n%packages\n%end\n",
      {},
    ],
    [
      "what is skipped anyway",
      "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\nmodule --name=a\n",
      {},
    ],
    [
      "the word elsewhere",
      'ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\n%post\necho "%packages"\n%end\n',
      {},
    ],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });

  it.each([
    [
      "a section",
      "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\n%packages\nvim\n%end\nreboot\n",
      "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\nreboot\n",
      {},
    ],
    [
      "a line",
      "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\nrepo --name=a --baseurl=b # x\nreboot\n",
      "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\nreboot\n",
      {},
    ],
  ])("mends %s", (_what, text, expected, options) => {
    expect(mended(rule, text, options)).toBe(expected);
  });
});
