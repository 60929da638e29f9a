/** What commands found out about a project and nothing else tells: its hosts, what was pushed, what was linted. */
import type { HostStatus } from "../tasks/hostStatus.ts";

export interface ProjectFacts {
  /** The one that was used last comes first. */
  readonly hosts: readonly KnownHost[];
  /** Newest first. */
  readonly pushes: readonly Push[];
  /** Newest first, one of each image. */
  readonly lints: readonly Lint[];
  /** Newest first, one of each name. */
  readonly rootBuilds: readonly RootBuild[];
}

/** An image was built in root's storage, which cannot be asked for it where sudo wants a password. */
export interface RootBuild {
  /** Of the image. */
  readonly name: string;
  readonly at: number;
}

export interface KnownHost {
  /** As it was written: `core@edge:2222`. Never with a password. */
  readonly name: string;
  readonly answer?: HostAnswer;
  /** When it was last told to run something else: what it answered before holds no more. */
  readonly changed?: number;
}

export interface HostAnswer {
  readonly status: HostStatus;
  /** Milliseconds since 1970, as all times here. */
  readonly asked: number;
}

export interface Push {
  /** Name of the image here, and whereto it went. */
  readonly name: string;
  readonly destination: string;
  /** Id of the image; absent: it lay in root's storage. */
  readonly image?: string;
  /** Of the manifest in the registry, which is not that of the storage; absent: podman did not tell. */
  readonly digest?: string;
  readonly at: number;
}

export interface Lint {
  /** Id of the image. */
  readonly image: string;
  readonly errors: number;
  readonly findings: number;
  readonly at: number;
}

export const noFacts: ProjectFacts = { hosts: [], pushes: [], lints: [], rootBuilds: [] };

const mostHosts = 50;
const mostOthers = 20;

/** The host comes first; what it answered stays. */
export function withHost(facts: ProjectFacts, name: string): ProjectFacts {
  const known = facts.hosts.find((host) => host.name === name) ?? { name };
  return { ...facts, hosts: [known, ...withoutHost(facts, name).hosts].slice(0, mostHosts) };
}

export const withoutHost = (facts: ProjectFacts, name: string): ProjectFacts => ({
  ...facts,
  hosts: facts.hosts.filter((host) => host.name !== name),
});

/** Of a host that was taken off the list meanwhile, nothing is kept. */
const changeHost = (facts: ProjectFacts, name: string, change: (host: KnownHost) => KnownHost) => ({
  ...facts,
  hosts: facts.hosts.map((host) => (host.name === name ? change(host) : host)),
});

export const withAnswer = (facts: ProjectFacts, name: string, answer: HostAnswer): ProjectFacts =>
  changeHost(facts, name, () => ({ name, answer }));

export const withChange = (facts: ProjectFacts, name: string, changed: number): ProjectFacts =>
  changeHost(facts, name, (host) => ({ ...host, changed }));

export const withPush = (facts: ProjectFacts, push: Push): ProjectFacts => ({
  ...facts,
  pushes: [push, ...facts.pushes].slice(0, mostOthers),
});

export const withLint = (facts: ProjectFacts, lint: Lint): ProjectFacts => ({
  ...facts,
  lints: [lint, ...facts.lints.filter(({ image }) => image !== lint.image)].slice(0, mostOthers),
});

export const withRootBuild = (facts: ProjectFacts, build: RootBuild): ProjectFacts => ({
  ...facts,
  rootBuilds: [build, ...facts.rootBuilds.filter(({ name }) => name !== build.name)].slice(0, mostOthers),
});
