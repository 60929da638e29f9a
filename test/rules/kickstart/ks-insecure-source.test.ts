import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-insecure-source.ts";
import { judged } from "../../support/image-install.ts";
import { findings } from "../../support/kickstart.ts";

describe("ks-insecure-source", () => {
  it.each([
    [
      "an installation tree",
      "url --url=http://mirror.example.org/os/\n",
      ["http: http://mirror.example.org/os/"],
    ],
    ["a repository", "repo --name=a --baseurl http://a.example.org/\n", ["http: http://a.example.org/"]],
    ["a live image", "liveimg --url=http://a.example.org/i.img\n", ["http: http://a.example.org/i.img"]],
    ["a list of mirrors", "url --mirrorlist=HTTP://a.example.org/\n", ["http: HTTP://a.example.org/"]],
    [
      "certificates that are not checked",
      "url --url=https://a.example.org/ --noverifyssl\n",
      ["unverified: --noverifyssl"],
    ],
    ["lines from elsewhere", "%ksappend http://a.example.org/x.ks\n", ["http: http://a.example.org/x.ks"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["https", "url --url=https://a.example.org/\n"],
    ["the machine itself", "url --url=http://localhost/os\nrepo --name=a --baseurl=http://127.0.0.1:8000/\n"],
    [
      "the own network",
      "url --url=http://10.0.0.1/\nrepo --name=a --baseurl=http://mirror.lan/\nrepo --name=b --baseurl=http://mirror/\n",
    ],
    [
      "files and other schemes",
      "url --url=file:///run/install\nrepo --name=a --baseurl=ftp://a.example.org/\n",
    ],
    ["what a template fills in", "url --url=http://{{ mirror }}/os\n"],
    ["proxies", "url --url=https://a.example.org/ --proxy=http://proxy.example.org:3128\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it("is silent on sources that a container image makes superfluous, but not on lines from elsewhere", () => {
    const text = "url --url=http://a.example.org/ --noverifyssl\n%ksappend http://a.example.org/x.ks\n";
    expect(judged(rule, text)).toEqual(["warning http: http://a.example.org/x.ks"]);
  });
});
