/** Container images that are fetched into the image: nested layers, and state in /var. */
import { remembering } from "../../base/memory.ts";
import { lowered, type Severity } from "../../base/severity.ts";
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../model/containerfile/model.ts";
import { mayNotRun } from "../../model/shell/facts.ts";
import { baseNameOf, isUnder } from "../../model/shell/paths.ts";
import { defineRule, type Edit } from "../rule.ts";
import { type ContainerCall, containerCall } from "./support/container-calls.ts";
import { cutOut } from "./support/cut-out.ts";
import { isOpaqueSince } from "./support/lineage.ts";
import { imagesKeeping } from "./support/stores.ts";
import { bringers, judged } from "./support/words.ts";
import { fileInNewFolder, insertedBelow, replaced } from "./support/writing.ts";

const defaultStore = "/var/lib/containers";

export const rule = defineRule(
  {
    id: "podman-in-build",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/building/guidance.html#nesting-oci-containers-in-bootc-containers",
      "https://bootc-dev.github.io/bootc/logically-bound-images.html",
      "https://github.com/bootc-dev/bootc/issues/128",
    ],
    lint: ["var-tmpfiles"],
  },
  (file: ContainerfileModel, report) => {
    for (const command of file.commands("podman", "docker", "buildah", "skopeo")) {
      const { facts, step } = command;
      const call = file.isPublished(step) && !facts.elsewhere ? containerCall(facts) : undefined;
      if (!call || (call.store === undefined && hasOtherStore(file))) continue;
      const own = facts.name === "docker" ? "/var/lib/docker" : defaultStore;
      const folder = call.store ?? own;
      const isEmbedded = isUnder(folder, "/usr");
      const [image] = isEmbedded || isUnder(folder, own) ? imagesKeeping(file, command, folder) : [];
      if (!image) continue;
      const severity: Severity = isEmbedded ? "info" : "warning";
      const judgedAlone = mayNotRun(facts.guard) ? lowered(severity) : severity;
      const edits = isEmbedded ? undefined : bound(file, command, call);
      report({
        message: isEmbedded ? "embedded" : "nested",
        args: { command: `${facts.name} ${call.verb.text}`, folder },
        at: placeIn(step, call.verb.range),
        severity: isOpaqueSince(image, step) ? lowered(judgedAlone) : judgedAlone,
        ...(edits && { fixes: [{ title: "bind", edits }] }),
      });
    }
    for (const { image, place, first } of bringers(file, ({ state }) => state.below(defaultStore))) {
      if (first.effect.kind === "mkdir") continue;
      const severity = judged("warning", first, image.opaque !== undefined);
      report({ message: "copied", args: { folder: defaultStore }, at: place, severity });
    }
  },
);

/** storage.conf may name a store of the project's own. */
const hasOtherStore = remembering((file: ContainerfileModel): boolean =>
  file.images.some(({ state }) => {
    const effect = ["/etc", "/usr/share"]
      .map((folder) => state.get(`${folder}/containers/storage.conf`)?.effect)
      .find((known) => known !== undefined);
    return (
      effect !== undefined && (effect.kind !== "write" || /graphroot/.test(effect.content ?? "graphroot"))
    );
  }),
);

/** A logically bound image, in place of one that is pulled by its full name. */
function bound(
  file: ContainerfileModel,
  command: PlacedCommand,
  { verb, operands }: ContainerCall,
): (() => readonly Edit[]) | undefined {
  const { facts, step } = command;
  const [reference, ...others] = operands;
  const gone = cutOut(file, command);
  if (!gone || verb.text !== "pull" || !reference || others.length > 0) return undefined;
  const name = /^(?:docker:\/\/)?([\w-]+(?:\.[\w-]+)+(?::\d+)?\/[\w./@:-]+)$/.exec(reference.text)?.[1];
  if (name === undefined || reference.certainty !== "sure") return undefined;
  return () => {
    const instruction = quadletFor(file, name);
    return facts.removal ? [...gone, insertedBelow(file, step, instruction)] : [replaced(step, instruction)];
  };
}

function quadletFor(file: ContainerfileModel, image: string): string {
  const unit = `${baseNameOf(image).replace(/[:@].*$/, "")}.image`;
  const quadlet = `/usr/share/containers/systemd/${unit}`;
  const links = "/usr/lib/bootc/bound-images.d";
  const linking = `mkdir -p ${links} && ln -s ${quadlet} ${links}/${unit}`;
  return fileInNewFolder(file, quadlet, ["[Image]", `Image=${image}`], linking);
}
