/** One reason why a command failed, before it is put into words. */
import type { FailureKey } from "../../messages/messages.ts";
import type { MessageArguments } from "../../messages/text.ts";
import type { SourcePlace } from "../../model/containerfile/sources.ts";

export interface Failure {
  readonly cause: FailureKey;
  readonly args: MessageArguments;
  /** Where the cause stands: in the file, or in one that it reads. Absent where no line brought it about. */
  readonly place?: SourcePlace;
}

export const failure = (cause: FailureKey, args: MessageArguments = {}, place?: SourcePlace): Failure => ({
  cause,
  args,
  ...(place && { place }),
});
