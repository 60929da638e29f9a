// The smallest things that boot: a disk whose first sector prints a line on the serial port, and an ISO that does.

const SECTOR = 512;
const BLOCK = 2048;
const LOADED_AT = 0x7c00;
export const SERIAL_LINE = "BOOTED FROM THE DISK";
export const ISO_LINE = "BOOTED FROM THE ISO";

/**
 * x86 in real mode: each character to the port of COM1, then halt for ever.
 * @param {string} line
 */
function bootSector(line) {
  const code = [
    [0x31, 0xc0], // xor ax, ax
    [0x8e, 0xd8], // mov ds, ax
    [0xfc], // cld
    [0xba, 0xf8, 0x03], // mov dx, 0x3f8
    [0xbe, 0, 0], // mov si, text
    [0xac], // next: lodsb
    [0x84, 0xc0], // test al, al
    [0x74, 0x03], // jz end
    [0xee], // out dx, al
    [0xeb, 0xf8], // jmp next
    [0xf4], // end: hlt
    [0xeb, 0xfd], // jmp end
  ].flat();
  const sector = Buffer.alloc(SECTOR);
  Buffer.from(code).copy(sector);
  sector.writeUInt16LE(LOADED_AT + code.length, code.indexOf(0xbe) + 1);
  sector.write(`${line}\r\n\0`, code.length, "latin1");
  sector.writeUInt16LE(0xaa55, SECTOR - 2);
  return sector;
}

/** A raw disk of 1 MiB. */
export const bootableDisk = () => Buffer.concat([bootSector(SERIAL_LINE), Buffer.alloc((1 << 20) - SECTOR)]);

/** ISO 9660 with nothing in it but an entry of El Torito 1.0 that boots without emulating a disk. */
export function bootableIso() {
  const iso = Buffer.alloc(64 * BLOCK);
  const block = (/** @type {number} */ number) => iso.subarray(number * BLOCK, (number + 1) * BLOCK);
  const descriptor = (/** @type {number} */ number, /** @type {number} */ type) => {
    block(number)[0] = type;
    block(number).write("CD001\x01", 1, "latin1");
    return block(number);
  };
  descriptor(16, 1);
  const record = descriptor(17, 0);
  record.write("EL TORITO SPECIFICATION", 7, "latin1");
  record.writeUInt32LE(19, 0x47);
  descriptor(18, 255);
  const catalog = block(19);
  catalog[0] = 1; // validation entry of x86
  catalog.writeUInt16LE(0xaa55, 30);
  catalog.writeUInt16LE((0x1_0000 - 1 - 0xaa55) & 0xffff, 28); // all words add up to zero
  catalog[32] = 0x88; // bootable, no emulation
  catalog.writeUInt16LE(4, 38); // sectors of 512
  catalog.writeUInt32LE(20, 40);
  bootSector(ISO_LINE).copy(block(20));
  return iso;
}
