/** Who could log in on the installed machine. */
import { lastOption } from "../../../model/kickstart/arguments.ts";
import { hashKind } from "../../../model/kickstart/credentials.ts";
import type { KickstartCommand, KickstartModel } from "../../../model/kickstart/model.ts";
import { commandsNamed } from "./named.ts";

/** The `rootpw` line that counts. */
export const rootLine = (model: KickstartModel): KickstartCommand | undefined =>
  commandsNamed(model, "rootpw").at(-1);

/** Whether no password opens root. */
export function isRootLocked(line: KickstartCommand): boolean {
  if (lastOption(line, "--lock") !== undefined) return true;
  const password = line.positionals[0]?.text ?? "";
  return lastOption(line, "--iscrypted") !== undefined && hashKind(password) === "locked";
}

/** Users with a password that opens their account. */
export const usersWithPassword = (model: KickstartModel): readonly KickstartCommand[] =>
  commandsNamed(model, "user").filter((user) => {
    const password = lastOption(user, "--password")?.value;
    return password !== undefined && password !== "" && lastOption(user, "--lock") === undefined;
  });

/** Whether the user may become root: what the installer calls an administrator. */
export const isAdministrator = (user: KickstartCommand): boolean => {
  const groups = lastOption(user, "--groups")?.value ?? "";
  return groups.split(",").some((group) => /^\s*wheel\b/.test(group)) || /[{$@<]/.test(groups);
};

/** What scripts do to let somebody in. */
const SCRIPTED = /authorized_keys|\b(?:useradd|adduser|chpasswd|passwd|usermod)\b|sysusers/;

/** Whether the file, or a script in it, gives anybody a way in. */
export const hasWayIn = (model: KickstartModel): boolean =>
  usersWithPassword(model).length > 0 ||
  commandsNamed(model, "sshkey", "realm").length > 0 ||
  model.sections.some(
    ({ tag, content, includes }) => tag === "%post" && (includes.length > 0 || SCRIPTED.test(content)),
  );
