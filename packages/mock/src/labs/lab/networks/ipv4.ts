/** A range of IPv4 addresses, both ends included. */
export interface Ipv4Range {
  readonly base: number
  readonly prefix: number
  readonly last: number
}

/** An address as a number; null when it is none. */
export function readIpv4(text: string): number | null {
  const parts = text.trim().split('.')
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256)) return null
  return parts.reduce((sum, part) => sum * 256 + Number(part), 0)
}

export const ipv4Text = (address: number): string =>
  [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.')

/** `a.b.c.d/n` without host bits; a bare address is a range of one. Null when it is anything else, IPv6 included. */
export function readCidr(text: string): Ipv4Range | null {
  const [address = '', length = '32', ...rest] = text.trim().split('/')
  const base = readIpv4(address)
  if (base === null || rest.length > 0 || !/^\d{1,2}$/.test(length) || Number(length) > 32) return null
  const prefix = Number(length)
  const size = 2 ** (32 - prefix)
  return base % size === 0 ? { base, prefix, last: base + size - 1 } : null
}

export const cidrText = ({ base, prefix }: Ipv4Range): string => `${ipv4Text(base)}/${prefix}`

export const overlaps = (one: Ipv4Range, other: Ipv4Range): boolean => one.base <= other.last && other.base <= one.last

/** The first range of this length inside a pool that overlaps none of the taken ones. */
export function findFreeRange(pool: Ipv4Range, prefix: number, taken: readonly Ipv4Range[]): Ipv4Range | null {
  const size = 2 ** (32 - prefix)
  for (let base = pool.base; base + size - 1 <= pool.last; base += size) {
    const range = { base, prefix, last: base + size - 1 }
    if (!taken.some((other) => overlaps(range, other))) return range
  }
  return null
}
