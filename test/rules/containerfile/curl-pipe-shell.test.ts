import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/curl-pipe-shell.ts";
import { findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (run: string) =>
  findings(rule, base + run).map(({ text, line, args }) => [text, line, args.tool]);
const url = "https://example.org/install.sh";

describe("curl-pipe-shell finds", () => {
  test.each([
    [`RUN curl -fsSL ${url} | sh`, ["sh", 1, "curl"]],
    [`RUN true && \\\n  wget -qO- ${url} | sudo bash -s -- -y`, ["bash", 2, "wget"]],
    [`RUN <<EOF\nset -e\ncurl ${url} | bash\nEOF`, ["bash", 3, "curl"]],
    [`RUN set -o pipefail; set +o pipefail; curl ${url} | bash`, ["bash", 1, "curl"]],
    [`FROM fedora AS b\nRUN curl ${url} | sh\n${base}`, ["sh", 2, "curl"]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });
});

describe("curl-pipe-shell is silent about", () => {
  test.each([
    [
      "a file that is looked at",
      `RUN curl -fsSLo /tmp/i.sh ${url} && sha256sum -c sums && sh /tmp/i.sh && rm /tmp/i.sh`,
    ],
    ["pipefail", `RUN set -euo pipefail; curl ${url} | bash`],
    ["pipefail of the shell", `SHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN curl ${url} | bash`],
    ["pipefail of a here-document", `RUN <<EOF\n#!/bin/bash -eo pipefail\ncurl ${url} | bash\nEOF`],
    ["other pipes", `RUN curl ${url} | tar xz -C /usr && echo true | bash`],
    ["a command of its own", `RUN curl ${url} | bash -c 'cat > /usr/x'`],
    ["text", `RUN echo "curl ${url} | bash"`],
  ])("%s", (_, run) => {
    expect(found(run)).toEqual([]);
  });
});
