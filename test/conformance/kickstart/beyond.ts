/** Errors that are none of the parser's: the installer reads such a file, and fails later. */

const RULES: Readonly<Record<string, string>> = {
  "ks-anaconda-section": "the installer refuses the section, which the parser knows",
  "ks-bootc-not-implemented": "the command is read and installs nothing",
  "ks-bootc-source-transport": "bootc itself refuses the address",
  "ks-bootloader-grub-password": "the password is lost without a word",
  "ks-end-in-heredoc": "says why the parser stops further down",
  "ks-hostname-value": "the installer refuses the name when it sets it",
  "ks-interpreter-args": "the program is looked for when the script runs",
  "ks-log-no-dir": "the log is opened when the script runs",
  "ks-post-writes-usr": "the script fails when it runs",
  "ks-sshkey-user": "the user is looked for when the key is installed",
};

/** Rules about what is missing in an unattended installation, which stops at a question. */
const UNATTENDED = /^ks-no-|^ks-cannot-log-in$/;

export const isBeyond = (rule: string): boolean => Object.hasOwn(RULES, rule) || UNATTENDED.test(rule);
