/** Folding in a kickstart: sections and blocks of comments. */
import type { KickstartModel } from "../../model/kickstart/model.ts";
import { commentBlocks, type Fold } from "../folds.ts";

export const kickstartFoldings = ({ sections, comments, text }: KickstartModel): readonly Fold[] => [
  ...sections.map(({ range }) => range),
  ...commentBlocks(
    comments.map(({ range }) => range),
    text,
  ),
];
