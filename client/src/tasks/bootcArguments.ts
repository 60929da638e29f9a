/** Commands of bootc on a machine that it runs: bootc-status(8), bootc-switch(8), bootc-upgrade(8), bootc-rollback(8). */
import { type Command, type Outcome, refuse } from "../environment/platform.ts";
import { isReachable } from "./references.ts";
import { onHost, type Way } from "./remote.ts";
import { imageName } from "./values.ts";

export type HostAction =
  | { readonly kind: "status" }
  | { readonly kind: "check" }
  | { readonly kind: "switch"; readonly image: string; readonly reboot: boolean }
  | { readonly kind: "upgrade"; readonly reboot: boolean }
  | { readonly kind: "rollback"; readonly reboot: boolean };

export function bootcOn(host: string, action: HostAction, way: Way = "terminal"): Outcome<Command> {
  if (action.kind === "switch") {
    const image = imageName(action.image);
    if (image.kind === "refused") return image;
    if (!isReachable(action.image)) return refuse({ kind: "image-name", value: action.image });
  }
  return onHost(host, ["bootc", ...wordsOf(action)], way);
}

function wordsOf(action: HostAction): readonly string[] {
  switch (action.kind) {
    case "status":
      return ["status", "--format=json"];
    case "check":
      return ["upgrade", "--check"];
    case "switch":
      return ["switch", ...applied(action.reboot), "--", action.image];
    case "upgrade":
      return ["upgrade", ...applied(action.reboot)];
    case "rollback":
      return ["rollback", ...applied(action.reboot)];
  }
}

/** "Currently, this option always reboots the system." */
const applied = (reboot: boolean): readonly string[] => (reboot ? ["--apply"] : []);
