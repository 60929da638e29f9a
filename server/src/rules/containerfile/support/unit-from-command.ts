/** Turns what a container would run into a unit that systemd starts at boot. */
import { own } from "../../../base/own.ts";
import { servicesByCommand } from "../../../data/services.ts";
import type { ContainerfileModel, PublishedImage } from "../../../model/containerfile/model.ts";
import type { Step } from "../../../model/containerfile/stages.ts";
import { packageCall } from "../../../model/shell/packages.ts";
import { baseNameOf } from "../../../model/shell/paths.ts";
import type { ReportedFix } from "../../rule.ts";
import { deleted, inPlaceOf } from "./in-place.ts";
import { packageCommands } from "./packages.ts";
import { enabledUnits, unitName } from "./systemctl.ts";
import { fileInstruction } from "./writing.ts";

type Fix = ReportedFix<"cmd-entrypoint-service">;

/** At most one remedy: enable the package's unit, or write one. */
export function unitFixes(file: ContainerfileModel, image: PublishedImage, step: Step): readonly Fix[] {
  const command = commandLine(step);
  const first = step.syntax.words[0]?.text ?? "";
  const name = baseNameOf(first).replace(/\.\w+$/, "");
  if (!command || !/^[A-Za-z][\w-]*$/.test(name)) return [];
  const packaged = packagedUnit(image, name);
  const unit = packaged ?? name;
  if (enabledUnits(image.steps).has(unitName(unit)))
    return [{ title: "delete", args: { keyword: step.syntax.keyword }, edits: () => [deleted(file, step)] }];
  if (packaged !== undefined || image.state.get(`/usr/lib/systemd/system/${unit}.service`)) {
    const edits = () => inPlaceOf(file, step, image, `RUN systemctl enable ${unit}`);
    return [{ title: "enable", args: { unit }, edits }];
  }
  if (step.syntax.exec === undefined && /['"\\]/.test(command)) return [];
  const lines = unitLines(unit, command, step.context.workdir);
  const edits = () => {
    const path = `/usr/lib/systemd/system/${unit}.service`;
    return inPlaceOf(file, step, image, fileInstruction(file, path, lines, `systemctl enable ${unit}`));
  };
  return [{ title: "write", args: { unit }, edits }];
}

/** The unit of a package that the lineage installs for this command. */
function packagedUnit(image: PublishedImage, name: string): string | undefined {
  const service = own(servicesByCommand, name);
  if (!service) return undefined;
  const isInstalled = packageCommands(image).some(({ facts }) =>
    packageCall(facts.name, facts.args)?.packages.some(({ text }) => service.packages.includes(text)),
  );
  return isInstalled ? service.unit : undefined;
}

/** ExecStart= of the same command; undefined where a variable or a line end is in it. */
function commandLine({ syntax }: Step): string | undefined {
  const { exec, source, argumentRange } = syntax;
  const words = exec?.map(({ text }) => text) ?? [source.text.slice(argumentRange.start, argumentRange.end)];
  if (words.some((word) => /[$\r\n]/.test(word))) return undefined;
  return exec ? words.map(quoted).join(" ") : `/bin/sh -c "${words[0]?.replaceAll("%", "%%")}"`;
}

/** systemd.service(5), command lines: quotes hold blanks together, `%` begins a specifier. */
const quoted = (word: string): string => {
  const text = word.replaceAll("%", "%%");
  return /^[\w@%+=:,./-]+$/.test(word) ? text : `"${text.replace(/["\\]/g, "\\$&")}"`;
};

const unitLines = (unit: string, command: string, workdir: string | undefined): readonly string[] => [
  "[Unit]",
  `Description=${unit}`,
  "Wants=network-online.target",
  "After=network-online.target",
  "[Service]",
  `ExecStart=${command}`,
  ...(workdir === undefined || workdir === "/" ? [] : [`WorkingDirectory=${workdir}`]),
  "Restart=on-failure",
  "[Install]",
  "WantedBy=multi-user.target",
];
