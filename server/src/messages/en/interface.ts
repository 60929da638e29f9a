/** Texts of everything that is no rule: hovers, code actions, language status, command line. */
export const ui = {
  "action.disable-line": "Disable {rule} for this line",
  "action.disable-file": "Disable {rule} for this file",
  "action.show-rule": "Show the page of {rule}",
  "action.fix-all": "Fix all safe bootc findings",
  "status.base": "FROM names a bootable base image: {image}",
  "status.lint": "A stage runs `bootc container lint`",
  "status.label": "A LABEL says that the image is bootable",
  "status.rootfs": "`{command}` builds the root file system of a bootable image",
  "status.configures": "It writes bootc's own configuration below /usr/lib",
  "status.ostree-commit": "It runs `ostree container commit`",
  "status.rpm-ostree": "It installs packages with `rpm-ostree`",
  "status.builds-system": "It builds a whole system",
  "status.forced-on": "A comment says `bootc-lint bootc=true`",
  "status.forced-off": "A comment says `bootc-lint bootc=false`",
  "status.template": "A template: its text is no Containerfile until it is rendered",
  "status.not-bootc": "Nothing in the file says that it builds a bootable image",
} as const;
