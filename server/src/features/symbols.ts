/** Document symbols of the files that no other extension reads; Containerfiles have an outline already. */
import type { DocumentSymbol } from "vscode-languageserver-types";
import type { Analysis } from "../engine/analysis.ts";
import { kindSymbols } from "./kinds.ts";

export const symbols = (analysis: Analysis): readonly DocumentSymbol[] | undefined => kindSymbols(analysis);
