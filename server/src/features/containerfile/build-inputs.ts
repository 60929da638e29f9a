/** What a Containerfile leaves to those who build it: arguments, secrets, further contexts. */
import type { ContainerfileModel } from "../../model/containerfile/model.ts";
import type { BuildInputs } from "../../protocol/requests.ts";
import { optionsOf, type Property } from "../../syntax/containerfile/instruction.ts";

/** A name that is given to the build: neither an image with its registry nor the number of a stage. */
const CONTEXT = /^[A-Za-z][\w-]*$/;
const HELD_BY_BUILDER = /^(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT)$/;

export function buildInputs({ syntax: { instructions }, stages }: ContainerfileModel): BuildInputs {
  const flags = instructions.flatMap(({ syntax }) => syntax.flags);
  const mounts = flags.filter(({ name }) => name === "mount").map(optionsOf);
  const ownNames = new Set(stages.map(({ name }) => name));
  const sources = [
    ...flags.filter(({ name }) => name === "from").map(({ value }) => value),
    ...mounts.map((mount) => mount.get("from")),
    ...stages.map(({ image }) => image?.text),
  ];
  return {
    arguments: instructions
      .filter(({ syntax: { keyword } }) => keyword === "ARG")
      .flatMap(({ syntax: { properties } }) => properties)
      .filter(({ name }) => /^\w+$/.test(name) && !HELD_BY_BUILDER.test(name))
      .reduce(withArgument, []),
    secrets: distinct(
      mounts.filter((mount) => mount.get("type") === "secret").map((mount) => mount.get("id")),
    ),
    contexts: distinct(sources).filter(
      (name) => CONTEXT.test(name) && name !== "scratch" && !ownNames.has(name.toLowerCase()),
    ),
  };
}

/** An argument is declared again in each stage that uses it; any of them may say its default. */
function withArgument(known: BuildInputs["arguments"], { name, value }: Property): BuildInputs["arguments"] {
  const declared = { name, ...(value && { default: value.text }) };
  const before = known.find((one) => one.name === name);
  if (!before) return [...known, declared];
  return before.default === undefined ? known.map((one) => (one === before ? declared : one)) : known;
}

const distinct = (texts: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(
    texts.flatMap((text) => (text === undefined || text === "" || text.includes("$") ? [] : [text])),
  ),
];
