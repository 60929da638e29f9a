/** Which word of a Containerfile brought in what `bootc container lint` has found in the built image. */
import {
  type ContainerfileModel,
  fromPlace,
  type PublishedImage,
  placeIn,
} from "../../../model/containerfile/model.ts";
import { parentOf } from "../../../model/shell/paths.ts";
import { accountOf } from "../../../rules/containerfile/support/accounts.ts";
import type { Place } from "../../../rules/rule.ts";
import { type Prediction, predict } from "../prediction.ts";
import type { BuiltFinding } from "./output.ts";

export interface Cause {
  readonly finding: BuiltFinding;
  readonly place: Place;
  /** What was predicted of the check; undefined for a check that is not known. */
  readonly prediction: Prediction | undefined;
}

export function causesOf(
  file: ContainerfileModel,
  image: PublishedImage,
  findings: readonly BuiltFinding[],
): readonly Cause[] {
  const predictions = new Map(predict(file, image).map((one) => [one.lint.name, one] as const));
  return findings.map((finding) => {
    const prediction = predictions.get(finding.name);
    const place = accountPlace(image, finding) ?? pathPlace(image, finding) ?? prediction?.place;
    return { finding, place: place ?? fromPlace(image.root), prediction };
  });
}

function accountPlace(image: PublishedImage, { name, item }: BuiltFinding): Place | undefined {
  if (name !== "sysusers" || item === undefined) return undefined;
  const account = item.split(/[\s:]+/)[0];
  const command = image
    .commands("useradd", "adduser", "groupadd", "addgroup")
    .find(({ facts }) => accountOf(facts)?.name === account);
  return command && placeIn(command.step, command.facts.range);
}

/** The effect that made the path or something in it, or that copied a folder whose names are not known over it. */
function pathPlace(image: PublishedImage, finding: BuiltFinding): Place | undefined {
  const path = pathIn(finding);
  if (path === undefined) return undefined;
  const made = image.state.get(path) ?? image.state.below(path)[0] ?? treeAbove(image, path);
  return made && placeIn(made.step, made.effect.range);
}

function treeAbove({ state }: PublishedImage, path: string) {
  for (let folder = parentOf(path); folder !== "/" && folder !== "."; folder = parentOf(folder)) {
    const entry = state.get(folder);
    if (entry?.effect.kind === "tree") return entry;
  }
  return undefined;
}

/** `d /var/lib/app 0755 root root - -`, `"/var/log/a b"`, a name in /boot, or `Not a symlink: var/run`. */
function pathIn({ name, title, item }: BuiltFinding): string | undefined {
  if (name === "nonempty-boot" && item !== undefined) return `/boot/${item.replaceAll('"', "")}`;
  const quoted = /"(\/[^"]+)"/.exec(item ?? "")?.[1];
  const path = quoted ?? /(?:^|\s)(\/?(?:\w[\w.-]*\/)?[^\s"'`]*\/[^\s"'`:,;]*)/.exec(item ?? title)?.[1];
  return path === undefined ? undefined : path.startsWith("/") ? path : `/${path}`;
}
