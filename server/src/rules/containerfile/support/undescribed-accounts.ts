/** Accounts that the build makes and no sysusers.d file of the image describes. */
import type { PlacedCommand, PublishedImage } from "../../../model/containerfile/model.ts";
import { packageCall } from "../../../model/shell/packages.ts";
import { type Account, accountOf } from "./accounts.ts";
import { mayHoldMoreSysusers, sysusersNames } from "./authored.ts";
import { commandsOf } from "./lineage.ts";

export interface MadeAccount {
  readonly command: PlacedCommand;
  /** Undefined for `newusers`, which reads a list. */
  readonly account: Account | undefined;
}

/** Where something cannot be read, it may hold the entry. */
export function undescribedAccounts(image: PublishedImage): readonly MadeAccount[] {
  const commands = commandsOf(image);
  const makers = commands.filter(({ facts }) =>
    /^(?:useradd|adduser|groupadd|addgroup|newusers)$/.test(facts.name),
  );
  if (makers.length === 0 || image.opaque || !image.complete || mayHoldMoreSysusers(image)) return [];
  // Accounts that move to /usr/lib are the image's own (nss-altfiles).
  if (image.state.get("/usr/lib/passwd") || image.state.get("/usr/lib/group")) return [];
  const { users, groups } = sysusersNames(image);
  const last = commands.findLastIndex(({ facts }) => packageCall(facts.name, facts.args)?.isTransaction);
  return makers.flatMap((command): readonly MadeAccount[] => {
    if (command.facts.name === "newusers") return [{ command, account: undefined }];
    const account = accountOf(command.facts);
    if (!account || (account.kind === "user" ? users : groups).has(account.name)) return [];
    // A fixed id before packages come is how their own accounts are kept from drifting.
    const reserves = account.hasId && commands.indexOf(command) < last;
    return reserves || isDeleted(commands, command, account) ? [] : [{ command, account }];
  });
}

const isDeleted = (
  commands: readonly PlacedCommand[],
  made: PlacedCommand,
  { kind, name }: Account,
): boolean =>
  commands
    .slice(commands.indexOf(made))
    .some(
      ({ facts }) =>
        (/^(?:userdel|deluser)$/.test(facts.name) ||
          (kind === "group" && /^(?:groupdel|delgroup)$/.test(facts.name))) &&
        facts.args.some(({ text }) => text === name),
    );
