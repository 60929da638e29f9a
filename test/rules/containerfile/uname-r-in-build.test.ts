import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/uname-r-in-build.ts";
import { applyFix, findings, modelOf } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const other = "FROM ghcr.io/bootcrew/debian-bootc:latest\n";
const found = (run: string) =>
  findings(rule, base + run).map(({ text, line, severity }) => [text, line, severity]);

describe("uname-r-in-build finds", () => {
  test.each([
    ["RUN depmod -a $(uname -r)", [["$(uname -r)", 1, "error"]]],
    ["RUN depmod -a `uname -r`", [["`uname -r`", 1, "error"]]],
    ["RUN cp x.ko /lib/modules/$(uname -r)/extra/", [["$(uname -r)", 1, "error"]]],
    ['RUN make KDIR="/lib/modules/$(uname -r)/build"', [["$(uname -r)", 1, "error"]]],
    ["RUN dnf -y install kernel-devel-$(uname -r)", [["$(uname -r)", 1, "error"]]],
    [
      'RUN KVER=$(uname -r) && \\\n    dracut -f "/usr/lib/modules/${KVER}/initramfs.img" "$KVER"',
      [["$(uname -r)", 1, "error"]],
    ],
    [
      "RUN export K=$(uname --kernel-release); dkms autoinstall -k $K",
      [["$(uname --kernel-release)", 1, "error"]],
    ],
    ["RUN <<EOF\nK=$(uname -r)\nmodprobe -S ${K%.x86_64} x\nEOF", [["$(uname -r)", 2, "error"]]],
    ["RUN bash -c 'depmod $(uname -r)'", [["$(uname -r)", 1, "error"]]],
    ["RUN for k in $(uname -r); do depmod $k; done", [["$(uname -r)", 1, "warning"]]],
    [
      "RUN K=$(uname -r | cut -d- -f1) && dnf -y install kernel-devel-$K",
      [["$(uname -r | cut -d- -f1)", 1, "error"]],
    ],
    ["RUN depmod $(uname -r) || true", [["$(uname -r)", 1, "info"]]],
    ["RUN if [ -d /lib/modules/$(uname -r) ]; then echo y; fi", [["$(uname -r)", 1, "info"]]],
    ["RUN ./select $(uname -r)", [["$(uname -r)", 1, "info"]]],
    ["RUN K=$(uname -r); test -d /lib/modules/$K; depmod $K", [["$(uname -r)", 1, "error"]]],
    [
      "FROM fedora:43 AS kmods\nRUN dnf -y install kernel-devel-$(uname -r)\nFROM quay.io/fedora/fedora-bootc:43",
      [["$(uname -r)", 2, "error"]],
    ],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual(expected);
  });
});

describe("uname-r-in-build is silent", () => {
  test.each([
    "RUN curl -o /usr/bin/x https://h/x-$(uname -m)",
    "RUN echo built on $(uname -r) > /usr/share/build-info",
    "RUN uname -a > /usr/share/build-info",
    "RUN K=$(uname -r) && K=$(ls /usr/lib/modules) && depmod $K",
    "RUN K=$(rpm -q --qf '%{VERSION}' kernel-core) && depmod ${K:-$(uname -r)}",
    "RUN echo 'depmod $(uname -r)' > /usr/libexec/at-boot",
    "COPY <<'EOF' /usr/libexec/at-boot\ndepmod $(uname -r)\nEOF",
    'RUN ["depmod", "$(uname -r)"]',
    "RUN 'no command' $(uname -r)",
  ])("%j", (run) => {
    expect(found(run)).toEqual([]);
  });
});

test("a grep that leaves the builder's kernel out is no more than an information", () => {
  expect(found("RUN depmod $(ls /usr/lib/modules | grep -v $(uname -r))")).toEqual([
    ["$(uname -r)", 1, "info"],
  ]);
});

test("finds a call in a script that RUN reaches, at its place there", () => {
  const script = "#!/bin/bash\nset -e\nKVER=$(uname -r)\ndepmod $KVER\n";
  const places: string[] = [];
  rule.check(
    modelOf(`${base}COPY build.sh /tmp/\nRUN /tmp/build.sh\n`, { "build.sh": script }),
    ({ place }) => places.push(`${place.uri} ${script.slice(place.start, place.end)}`),
  );
  expect(places).toEqual(["file:///project/build.sh $(uname -r)"]);
});

const fromRpm = "$(rpm -q --qf '%{VERSION}-%{RELEASE}.%{ARCH}' kernel-core)";

describe("the fix of uname-r-in-build", () => {
  test.each([
    [base, "RUN depmod -a $(uname -r)\n", `RUN depmod -a ${fromRpm}\n`],
    [
      base,
      'RUN K="`uname -r`" && dracut -f "/usr/lib/modules/$K/initramfs.img" $K\n',
      `RUN K="${fromRpm}" && dracut -f "/usr/lib/modules/$K/initramfs.img" $K\n`,
    ],
    [
      base,
      'RUN dracut -f "/lib/modules/$(uname -r)/initramfs.img" $(uname -r)\n',
      `RUN dracut -f "/lib/modules/${fromRpm}/initramfs.img" ${fromRpm}\n`,
    ],
    [other, "RUN depmod $(uname -r)\n", 'RUN depmod $(basename "$(dirname /usr/lib/modules/*/vmlinuz)")\n'],
  ])("%#", (from, before, after) => {
    const fixed = applyFix(rule, from + before);
    expect(fixed).toBe(from + after);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test.each([
    "RUN bash -c 'depmod $(uname -r)'",
    "RUN depmod $(uname -r | tr -d x)",
    "RUN depmod $(uname -sr)",
  ])("is none for %j", (run) => {
    expect(found(run)).toHaveLength(1);
    expect(applyFix(rule, base + run)).toBeUndefined();
  });

  test("is none in a stage without a kernel", () => {
    const text = `FROM fedora:43 AS kmods\nRUN dnf -y install kernel-devel-$(uname -r)\n${base}`;
    expect(applyFix(rule, text)).toBeUndefined();
  });
});
