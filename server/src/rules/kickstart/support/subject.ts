/** What the rules for kickstart look at. */
import type { KickstartModel } from "../../../model/kickstart/model.ts";

export interface KickstartSubject {
  readonly model: KickstartModel;
  /** The installer's version where it is known; else several, and only what is wrong in all of them is reported. */
  readonly targets: readonly string[];
  /** Whether a container image is installed: by the file itself, or by the builder around it. */
  readonly payload: boolean;
  /** Whether the image of the project has a package of that name, or may have it; absent where no image is known. */
  readonly installs?: (name: string) => boolean;
  /** Whether the image of the project lets people in by itself, or may do so; absent where no image is known. */
  readonly letsIn?: () => boolean;
  /** Whether the file stands in a project with a bootc Containerfile. */
  readonly inProject?: boolean;
  /** Set for a kickstart inside a builder config: what the config adds around it. */
  readonly embedded?: { readonly config: { readonly hasUsers: boolean; readonly hasGroups: boolean } };
}
