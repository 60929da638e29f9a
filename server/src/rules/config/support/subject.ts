/** What a rule for configs looks at. */
import type { Builder } from "../../../data/blueprint.ts";
import type { ConfigModel } from "../../../model/config/model.ts";

export interface ConfigSubject {
  readonly model: ConfigModel;
  /** The image type that is built from the config, where it is known. */
  readonly imageType?: string;
  readonly builder: Builder;
}
