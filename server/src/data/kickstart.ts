/** The commands, options and sections of kickstart, by version of the installer. */
import data from "./kickstart.json" with { type: "json" };
import korean from "./kickstart.ko.json" with { type: "json" };

/** Versions as written in the table: `RHEL9`, `F41+` (and later), `F40-F44` (a range). */
export type VersionSet = readonly string[];

/** The releases of one distribution line that brought, deprecated and removed something. */
export interface History {
  readonly since?: string;
  readonly deprecated?: string;
  readonly removed?: string;
}

interface Versioned {
  /** Versions that accept it; absent where every version does that is not named below. */
  readonly in?: VersionSet;
  readonly deprecated_in?: VersionSet;
  readonly history?: { readonly fedora?: History; readonly rhel?: History };
}

export interface OptionEntry extends Versioned {
  /** `optvalue` takes a value that may be omitted. */
  readonly kind: "flag" | "value" | "optvalue";
  readonly type?: string;
  readonly required?: boolean;
  readonly choices?: readonly string[];
  /** Values worth proposing where any value is accepted. */
  readonly suggest?: readonly string[];
  /** How a repeated option adds up; without it the last one wins. */
  readonly repeat?: "append" | "extend";
  readonly same_as?: readonly string[];
  /** Whether a later line without it takes the value of an earlier line back. */
  readonly resets?: boolean;
  /** Properties that differ by version. */
  readonly variants?: readonly (Partial<OptionEntry> & { readonly in: VersionSet })[];
  readonly doc?: string;
}

export type OptionTable = Readonly<Record<string, OptionEntry>>;

export interface PositionalEntry {
  readonly name: string;
  readonly min: number;
  readonly max: number | null;
  readonly type?: string;
  readonly choices?: readonly string[];
}

/** What an entry is to an image install; `core` and `ok` work as anywhere. */
export type BootcRole = "core" | "payload" | "ok" | "care" | "ignored" | "conflict" | "legacy";

export interface CommandEntry extends Versioned {
  readonly removed_in?: VersionSet;
  /** Versions that never knew it or not yet. */
  readonly absent_in?: VersionSet;
  /** Commands that are kept in the same object: the later line replaces the earlier one. */
  readonly shares?: readonly string[];
  readonly repeatable: boolean;
  /** Whether the checks of a line leave the values of earlier lines out, although they are kept. */
  readonly keeps_nothing?: boolean;
  readonly dup_key?: readonly string[];
  readonly conflicts?: readonly string[];
  readonly conflicts_by_version?: readonly { readonly in: VersionSet; readonly with: readonly string[] }[];
  readonly last_wins_groups?: readonly (readonly string[])[];
  readonly positionals?: readonly PositionalEntry[];
  readonly positionals_by_version?: readonly {
    readonly in: VersionSet;
    readonly positionals: readonly PositionalEntry[];
  }[];
  /** The command reads its line as written, not its words. */
  readonly raw_line?: boolean;
  readonly options?: OptionTable;
  readonly constraints?: readonly Readonly<Record<string, unknown>>[];
  readonly doc: string;
  readonly bootc: BootcRole;
}

export interface SectionEntry {
  readonly options?: OptionTable;
  readonly constraints?: readonly Readonly<Record<string, unknown>>[];
  readonly repeatable?: boolean;
  readonly deprecated_since?: { readonly fedora?: string; readonly rhel?: string };
  readonly replace?: string;
  readonly where?: string;
  readonly phase?: string;
  readonly doc: string;
  readonly bootc?: BootcRole;
}

interface KickstartData {
  readonly source: string;
  readonly version: string;
  readonly date: string;
  readonly versions: readonly string[];
  readonly commands: Readonly<Record<string, CommandEntry>>;
  readonly sections: Readonly<Record<string, SectionEntry>>;
}

const table = data as unknown as KickstartData;

/** Versions of the installer that the table knows, each line from old to new. */
export const kickstartVersions: readonly string[] = table.versions;

export const kickstartCommands: ReadonlyMap<string, CommandEntry> = new Map(Object.entries(table.commands));

export const kickstartSections: ReadonlyMap<string, SectionEntry> = new Map(Object.entries(table.sections));

type Texts = Readonly<Record<string, string>>;

/** Descriptions in Korean: of commands and sections by name, of the rest by the English text. */
export const koreanDocs: {
  readonly commands: Texts;
  readonly sections: Texts;
  readonly options: Texts;
  readonly where: Texts;
} = korean;
