import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/config/ks-addon-inert.ts";
import { findings, type Options } from "../../support/config.ts";

const addon = "%addon com_redhat_kdump --enable --reserve-mb=auto\n%end\n";
const kickstart = (lines: string): string =>
  `[customizations.installer.kickstart]\ncontents = '''\n${lines}'''\n`;
const enabling = (name: string): string => `[customizations.installer.modules]\nenable = ["${name}"]\n`;

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

describe("ks-addon-inert", () => {
  it.each<[string, string, Options]>([
    ["an add-on", kickstart(`text\n${addon}`), {}],
    ["one in the ISO of the builder", kickstart(`text\n${addon}`), { imageType: "anaconda-iso" }],
    [
      "one beside modules of the installer",
      kickstart(`text\n${addon}`) + enabling("org.fedoraproject.Anaconda.Modules.Timezone"),
      {},
    ],
  ])("finds %s", (_what, text, options) => {
    expect(said(text, options)).toEqual(["info inert 3: %addon"]);
  });

  it.each<[string, string, Options]>([
    [
      "an add-on whose module is started",
      kickstart(addon) + enabling("org.fedoraproject.Anaconda.Addons.Kdump"),
      {},
    ],
    ["all add-ons", kickstart(addon) + enabling("org.fedoraproject.Anaconda.Addons.*"), {}],
    ["an installer with modules of its own", kickstart(addon), { imageType: "bootc-installer" }],
    ["a disk image", kickstart(addon), { imageType: "qcow2" }],
    ["an add-on without a name, which is a mistake of its own", kickstart("%addon\n%end\n"), {}],
    ["what the installer does not read any more", kickstart(`%foo\n%end\n${addon}`), {}],
    ["a kickstart without add-ons", kickstart("text\n%post\n# %addon a\n%end\n"), {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });
});
