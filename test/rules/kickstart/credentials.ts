/** A hash and a key that are whole; nobody has the password or the other half. */
export const hash =
  "$6$CjvivV/0R1zOeLZG$6L9VkgduUSHH1RzsHKCQwHYrfHXl/4ERJ/HOBCf6tlGR5JOmSDdedA6fm4NoYjjdm7HCb3xB28gyALT/fzo/./";
export const key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJf1XI32kIEbybV7wy58e9AxYxxBClTop38tPgKLUI7N";
