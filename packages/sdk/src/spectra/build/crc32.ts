let table: Uint32Array | undefined

/** Made when it is first needed: a page that packs nothing does not pay for it. */
function remainders(): Uint32Array {
  table ??= Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
    return value
  })
  return table
}

/** CRC-32 of ZIP, fed piece by piece: start from 0 and hand the last value on. Node has one of its own only from 22. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const known = remainders()
  let value = ~before
  for (let at = 0; at < bytes.length; at += 1)
    value = (known[(value ^ (bytes[at] as number)) & 0xff] as number) ^ (value >>> 8)
  return ~value >>> 0
}
