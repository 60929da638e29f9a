import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/root-home-write.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const fedora = "FROM quay.io/fedora/fedora-bootc:43\n";
const centos = "FROM quay.io/centos-bootc/centos-bootc:stream9\n";
const found = (text: string) =>
  findings(rule, text).map((finding) => `${finding.severity} ${finding.message} ${finding.text}`);

describe("root-home-write finds", () => {
  test.each([
    [`${fedora}COPY bashrc /root/.bashrc`, ["warning content /root/.bashrc"]],
    [`${fedora}RUN echo a > ~/.vimrc`, ["warning content ~/.vimrc"]],
    [`${fedora}RUN mkdir -p /var/roothome && touch $HOME/a`, ["warning content $HOME/a"]],
    [`${fedora}RUN mkdir -p /root/.config && touch /root/.config/a`, ["error fails /root/.config"]],
    [`${centos}RUN mkdir -p /root/.config && touch /root/.config/a`, ["warning content /root/.config"]],
    [`${fedora}COPY a /root/a\nRUN mkdir -p /root/b`, ["warning content /root/a", "warning content /root/b"]],
    [`${fedora}RUN mkdir -p /root/a || true`, ["warning content /root/a"]],
    [`${fedora}RUN /ctx/a.sh\nRUN mkdir -p /root/a`, ["warning content /root/a"]],
    [`${fedora}RUN dnf -y install x && mkdir -p /root/a`, ["warning content /root/a"]],
    [`${fedora}COPY a /root/a\nRUN /ctx/build.sh`, ["info content /root/a"]],
    [`${fedora}RUN cargo install ripgrep`, ["warning tool install"]],
    [`${fedora}RUN git config --global user.name x`, ["warning tool --global"]],
    [`${fedora}RUN pip3 install --user x`, ["warning tool --user"]],
    [`${fedora}RUN gpg --import key.asc || true`, ["warning tool --import"]],
    [`${fedora}RUN if [ -n "$A" ]; then pipx install x; fi`, ["info tool install"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("root-home-write is silent about", () => {
  test.each([
    [
      "the documented way to lend a tool a home",
      "RUN mkdir -p -m 0700 /var/roothome && cargo install x && touch /root/a && rm -rf /var/roothome",
    ],
    ["mounts", "RUN --mount=type=tmpfs,dst=/root cargo install x && touch /root/a"],
    ["caches", "RUN --mount=type=cache,dst=/var/roothome pipx install x && mkdir -p /root/.cache"],
    ["homes elsewhere", "ENV CARGO_HOME=/tmp/rust\nRUN cargo install x && HOME=/tmp pipx install y"],
    ["programs that go to /usr", "RUN cargo install --root /usr x && GOBIN=/usr/bin go install y"],
    [
      "what is deleted later",
      "COPY a /root/a\nRUN git config --global a b\nRUN rm -rf /root/* /root/.gitconfig",
    ],
    ["a wiped /var", "RUN gpg --import a.asc && touch /root/a\nRUN rm -rf /var/*"],
    ["the folder itself", "RUN mkdir -p /var/roothome\nWORKDIR /root"],
    ["keys of ssh, which another rule knows", "COPY id.pub /root/.ssh/authorized_keys"],
    ["other users", "RUN sudo -u builder cargo install x\nUSER builder\nRUN touch ~/a && cargo install y"],
    ["questions", "RUN git config --list && cargo --version && git config --global --get a"],
    ["tools for everybody", "RUN pip install x && git config --system a b && go build"],
    [
      "builder stages",
      "FROM fedora AS b\nCOPY a /root/a\nRUN cargo install x\nFROM quay.io/fedora/fedora-bootc:43",
    ],
  ])("%s", (_, text) => {
    expect(found(fedora + text)).toEqual([]);
  });
});

describe("the fix of root-home-write", () => {
  test("configures git for everybody", () => {
    const fixed = applyFix(rule, `${fedora}RUN git config --global init.defaultBranch main\n`);
    expect(fixed).toBe(`${fedora}RUN git config --system init.defaultBranch main\n`);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test("there is none for what is copied", () => {
    expect(applyFix(rule, `${fedora}COPY a /root/a\nRUN cargo install x\n`)).toBeUndefined();
  });
});
