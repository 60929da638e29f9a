/** What osbuild says of the manifest, and its stages of their work, where the config is to blame. */
import type { TextRange } from "../../../base/text.ts";
import type { ConfigModel } from "../../../model/config/model.ts";
import { type Failure, failure } from "../failure.ts";
import type { ConfigSubject } from "./decoding.ts";
import { idPlaces, memberOf, stringsBelow } from "./places.ts";
import { firstReason, type Reason } from "./reason.ts";

const DISK = "customizations.disk";

const reasons: readonly Reason[] = [
  [
    /options\.(user|group)s:?\s+'([^']*)' (?:does not match|is too long)/,
    ({ model }, [, kind, name = ""]) => [
      failure("account-name", { name: name || "''" }, accountPlace(model, kind, name)),
    ],
  ],
  [
    /options\.label:?\s+'([^']*)' is too long/,
    ({ model }, [, label = ""]) => [failure("label", { label }, stringsBelow(model, DISK, label)[0])],
  ],
  [
    /useradd: group '([^']+)' does not exist/,
    ({ model }, [, group = ""]) => [
      failure("missing-group", { group }, stringsBelow(model, "customizations.user", group)[0]),
    ],
  ],
  [
    /(can't set uid of existing user '([^']+)'.*)/,
    ({ model }, [, why = "", user = ""]) => [failure("account-id", { why }, memberOf(model, user, ["uid"]))],
  ],
  [
    /((UID|GID) '?(\d+)'? (?:is not unique|already exists))/,
    ({ model }, [, why = "", id, number]) => [
      failure(
        "account-id",
        { why },
        idPlaces(
          model,
          id === "UID" ? "customizations.user.uid" : "customizations.group.gid",
          Number(number),
        )[0],
      ),
    ],
  ],
];

/** undefined where nothing known is said of the config. */
export const osbuildFailures = (subject: ConfigSubject, printed: string): readonly Failure[] | undefined =>
  firstReason(reasons, subject, printed);

/** The name, or the entry that has none. */
function accountPlace(
  { accounts }: ConfigModel,
  kind: string | undefined,
  name: string,
): TextRange | undefined {
  const account = accounts.find((one) => one.kind === kind && (one.name?.content.text ?? "") === name);
  return account?.name?.range ?? account?.range;
}
