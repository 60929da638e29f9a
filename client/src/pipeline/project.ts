/** The projects of the workspace, each with what is known of its way from Containerfile to artefact. */
import * as vscode from "vscode";
import { podmanOf, type Services } from "../commands/builder.ts";
import { containerfiles } from "../commands/findProject.ts";
import { chosenFor } from "../commands/options/remembered.ts";
import { makePlan, type Plan } from "../tasks/plan.ts";
import { type Artefact, artefactsIn } from "./artefacts.ts";
import { type BuiltImage, builtImages, type RootImages } from "./builtImage.ts";

/** A folder with what is built in it: several Containerfiles of one folder share its output, hosts and history. */
export interface Project {
  readonly base: string;
  readonly output: string;
  readonly containerfiles: readonly vscode.Uri[];
  readonly images: readonly ProjectImage[];
  readonly artefacts: readonly Artefact[];
}

export interface ProjectImage {
  readonly name: string;
  /** Of the Containerfile that it is built of. */
  readonly uri: vscode.Uri;
  /** Absent: it is not built. */
  readonly image: BuiltImage | undefined;
  /** `root`: it lies in root's storage only; `unknown`: not in that of the user, and sudo would ask for a password. */
  readonly place: "own" | "root" | "unknown";
}

type Found = Pick<ProjectImage, "image" | "place">;

export async function findProjects(services: Services, ofRoot: RootImages): Promise<readonly Project[]> {
  const plans = await findPlans(services);
  // What asks podman runs a program that the workspace's settings name.
  const images = vscode.workspace.isTrusted ? await imagesOf([...plans.values()].flat(), ofRoot) : new Map();
  return Promise.all([...plans].map(([base, own]) => projectOf(base, own, images)));
}

/** By the folder of the project; of each Containerfile one, whichever file of the project it was found by. */
async function findPlans(services: Services): Promise<ReadonlyMap<string, readonly Plan[]>> {
  const planOf = async (uri: vscode.Uri) =>
    makePlan(services.session, uri, { action: "image", arguments: [], ...(await chosenFor(services, uri)) });
  const planned = await Promise.all((await containerfiles()).map(planOf));
  const plans = planned.flatMap((one) => (one.kind === "plan" && one.plan.containerfile ? [one.plan] : []));
  const unique = new Map(plans.map((plan) => [plan.containerfile, plan]));
  return groupBy([...unique.values()], ({ base }) => base);
}

async function imagesOf(plans: readonly Plan[], ofRoot: RootImages): Promise<ReadonlyMap<string, Found>> {
  const byPodman = groupBy(plans, ({ settings }) => settings.podman);
  const found = await Promise.all(
    [...byPodman.values()].map(async (same) => {
      const [first] = same;
      if (!first) return [];
      const names = [...new Set(same.map(({ image }) => image))];
      const own = await builtImages(podmanOf(first), names);
      const others = names.filter((name) => !own.has(name));
      const { images, isKnown } = await ofRoot(podmanOf(first), others);
      return [
        ...[...own].map(([name, image]) => [name, { image, place: "own" }] as const),
        ...others.map((name) => {
          const image = images.get(name);
          return [name, { image, place: image ? "root" : isKnown ? "own" : "unknown" }] as const;
        }),
      ];
    }),
  );
  return new Map(found.flat());
}

const nothing: Found = { image: undefined, place: "own" };

async function projectOf(
  base: string,
  plans: readonly Plan[],
  images: ReadonlyMap<string, Found>,
): Promise<Project> {
  const byName = new Map([...plans].reverse().map((plan) => [plan.image, plan]));
  const output = plans[0]?.output ?? base;
  return {
    base,
    output,
    containerfiles: plans.map(uriOf),
    images: [...byName]
      .reverse()
      .map(([name, plan]) => ({ name, uri: uriOf(plan), ...(images.get(name) ?? nothing) })),
    artefacts: await artefactsIn(output),
  };
}

const uriOf = ({ containerfile = "" }: Plan): vscode.Uri => vscode.Uri.file(containerfile);

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
