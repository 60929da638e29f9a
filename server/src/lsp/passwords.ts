/** The request for the place of a password; what the password is stays with the client. */
import type { Connection } from "vscode-languageserver";
import { passwordAt } from "../features/password/place.ts";
import { rangeOf } from "../features/range.ts";
import { type PasswordParams, type PasswordPlace, passwordPlaceRequest } from "../protocol/requests.ts";
import { analysisOf, answering, type CurrentContext, type ServerContext } from "./context.ts";

export function registerPasswords(connection: Connection, current: CurrentContext): void {
  connection.onRequest(passwordPlaceRequest, answering(current, passwordPlace));
}

async function passwordPlace(context: ServerContext, params: PasswordParams): Promise<PasswordPlace | null> {
  const result = await analysisOf(context, params);
  if (!result) return null;
  const { analysis } = result;
  const at = analysis.lines.offset(params.position);
  const found = passwordAt(analysis, { start: at, end: at });
  if (!found) return null;
  return {
    ...(found.account === undefined ? {} : { account: found.account }),
    edits: found.edits.map(({ place, text }) => ({ range: rangeOf(analysis.lines, place), newText: text })),
  };
}
