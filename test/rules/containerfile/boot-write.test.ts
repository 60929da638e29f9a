import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/boot-write.ts";
import { findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string, files?: Record<string, string>) =>
  findings(rule, base + text, files).map(
    (finding) => `${finding.severity} ${finding.message} ${finding.text}`,
  );

describe("boot-write finds", () => {
  test.each([
    ["COPY grub.cfg /boot/grub2/grub.cfg", ["warning content /boot/grub2/grub.cfg"]],
    ["RUN cp vmlinuz-6.12 /boot/vmlinuz-6.12", ["warning kernel /boot/vmlinuz-6.12"]],
    ["RUN mkdir -p /boot/extra && touch /boot/extra/a", ["warning content /boot/extra"]],
    ["COPY loader.efi /efi/EFI/BOOT/BOOTX64.EFI", ["warning content /efi/EFI/BOOT/BOOTX64.EFI"]],
    ["RUN tar -xf firmware.tar -C /boot", ["warning content /boot"]],
    ['RUN [ -n "$A" ] && touch /boot/a', ["info content /boot/a"]],
    ["RUN touch /boot/a\nRUN /ctx/build.sh", ["info content /boot/a"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test("what a copied folder holds", () => {
    expect(found("COPY root/ /", { "root/boot/config.txt": "a", "root/usr/x": "b" })).toEqual([
      "warning content /",
    ]);
  });
});

describe("boot-write is silent about", () => {
  test.each([
    ["what is deleted again", "RUN touch /boot/a && rm -rf /boot/*"],
    ["find", "RUN touch /boot/.a\nRUN find /boot -mindepth 1 -delete"],
    [
      "what is moved to its place",
      "RUN touch /boot/vmlinuz-6 && mv /boot/vmlinuz-6 /usr/lib/modules/6/vmlinuz",
    ],
    ["reading", "RUN cp /boot/vmlinuz-6 /usr/lib/modules/6/vmlinuz"],
    ["mounts", "RUN --mount=type=tmpfs,dst=/boot touch /boot/a"],
    ["a sealed kernel image", "RUN mkdir -p /boot/EFI/Linux && cp uki.efi /boot/EFI/Linux/uki.efi"],
    ["what a stage has sealed", "COPY --from=kernel /boot /boot"],
    ["the folder itself", "RUN rm -rf /boot && mkdir /boot"],
    ["boot entries, which another rule knows", "COPY a.conf /boot/loader/entries/a.conf"],
    ["builder stages", "FROM fedora AS b\nCOPY a /boot/a\nFROM quay.io/fedora/fedora-bootc:43"],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
