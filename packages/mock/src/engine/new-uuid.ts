import type { SeededRandom } from './random.ts'

/** A random UUID (version 4) that comes again with the same seed. */
export function newUuid(random: SeededRandom): string {
  const digits = random.hex(32)
  const variant = '89ab'.charAt(random.below(4))
  const text = `${digits.slice(0, 12)}4${digits.slice(13, 16)}${variant}${digits.slice(17)}`
  return text.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
