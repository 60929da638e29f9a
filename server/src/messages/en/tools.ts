/** Texts of the command line and of everything that speaks of the configuration. */
export const tools = {
  "hover.more": "More",
  "configuration.not-toml":
    "{file}: line {line} is no valid TOML, so the file is ignored. Correct that line.",
  "configuration.unknown-base": "{file}: `{base}` in `bases` is no known base. Known are: {known}.",
  "configuration.unknown-key":
    "{file}: the key {key} is unknown and has no effect. Remove it or correct its name.",
  "configuration.wrong-value": "{file}: {key} has a value that cannot be used. Expected: {expected}",
  "configuration.unknown-rule": "{file}: there is no rule {rule}. `bootc-lint rules` lists all of them.",
  "configuration.unknown-rule-near": "{file}: there is no rule {rule}. Did you mean {suggestion}?",
  "severity.error": "error",
  "severity.warning": "warning",
  "severity.info": "info",
  "severity.hint": "hint",
  "cli.one-error": "{count} error",
  "cli.many-error": "{count} errors",
  "cli.one-warning": "{count} warning",
  "cli.many-warning": "{count} warnings",
  "cli.one-info": "{count} info",
  "cli.many-info": "{count} infos",
  "cli.one-hint": "{count} hint",
  "cli.many-hint": "{count} hints",
  "cli.summary": "{counts} (bootc files checked: {files}).",
  "cli.clean": "Nothing found (bootc files checked: {files}).",
  "cli.fixable": "{count} can be mended with --fix.",
  "cli.not-checked": "{file}: not checked. {reason}.",
  "cli.needs-value": "{option} needs a value. `bootc-lint --help` shows all options.",
  "cli.unknown-option": "There is no option {option}. `bootc-lint --help` shows all options.",
  "cli.unknown-option-near": "There is no option {option}. Did you mean {suggestion}?",
  "cli.wrong-value": "{option} cannot be {value}. Expected: {expected}",
  "cli.unknown-rule": "There is no rule {rule}. `bootc-lint rules` lists all of them.",
  "cli.unknown-rule-near": "There is no rule {rule}. Did you mean {suggestion}?",
  "cli.no-paths": "Name the files or folders to check, such as `bootc-lint .`.",
  "cli.explain-usage": "Name one rule, such as `bootc-lint explain var-content`.",
  "cli.stdin-name": "To read standard input (-), say with --stdin-filename what kind of file it is.",
  "cli.stdin-fix": "--fix writes files, so it cannot be used with standard input (-).",
  "cli.missing": "{path}: no such file or folder.",
  "cli.broken-link": "{path}: the link leads nowhere.",
  "cli.folder-unreadable": "{path}: the folder cannot be read; skipped.",
  "cli.read-missing": "{path}: no such file.",
  "cli.read-denied": "{path}: the file cannot be read. Check its permissions.",
  "cli.read-no-file": "{path}: not a regular file; skipped.",
  "cli.read-too-large": "{path}: larger than 1 MB; skipped.",
  "cli.read-binary": "{path}: not a text file; skipped.",
  "cli.write-failed": "{path}: the fixed text could not be written: {reason}",
  "cli.help": `bootc-lint {version}: finds mistakes in bootable-container projects.

Usage:
  bootc-lint [lint] [options] PATH...   check files; folders are searched for Containerfiles,
                                        image-builder configs and kickstarts; - is standard input
  bootc-lint rules [--format json]      list all rules
  bootc-lint explain ID                 show the page of a rule
  bootc-lint layout PATH...             show what images hold beyond their base, by zone
  bootc-lint predict PATH...            predict what \`bootc container lint\` will report

Options:
  --format text|json|sarif|github|gitlab|junit
                                output (default: text)
  --fail-on error|warning|info|hint|never
                                exit with 1 from this severity on (default: error)
  --rule ID=SEVERITY|off        severity of a rule; may be repeated; ID may be a glob
  --profile default|strict      which rules apply
  --fix                         apply safe fixes
  --config FILE                 use this file instead of the nearest .bootc-lint.toml
  --target STAGE                a stage that is published; may be repeated; layout and predict
                                show these only
  --kickstart-version VERSION   installer that reads the kickstart (RHEL9, RHEL10, F43, ...)
  --image-type TYPE             image type that is built from the config (anaconda-iso, qcow2, ...)
  --rootfs ext4|xfs|btrfs       root file system
  --builder bib|image-builder   program that builds the image
  --payload-ref REF             image that the installer installs
  --no-context                  read no files beside the named ones
  --stdin-filename NAME         file name of standard input
  --locale en|ko                language of the messages (default: from LANG)
  --help, --version

Exit codes: 0 nothing found, 1 findings, 2 wrong usage or a file that cannot be read.`,
} as const;
