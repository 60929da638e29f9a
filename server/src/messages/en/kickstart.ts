import type { RuleText } from "../text.ts";

/** Texts of the rules for kickstart. */
export const kickstart = {
  "ks-addon-inert": {
    title: "An add-on that the ISO does not start",
    summary:
      "The ISO of bootc-image-builder starts no add-on of the installer by itself. A `%addon` section is read and does nothing.",
    messages: {
      inert:
        "`%addon {name}` does nothing: the ISO starts no add-on by itself. Set this up in the image, or add the add-on's module to `customizations.installer.modules.enable`.",
    },
  },
  "ks-bib-users": {
    title: "Users in the config beside a kickstart of one's own",
    summary:
      "The image builder refuses a config that holds its own kickstart together with `customizations.user`, `group` or `sshkey`: the build ends with an error and there is no ISO.",
    messages: {
      refused:
        "The image builder refuses a kickstart together with accounts of `customizations`: there will be no ISO. Create the accounts in the kickstart, with `user`, `group` or `sshkey` lines, and remove them from `customizations`.",
      account: "This `{kind}` entry is one of them.",
    },
    fixes: { move: "Move the accounts to the kickstart" },
  },
  "ks-crlf-script": {
    title: "A script with the line breaks of Windows",
    summary:
      "The installer reads commands whatever ends their lines, and hands scripts on as they are. The shell takes the carriage return for a part of the last word.",
    messages: {
      crlf: "This line ends in CR LF: the shell takes the CR for a part of its last word, so that keywords, names and paths are not what they look like. Save the file with LF as its line break.",
    },
  },
  "ks-end-in-heredoc": {
    title: "A line of a here-document that ends the section",
    summary:
      "The installer does not know here-documents: a line that begins with `%end` or the tag of a section ends the script in the middle, and the rest of the file is read as something else.",
    messages: {
      end: "This line ends the `{tag}` section, although the here-document up to `{delimiter}` is still open: the script is cut off here, and what follows is read as commands, at which the installer stops. Write the line with `printf`, or keep its first word in a variable.",
      section:
        "The installer takes `{written}` for the start of a section, although the here-document up to `{delimiter}` is still open, and stops here: nothing of the file is read. Write the line with `printf`, or keep its first word in a variable.",
      opened: "`{tag}` begins here.",
    },
  },
  "ks-not-a-hash": {
    title: "A password declared as a hash that is none",
    summary:
      "With `--iscrypted` the text goes to `/etc/shadow` as it is. A text that is no hash of crypt(3) matches no password: the account exists, and nobody can log in.",
    messages: {
      plain:
        "`{command} --iscrypted` takes a hash, and this is none: no password will open the account on the installed machine. Put a hash here (`openssl passwd -6` or `mkpasswd -m yescrypt` prints one), or use `--lock`.",
      damaged:
        "This password hash is not complete: no password will match it, so nobody can log in on the installed machine. Copy the whole hash as `openssl passwd -6` or `mkpasswd -m yescrypt` prints it.",
    },
  },
  "ks-placeholder-password": {
    title: "A placeholder or a known password as credential",
    summary:
      "A placeholder that is left in place locks everybody out of the installed machine; a password that guides print lets everybody in.",
    messages: {
      password:
        "This password of `{command}` is a placeholder or one that everybody knows: the installed machine would be open to anyone. Set a hash of a password of your own with `--iscrypted`, or use `--lock` and an SSH key.",
      hash: "This password hash of `{command}` is a placeholder: no password will match it, so nobody can log in on the installed machine. Put a real hash here (`openssl passwd -6` prints one), or use `--lock`.",
      key: "This SSH key is a placeholder: nobody can log in with it on the installed machine. Put the whole public key here, in quotes.",
    },
  },
  "ks-stray-end": {
    title: "`%end` outside of a section",
    summary:
      "A `%end` with no section open makes the installer stop reading: nothing of the file takes effect and the installation fails.",
    messages: {
      stray:
        "No section is open here, so this `%end` makes the installer stop and the installation fails. Remove the line, or add the section's opening line above.",
      second:
        "The section `{tag}` above is closed already, so this `%end` makes the installer stop and the installation fails. Remove one of the two; a line that begins with `%end` closes a section in a here-document too.",
    },
    fixes: { remove: "Remove this line" },
  },
  "ks-unbalanced-quote": {
    title: "A quote that is not closed on its line",
    summary:
      "Every quote must be closed on the line that opens it. Otherwise the whole file is dropped, and the boot shows only that the kickstart file is missing.",
    messages: {
      quote:
        "This {quote} is not closed on its line: the installer drops the whole file and the boot says only that `/run/install/ks.cfg` is missing. Close it, or write a backslash before it.",
      apostrophe:
        "This apostrophe opens a quote that is not closed: the installer drops the whole file and the boot says only that `/run/install/ks.cfg` is missing. Put the whole value in double quotes.",
      backslash:
        "The file ends with a backslash that escapes nothing: the installer drops the whole file and the boot says only that `/run/install/ks.cfg` is missing. Remove the backslash.",
    },
  },
  "ks-unclosed-section": {
    title: "A section without `%end`",
    summary:
      "Every section must be closed by a line that begins with `%end`. Otherwise the installer stops reading and the installation fails.",
    messages: {
      open: "`{tag}` is not closed before the end of the file: the installer stops and the installation fails. Add a line `%end` behind the section.",
      interrupted:
        "`{tag}` is not closed before `{next}` begins: the installer stops and the installation fails. Add a line `%end` before `{next}`; a line of a script must not begin with a section's name.",
      misspelt:
        "`{written}` does not close `{tag}`: only `%end` in small letters does. The installer stops and the installation fails.",
    },
    fixes: { insert: "Insert `%end`", correct: "Replace by `%end`" },
  },
  "ks-unknown-command": {
    title: "A command that the installer does not know",
    summary: "The installer stops at the first command that it does not know: nothing is installed.",
    messages: {
      unknown:
        "`{command}` is no kickstart command: the installer stops here and nothing is installed. Remove the line, or put it into a section such as `%post` if it is meant for a shell.",
      similar:
        "`{command}` is no kickstart command: the installer stops here and nothing is installed. Did you mean `{suggestion}`?",
      absent:
        "`{command}` is not known to the installer of {targets}, which stops here; it works in {versions}. Use a command of that version, or set the version that you install.",
    },
    fixes: { replace: "Replace by `{suggestion}`" },
  },
  "ks-unknown-option": {
    title: "An option that the command does not have",
    summary:
      "The installer stops at the first option that a command does not have in its version: nothing is installed.",
    messages: {
      unknown:
        "`{command}` has no option `{option}`: the installer stops here and nothing is installed. Remove it, or look up the options of `{command}`.",
      similar:
        "`{command}` has no option `{option}`: the installer stops here and nothing is installed. Did you mean `{suggestion}`?",
      absent:
        "The option `{option}` of `{command}` is not known to the installer of {targets}, which stops here; it works in {versions}. Remove it, or set the version that you install.",
    },
    fixes: { replace: "Replace by `{suggestion}`" },
  },
  "ks-unknown-section": {
    title: "A section that the installer does not know",
    summary:
      "A word that begins with `%` and is no section makes the installer stop reading: nothing below it takes effect and the installation fails.",
    messages: {
      unknown:
        "`{tag}` is no section of kickstart: the installer stops here and the installation fails. The sections are `%pre`, `%pre-install`, `%post`, `%onerror`, `%packages`, `%addon` and `%certificate`.",
      similar:
        "`{tag}` is no section of kickstart: the installer stops here and the installation fails. Did you mean `{suggestion}`?",
    },
    fixes: { replace: "Replace by `{suggestion}`" },
  },
} as const satisfies Readonly<Record<string, RuleText>>;

/** Words of hovers and completion in a kickstart. */
export const kickstartWords = {
  "role.core": "Works in an installation of a bootable container.",
  "role.payload":
    "Chooses the bootable container that is installed; only one such command may stand in the file.",
  "role.ok": "Works in an installation of a bootable container.",
  "role.care": "Works in an installation of a bootable container only if the image brings what it needs.",
  "role.ignored":
    "Without effect in an installation of a bootable container: packages belong in the Containerfile.",
  "role.conflict": "Competes with the container image for the payload; do not use both.",
  "role.legacy": "Outdated; nothing in an installation of a bootable container needs it.",
  accepted: "Works in {versions}",
  deprecated: "Deprecated in {versions}",
  removed: "Removed in {versions}",
  absent: "Not known in {versions}",
  since: "Since {release}",
  replaced: "Use {name} instead",
  where: "Runs in: {where}",
  choices: "Values: {values}",
  required: "Required",
  positional: "Arguments: {names}",
  include: "Reads the lines of another file at this place, also inside a section.",
  ksappend: "Fetches a file before anything else is read and puts its lines here.",
  end: "Closes the section.",
  environment: "Environment: what the machine is for",
  group: "Group of packages",
} as const;
