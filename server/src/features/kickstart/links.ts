/** The files that a kickstart includes by a path of its project. */
import type { KickstartModel } from "../../model/kickstart/model.ts";
import type { WrittenPath } from "../written-path.ts";

/** An absolute path is one of the machine that installs. */
export const kickstartLinks = ({ directives }: KickstartModel): readonly WrittenPath[] =>
  directives.flatMap(({ words: [, word] }) =>
    word === undefined || /^$|^\/|^[a-z]+:|\$|(?:^|\/)\.\.(?:\/|$)/i.test(word.text)
      ? []
      : [{ range: { start: word.start, end: word.end }, path: word.text }],
  );
