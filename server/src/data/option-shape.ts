/** Which options of a command take the next word as their value. */
export interface OptionShape {
  /** Letters of short options, such as `"tm"` for `-t` and `-m`. */
  readonly short?: string;
  /** Long options without dashes. */
  readonly long?: readonly string[];
}
