import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/language-pkg-prefix.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const linked = "FROM ghcr.io/ublue-os/bluefin:stable\n";
const found = (run: string, from = base) =>
  findings(rule, from + run).map(({ message, text, line, severity }) => [message, text, line, severity]);

describe("language-pkg-prefix finds", () => {
  test.each([
    ["RUN pip install flask", ["beside", "install", 1, "info"]],
    ["RUN true && \\\n  python3 -m pip install --no-cache-dir flask", ["beside", "install", 2, "info"]],
    ["RUN npm install -g typescript", ["beside", "install", 1, "info"]],
    ["RUN npm i --global typescript", ["beside", "i", 1, "info"]],
    ["RUN gem install jekyll", ["beside", "install", 1, "info"]],
    ["RUN command -v pip3 && pip3 install flask", ["beside", "install", 1, "hint"]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });

  test("where /usr/local is a link, and where that is not known", () => {
    expect(found("RUN pip install flask", linked)).toEqual([["linked", "install", 1, "info"]]);
    expect(found("RUN pip install flask\nRUN bootc container lint", "FROM localhost/mine\n")).toEqual([
      ["beside", "install", 1, "hint"],
    ]);
  });
});

describe("language-pkg-prefix is silent about", () => {
  test.each([
    ["a prefix", "RUN pip install --prefix=/usr flask && npm install -g --prefix /usr x"],
    ["a folder", "RUN pip install -t /usr/lib/app flask && gem install --install-dir /usr/lib/gems x"],
    ["a virtual environment", "RUN python3 -m venv /usr/lib/app && /usr/lib/app/bin/pip install flask"],
    ["one that is activated", "RUN . /usr/lib/app/bin/activate && pip install flask"],
    ["one in PATH", "ENV PATH=/usr/lib/venv/bin:$PATH\nRUN pip install flask"],
    ["variables", "ENV PIP_PREFIX=/usr\nRUN pip install flask && npm_config_prefix=/usr npm i -g x"],
    ["a mount", "RUN --mount=type=tmpfs,target=/usr/local pip install flask"],
    ["packages of a project", "RUN npm install && npm ci"],
    ["questions", "RUN pip --version && pip list && pip install --help && python3 -m http.server"],
    ["builder stages", `FROM python AS b\nRUN pip install flask\n${base}`],
    ["words that are not known", "ARG O\nRUN pip install $O flask"],
  ])("%s", (_, run) => {
    expect(found(run)).toEqual([]);
  });
});

test.each([
  ["RUN pip install flask", "RUN pip install --prefix=/usr --no-cache-dir flask"],
  [
    "RUN python3 -m pip install --no-cache-dir flask",
    "RUN python3 -m pip install --prefix=/usr --no-cache-dir flask",
  ],
])("the fix of %j", (before, after) => {
  const fixed = applyFix(rule, base + before);
  expect(fixed).toBe(base + after);
  expect(findings(rule, fixed ?? "")).toEqual([]);
});

test("there is no fix for npm and gem", () => {
  expect(applyFix(rule, `${base}RUN npm install -g x && gem install y`)).toBeUndefined();
});
