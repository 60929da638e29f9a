/** Ways into a system other than the accounts of the config: what the image brings along for them. */
import { remembering } from "../../../base/memory.ts";
import type { Entry } from "../../../model/containerfile/image-state.ts";
import { type KnownImage, placesOfAccounts } from "./image.ts";

/** They make accounts, or change how people log in. */
const commands =
  /^(?:useradd|adduser|usermod|groupmems|passwd|chpasswd|newusers|vipw|homectl|userdbctl|authselect|authconfig|realm|adcli|ipa-client-install|ssh-import-id|ssh-keygen|systemd-firstboot|systemd-sysusers|systemd-creds|cloud-init|ignition|tailscale)$/;

/** They make accounts on the machine, or ask for one at its first boot. */
const packages =
  /cloud-|cloudinit|ignition|afterburn|initial-setup|first-?boot|sssd|ipa-client|realmd|adcli|homed|tailscale|teleport|agent|azure|amazon|google|desktop|workstation|[gsl]ddm|lightdm|gdm|greetd|gnome|plasma|kde|cosmic|sway|hyprland|niri|xfce|labwc|phosh|kiosk|cage|@|[/:]/i;

const words =
  /passw|shadow|authorized|ssh|user|login|getty|shell|credential|first-?boot|cloud|ignition|curl|wget|git|python|bash|\/sh\b/i;

/** Whether somebody may log in to the image by other means, as far as the file tells. */
export const mayLetIn = remembering(
  (image: KnownImage): boolean =>
    image.packages.some((name) => packages.test(name)) ||
    image.steps.some(({ outcome }) =>
      outcome.commands.some(
        ({ name, args }) =>
          commands.test(name) ||
          (name === "systemctl" &&
            args.some(({ text }) => /debug|shell|getty|display|dm\b|init|home|first/.test(text))),
      ),
    ) ||
    image.state.below("/").some(mayTellAccounts),
);

/** A file whose content is not known may say anything. */
function mayTellAccounts({ path, effect }: Entry): boolean {
  return (
    effect.kind === "write" &&
    placesOfAccounts.test(path) &&
    (effect.content === undefined || words.test(effect.content))
  );
}
