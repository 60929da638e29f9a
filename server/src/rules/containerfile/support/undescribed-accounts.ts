/** Accounts that the build makes and no sysusers.d file of the image describes. */
import type { PlacedCommand, PublishedImage } from "../../../model/containerfile/model.ts";
import { packageCall } from "../../../model/shell/packages.ts";
import { type Account, accountOf } from "./accounts.ts";
import { mayHoldMoreSysusers, sysusersNames } from "./authored.ts";
import { isBefore } from "./lineage.ts";
import { packageCommands } from "./packages.ts";

export interface MadeAccount {
  readonly command: PlacedCommand;
  /** Undefined for `newusers`, which reads a list. */
  readonly account: Account | undefined;
}

/** Where something cannot be read, it may hold the entry. */
export function undescribedAccounts(image: PublishedImage): readonly MadeAccount[] {
  const makers = image.commands("useradd", "adduser", "groupadd", "addgroup", "newusers");
  if (makers.length === 0 || image.opaque || !image.complete || mayHoldMoreSysusers(image)) return [];
  // Accounts that move to /usr/lib are the image's own (nss-altfiles).
  if (image.state.get("/usr/lib/passwd") || image.state.get("/usr/lib/group")) return [];
  const { users, groups } = sysusersNames(image);
  const last = packageCommands(image).findLast(
    ({ facts }) => packageCall(facts.name, facts.args)?.isTransaction,
  );
  return makers.flatMap((command): readonly MadeAccount[] => {
    if (command.facts.name === "newusers") return [{ command, account: undefined }];
    const account = accountOf(command.facts);
    if (!account || (account.kind === "user" ? users : groups).has(account.name)) return [];
    // A fixed id before packages come is how their own accounts are kept from drifting.
    const reserves = account.hasId && last !== undefined && isBefore(command, last);
    return reserves || isDeleted(image, command, account) ? [] : [{ command, account }];
  });
}

const isDeleted = (image: PublishedImage, made: PlacedCommand, { kind, name }: Account): boolean =>
  image
    .commands("userdel", "deluser", ...(kind === "group" ? ["groupdel", "delgroup"] : []))
    .some((command) => isBefore(made, command) && command.facts.args.some(({ text }) => text === name));
