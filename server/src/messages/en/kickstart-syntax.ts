import type { RuleText } from "../text.ts";

/** Texts of the rules about how a kickstart is written. */
export const kickstartSyntax = {
  "ks-abbreviated-option": {
    title: "An abbreviated option",
    summary:
      "The installer takes the beginning of an option while only one option begins like that. A later version may add another one, and then it stops at this line.",
    messages: {
      short:
        "`{written}` is short for `{name}`: a version of the installer with another option that begins like that stops here. Write it out.",
    },
    fixes: { write: "Write `{name}`" },
  },
  "ks-ambiguous-option": {
    title: "An abbreviation that fits several options",
    summary:
      "An option may be abbreviated only while one option begins like that. Otherwise the installer stops, and nothing is installed.",
    messages: {
      several:
        "`{option}` may be any of {names}: the installer stops here and nothing is installed. Write the whole name.",
    },
  },
  "ks-anaconda-section": {
    title: "The section `%anaconda`",
    summary:
      "Installers from Fedora 36 and RHEL 10 on take `%anaconda` for an unknown section and stop; older ones call it deprecated.",
    messages: {
      gone: "The installer of {targets} does not know `%anaconda` any more: it stops here and the installation fails. Remove the section; a password policy belongs in `anaconda.conf`.",
      old: "Installers from Fedora 36 and RHEL 10 on stop at `%anaconda`. Remove the section; a password policy belongs in `anaconda.conf`.",
    },
    fixes: { remove: "Remove the section" },
  },
  "ks-bad-value": {
    title: "A value that the installer cannot read",
    summary:
      "The installer checks numbers, switches and fixed choices as it reads them, and stops at the first one that is wrong: nothing is installed.",
    messages: {
      integer:
        "`{value}` is no number, and `{name}` takes a whole number only: the installer stops here and nothing is installed.",
      boolean:
        "`{name}` takes `yes` or `no`, not `{value}`: the installer stops here and nothing is installed.",
      choice:
        "`{value}` is no value of `{name}`: the installer stops here and nothing is installed. The values are {accepted}.",
      range:
        "`{name}` takes a number from {low} to {high}, not `{value}`: the installer stops here and nothing is installed.",
      empty: "The value of `{name}` is empty: the installer stops here and nothing is installed.",
      emptyChoice:
        "The value of `{name}` is empty: the installer stops here and nothing is installed. The values are {accepted}.",
      form: "`{value}` does not have the form that `{name}` needs: the installer stops here and nothing is installed. It looks like this: {accepted}.",
      other:
        "The installer of {targets} refuses the value `{value}` of `{name}`: the installer stops here and nothing is installed.",
    },
    fixes: { replace: "Replace by `{suggestion}`" },
  },
  "ks-bom": {
    title: "A byte order mark at the start of the file",
    summary:
      "The installer takes a byte order mark for a letter of the first word, even before a comment, and stops there: nothing is installed.",
    messages: {
      mark: "The file begins with a byte order mark, which the installer takes for a part of the first word: it stops at the first line. Save the file as UTF-8 without BOM.",
    },
    fixes: { remove: "Remove the byte order mark" },
  },
  "ks-certificate-empty": {
    title: "`%certificate` without a certificate",
    summary: "An empty `%certificate` section makes the installer stop: nothing is installed.",
    messages: {
      empty:
        "This section holds no certificate: the installer stops here and nothing is installed. Put the PEM text here, or remove the section.",
    },
  },
  "ks-contradictory-flags": {
    title: "Two flags that say the opposite",
    summary:
      "Of flags that set the same thing, only the last one on the line counts; the installer says nothing about the others.",
    messages: {
      both: "`{lost}` has no effect, because `{kept}` follows on the same line and sets the same thing. Keep the one that you mean.",
    },
    fixes: { remove: "Remove `{lost}`" },
  },
  "ks-empty": {
    title: "An empty kickstart",
    summary: "The installer refuses a kickstart without a word in it; a file of comments only would pass.",
    messages: {
      empty:
        "This kickstart is empty: the installer refuses it and the boot stops. Write the commands of the installation, or do not name the file in `inst.ks`.",
    },
  },
  "ks-end-trailing": {
    title: "Words behind `%end`",
    summary:
      "The installer drops what stands behind `%end` on its line, and reads its quotes all the same: a lone apostrophe there makes it stop.",
    messages: {
      words:
        "The installer drops these words: `%end` stands alone on its line. Move them to a line of their own if they mean something.",
      comment:
        "Behind `%end` a `#` begins no comment: an apostrophe or a quote in this text would make the installer stop. Move the comment to a line of its own.",
    },
    fixes: { remove: "Remove what stands behind `%end`" },
  },
  "ks-exclusive-options": {
    title: "Options that do not go together",
    summary:
      "Some options exclude each other and some need another one. The installer stops at the first line that breaks such a rule: nothing is installed.",
    messages: {
      conflict:
        "`{first}` and `{others}` exclude each other: the installer stops here and nothing is installed. Keep one of them.",
      needs:
        "`{first}` does not work without {others}: the installer stops here and nothing is installed. Add what is missing, or remove `{first}`.",
      unclear:
        "`{first}` and `{others}` say different things about the same setting, and the installer does not say which one counts. Keep one of them.",
    },
    fixes: { remove: "Remove the second one" },
  },
  "ks-flag-value": {
    title: "A value for an option that takes none",
    summary: "A flag is given or left out; with a value the installer stops, and nothing is installed.",
    messages: {
      value:
        "`{option}` takes no value: the installer stops here and nothing is installed. Write `{option}` alone.",
      negated:
        "`{option}` takes no value, so that it cannot be switched off with `{value}`: the installer stops here and nothing is installed. Leave the option out.",
    },
    fixes: { drop: "Remove the value", remove: "Remove `{option}`" },
  },
  "ks-hash-truncates": {
    title: "A `#` in the middle of a word",
    summary:
      "Outside quotes `#` begins a comment even in the middle of a word: the installer drops the rest of the line and says nothing.",
    messages: {
      cut: "The installer drops this and everything behind it: only `{kept}` is left of the value. Put the value in quotes.",
    },
    fixes: { quote: "Put the value in quotes" },
  },
  "ks-include-path": {
    title: "`%include` that does not name one file",
    summary:
      "`%include` takes one path. Without it the installer stops; further words are dropped, and addresses are not fetched.",
    messages: {
      none: "This `%include` names no file: the installer stops here and the installation fails. Write the path of the file, or remove the line.",
      extra:
        "`%include` reads one file, and these words are dropped. Use a line for each file, or quotes around a path with blanks.",
      address:
        "`%include` fetches nothing, and there is no file `{path}`: the installation fails. Fetch it in `%pre` and include the local file, or use `%ksappend`.",
    },
    fixes: { remove: "Remove these words" },
  },
  "ks-ksappend-target": {
    title: "`%ksappend` without an address",
    summary:
      "`%ksappend` is expanded before anything else is read. Without a target the installer stops, and a local path exists only in the initramfs.",
    messages: {
      none: "This `%ksappend` names nothing to fetch: the installer stops and the installation fails. Write an address, or remove the line.",
      local:
        "`{path}` is looked for in the initramfs, before the installer and its disks are there. Use an address, or `%include` for a local file.",
    },
  },
  "ks-line-continuation": {
    title: "A line that ends with a backslash",
    summary:
      "A kickstart line cannot be continued: the backslash makes the line break a part of a word, and the next line is read as a command of its own. The installer stops at one of the two.",
    messages: {
      backslash:
        "A backslash does not continue a kickstart line: the next line is read as a command of its own and the installer stops. Write it all on one line.",
    },
    fixes: { join: "Join the lines" },
  },
  "ks-missing-argument": {
    title: "A command without what it needs",
    summary:
      "Some commands need an option or an argument. The installer stops at the first line where it is missing: nothing is installed.",
    messages: {
      all: "`{command}` does not work without {names}: the installer stops here and nothing is installed. Add it.",
      any: "`{command}` needs at least one of {names}: the installer stops here and nothing is installed. Add one of them.",
    },
    fixes: { assign: "Write `{option}={value}`", add: "Add `{option}`" },
  },
  "ks-missing-value": {
    title: "An option without its value",
    summary:
      "An option that takes a value takes the next word, unless that is an option itself. Without a value the installer stops, and nothing is installed.",
    messages: {
      missing:
        "`{option}` needs a value: the installer stops here and nothing is installed. Write `{option}=VALUE`, or remove the option.",
    },
  },
  "ks-not-utf8": {
    title: "Bytes that are no UTF-8",
    summary:
      "The installer reads kickstarts as UTF-8. One byte that does not fit, even in a comment, makes it drop the whole file.",
    messages: {
      bytes:
        "Here stand bytes that are no UTF-8 text, or the mark that an editor leaves in their place: the installer cannot read such a file. Save it as UTF-8 and write the character anew.",
    },
  },
  "ks-odd-character": {
    title: "A character that only looks like ASCII",
    summary:
      "Word processors and web pages turn blanks, hyphens and quotes into other characters, which are letters for the installer: an option becomes a value, a quote quotes nothing.",
    messages: {
      odd: "This character ({code}) is a letter for the installer and no blank, hyphen or quote, whatever it looks like. Write it with the keyboard.",
    },
    fixes: { replace: "Replace by ASCII" },
  },
  "ks-packages-syntax": {
    title: "A line of `%packages` that is no package",
    summary:
      "Each line of `%packages` is one name. A lone hyphen or both flags of a group make the installer stop; two names on one line are a package that does not exist.",
    messages: {
      minus:
        "A hyphen alone makes the installer's parser crash. Write the name of a package behind it, or remove the line.",
      both: "`--nodefaults` and `--optional` exclude each other: the installer stops and the installation fails. Keep one of them.",
      flag: "A flag takes no value: the installer stops at `{flag}` and the installation fails. Write the flag alone.",
      blank:
        "The blank becomes a part of the name, so that nothing is excluded. Write the hyphen directly before the name.",
      several:
        "Each line is one name: the installer looks for a package called `{text}`. Write each package on a line of its own.",
    },
    fixes: { join: "Remove the blank", split: "Write one package per line" },
  },
  "ks-raw-indent": {
    title: "An indented or commented command that takes its line as written",
    summary:
      "`authselect` and `realm` take what stands behind as many characters as their name has, counted from the start of the line. Indentation shifts the cut, and a comment becomes an argument.",
    messages: {
      indent:
        "`{command}` must stand at the start of its line: indented like this, the installer takes `{taken}` for its arguments. Remove the blanks before it.",
      comment:
        "`{command}` takes its line as written, so that this comment becomes a part of its arguments. Move the comment to a line of its own.",
    },
    fixes: { dedent: "Remove the indentation", remove: "Remove the comment" },
  },
  "ks-removed-command": {
    title: "A command that the installer has dropped",
    summary: "The installer stops at a command that its version has removed: nothing is installed.",
    messages: {
      removed:
        "`{command}` was removed from the installer of {targets}, which stops here: nothing is installed. Remove the line.",
      replaced:
        "`{command}` was removed from the installer of {targets}, which stops here: nothing is installed. Use {replacement} instead.",
    },
    fixes: { remove: "Remove this line" },
  },
  "ks-repeated-option": {
    title: "The same option twice on a line",
    summary:
      "Of an option that is given twice, only the last value counts; the installer says nothing about the first.",
    messages: {
      value:
        "This value of `{option}` is lost: the later one on the line (`{kept}`) counts. Remove one of them.",
      list: "This value of `{option}` is lost: the later one on the line (`{kept}`) replaces it. Write all of them behind one `{option}`, with commas between them.",
    },
    fixes: { merge: "Put all values behind one option" },
  },
  "ks-section-option": {
    title: "A section header with a wrong option",
    summary:
      "The header of a section is checked like a command: an option or a word that the section does not have makes the installer stop.",
    messages: {
      unknown: "`{tag}` has no option `{option}`: the installer stops here and nothing is installed.",
      nochroot:
        "`{tag}` has no option `--nochroot`: the script runs in the installer anyway. The installer stops here and nothing is installed; remove the option.",
      ambiguous:
        "`{option}` may be any of {names}: the installer stops here and nothing is installed. Write the whole name.",
      value: "`{option}` needs a value: the installer stops here and nothing is installed.",
      flag: "`{option}` takes no value: the installer stops here and nothing is installed. Write `{option}` alone.",
      bad: "`{value}` is no value for `{option}` of `{tag}`: the installer stops here and nothing is installed.",
      extra:
        "The header of `{tag}` takes options only, and not `{words}`: the installer stops here and nothing is installed. Begin the body on the next line.",
      missing: "The header of `{tag}` needs {names}: the installer stops here and nothing is installed.",
      exclusive:
        "{names} exclude each other in the header of `{tag}`: the installer stops here and nothing is installed.",
    },
    fixes: { replace: "Replace by `{suggestion}`", remove: "Remove `{option}`" },
  },
  "ks-shell-syntax": {
    title: "A variable or substitution of a shell",
    summary:
      "Kickstart commands are no shell: the installer takes `$NAME`, `$(…)` and `~/` as they are written.",
    messages: {
      variable:
        "The installer expands no variables and runs no commands here: it takes `{text}` as it is written. Write the value, or have a `%pre` script write the line into a file for `%include`.",
      home: "The installer does not expand `{text}`. Write the whole path.",
    },
  },
  "ks-template-leftover": {
    title: "A place of a template that is not filled in",
    summary:
      "Marks of a template are ordinary text for the installer: it takes them for values, or stops at them.",
    messages: {
      left: "`{text}` belongs to a template, and the installer takes it as it is written. Give the installer the file that comes out of the template.",
    },
  },
  "ks-unexpected-argument": {
    title: "A word that the command has no use for",
    summary:
      "Each command takes a fixed number of words. The installer stops at the first line with one too many: nothing is installed.",
    messages: {
      extra:
        "`{command}` does not take `{words}`: the installer stops here and nothing is installed. Remove it.",
      dash: "An option begins with two hyphens, so that `{words}` is a plain word: the installer stops here and nothing is installed. Did you mean `{option}`?",
      list: "A blank ends a value, so that the list is cut: the installer stops here and nothing is installed. Write it without blanks.",
      equals:
        "`=` stands alone between blanks and becomes the value itself: the installer stops here and nothing is installed. Write it without blanks.",
      blank:
        "A blank ends a value, and `{words}` is too much: the installer stops here and nothing is installed. Put the whole value in quotes.",
    },
    fixes: {
      dash: "Replace by `{option}`",
      join: "Remove the blanks",
      quote: "Put the whole value in quotes",
    },
  },
  "ks-unit-in-size": {
    title: "A size with a unit",
    summary:
      "Sizes are bare numbers: MiB for partitions and volumes, KiB for chunks and extents. With a unit the installer stops, and nothing is installed.",
    messages: {
      unit: "`{option}` takes a bare number, in {unit}, and not `{value}`: the installer stops here and nothing is installed. Write `{number}`.",
    },
    fixes: { convert: "Replace by `{number}`" },
  },
} as const satisfies Readonly<Record<string, RuleText>>;
