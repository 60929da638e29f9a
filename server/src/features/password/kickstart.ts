/** The password of `rootpw`, `user` and `sshpw`, and the options that say what it is. */
import type { TextRange } from "../../base/text.ts";
import { lastOption } from "../../model/kickstart/arguments.ts";
import type { KickstartCommand, KickstartModel } from "../../model/kickstart/model.ts";
import { isTemplate } from "../../model/kickstart/template.ts";
import { hashStandIn } from "../../protocol/requests.ts";
import { withoutWords } from "../../rules/kickstart/support/edits.ts";
import type { Edit } from "../../rules/rule.ts";
import type { Word } from "../../syntax/kickstart/words.ts";
import type { PlacedPassword } from "./placed.ts";

/** Whose password each command sets. */
const ACCOUNTS = new Map<string, (command: KickstartCommand) => string | undefined>([
  ["rootpw", () => "root"],
  ["user", (command) => lastOption(command, "--name")?.value],
  ["sshpw", (command) => lastOption(command, "--username")?.value],
]);

/** @param isMeant whether the line of a command is the one that is asked about */
export function kickstartPassword(
  model: KickstartModel,
  isMeant: (line: TextRange) => boolean,
): PlacedPassword | undefined {
  const command = model.commands.find(
    (each) => ACCOUNTS.has(each.name) && isMeant(withCutPart(each.range, model, each)),
  );
  if (command === undefined || command.failure !== undefined) return undefined;
  // A locked account is meant to have no password, a template brings its own, and behind `--` nothing is an option.
  const isOther = ({ text }: Word) => text === "--" || isTemplate(text);
  if (lastOption(command, "--lock") || command.words.some(isOther)) return undefined;
  const passwords = passwordsOf(command).map((word) => withCutPart(word, model, command));
  const [value, ...others] = passwords;
  const { end } = command.range;
  const text = command.name === "user" ? `--password=${hashStandIn}` : hashStandIn;
  return {
    account: ACCOUNTS.get(command.name)?.(command),
    value: value ?? { start: end, end },
    edits: [
      ...declaration(model, command),
      value === undefined ? { place: { start: end, end }, text: ` ${text}` } : { place: value, text },
      ...others.map((other) => withoutWords(model, other)),
      ...passwords.flatMap(({ end }) => keptComment(end, model, command)),
    ],
  };
}

/** The one that counts first; more than one is a slip, and none of them may stay in the file. */
const passwordsOf = ({ name, options, positionals }: KickstartCommand): readonly TextRange[] =>
  name === "user"
    ? options
        .filter((option) => option.name === "--password")
        .map(({ range }) => range)
        .reverse()
    : positionals;

/** `#` in the middle of a password begins a comment; what it cuts off is part of the secret. */
function withCutPart(
  { start, end }: TextRange,
  { text }: KickstartModel,
  { comment }: KickstartCommand,
): TextRange {
  const cut = comment?.start === end ? (/^\S*/.exec(text.slice(end, comment.end))?.[0].length ?? 0) : 0;
  return { start, end: end + cut };
}

/** What stands behind the part that was cut off is no option, and must not become one. */
function keptComment(end: number, { text }: KickstartModel, { comment }: KickstartCommand): readonly Edit[] {
  if (comment === undefined || end <= comment.start) return [];
  const gap = /^\s*(?=[^\s#])/.exec(text.slice(end, comment.end))?.[0];
  if (gap === undefined) return [];
  const at = end + gap.length;
  return [{ place: { start: at, end: at }, text: "# " }];
}

/** `--iscrypted` once, and no `--plaintext`: of the two the later one would count. */
function declaration(model: KickstartModel, command: KickstartCommand): readonly Edit[] {
  const plain = command.options.filter(({ name }) => name === "--plaintext").map(({ range }) => range);
  if (lastOption(command, "--iscrypted")) return plain.map((range) => withoutWords(model, range));
  const { end } = command.nameRange;
  const [place = { start: end, end }, ...others] = plain;
  const added = place.start === end ? " --iscrypted" : "--iscrypted";
  return [{ place, text: added }, ...others.map((range) => withoutWords(model, range))];
}
