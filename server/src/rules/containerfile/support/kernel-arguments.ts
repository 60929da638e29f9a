/** kargs.d: the place where an image says with what arguments its kernel starts. */
import type {
  ContainerfileModel,
  PlacedCommand,
  PublishedImage,
} from "../../../model/containerfile/model.ts";
import { HOLE } from "../../../model/shell/value.ts";
import type { Edit } from "../../rule.ts";
import { deletion } from "./build-breaker.ts";
import { fileInstruction, insertedAbove, replaced } from "./writing.ts";

const folder = "/usr/lib/bootc/kargs.d";

/** The instruction that writes `kernelArguments`; undefined where they cannot be told apart for certain. */
export function kernelArgumentsInstruction(
  file: ContainerfileModel,
  image: PublishedImage,
  kernelArguments: string,
): string | undefined {
  const list = kernelArguments.split(/\s+/).filter((argument) => argument !== "");
  if (list.length === 0 || /["'\\$`]/.test(kernelArguments) || kernelArguments.includes(HOLE))
    return undefined;
  const line = `kargs = [${list.map((argument) => `"${argument}"`).join(", ")}]`;
  const instruction = fileInstruction(file, freePath(image), [line]);
  // A redirection makes no folder, as COPY does.
  return instruction.replace(/^RUN /, `RUN mkdir -p ${folder} && `);
}

/** Puts the arguments in the place of the command that was to set them; undefined where it cannot be taken out. */
export function insteadOf(
  file: ContainerfileModel,
  command: PlacedCommand,
  instruction: string,
): (() => readonly Edit[]) | undefined {
  const removal = deletion(file, command);
  if (!removal) return undefined;
  const { facts, step } = command;
  return () =>
    facts.removal ? [insertedAbove(file, step, instruction), ...removal] : [replaced(step, instruction)];
}

/** A name that nothing else of the image has. */
function freePath({ state }: PublishedImage): string {
  let number = 10;
  while (number < 99 && state.get(`${folder}/${number}-local.toml`)) number++;
  return `${folder}/${number}-local.toml`;
}
