/** Passwords and keys that a config gives to accounts. */
import { remembering } from "../../../base/memory.ts";
import type { ConfigAccount } from "../../../model/config/accounts.ts";
import type { ConfigModel } from "../../../model/config/model.ts";
import { isTemplate } from "../../../model/kickstart/template.ts";
import type { TomlString } from "../../../syntax/toml/nodes.ts";
import { textIn } from "./account.ts";

export interface ConfigCredential {
  readonly account: ConfigAccount;
  readonly kind: "password" | "key";
  readonly value: TomlString;
  readonly text: string;
}

/** What the builder takes for a hash; see PasswordIsCrypted in pkg/crypt/crypt.go. */
const KNOWN_HASH = /^\$(?:6|5|2b)\$/;

/** SSH keys, and passwords that are hashes to the builder; of others config-plaintext-password speaks. */
export const credentialsOf = remembering((model: ConfigModel): readonly ConfigCredential[] =>
  model.accounts.flatMap((account) => {
    const { password } = account;
    const key = account.kind === "group" ? undefined : textIn(account, "key");
    return [
      ...(password && KNOWN_HASH.test(password.content.text)
        ? [{ kind: "password" as const, value: password }]
        : []),
      ...(key ? [{ kind: "key" as const, value: key }] : []),
    ].flatMap((found) => {
      const { text } = found.value.content;
      const isReadable = text.trim() !== "" && !isTemplate(text) && !model.isDoubtful(found.value.range);
      return isReadable ? [{ ...found, account, text }] : [];
    });
  }),
);
