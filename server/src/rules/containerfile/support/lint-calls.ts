/** Calls of `bootc container lint`. */
import { remembering } from "../../../base/memory.ts";
import type { ContainerfileModel, PlacedCommand } from "../../../model/containerfile/model.ts";
import { type ParsedArguments, parseArguments } from "../../../model/shell/arguments.ts";
import type { Argument } from "../../../model/shell/value.ts";

export interface LintCall {
  readonly command: PlacedCommand;
  readonly verb: Argument;
  readonly parsed: ParsedArguments;
}

/** Every call that lints, in all stages; `--list` and `--help` look at nothing. */
export const lintCalls = remembering((file: ContainerfileModel): readonly LintCall[] =>
  file.commands("bootc").flatMap((command) => {
    const [group, verb, ...words] = command.facts.args;
    if (group?.text !== "container" || verb?.text !== "lint") return [];
    const parsed = parseArguments(words, { long: ["rootfs", "skip"] });
    return parsed.has("--list", "--help", "-h") ? [] : [{ command, verb, parsed }];
  }),
);
