const words = new Map<unknown, boolean>([
  ...['true', 't', 'yes', 'y', 'on', '1', 1, true].map((word) => [word, true] as const),
  ...['false', 'f', 'no', 'n', 'off', '0', 0, false].map((word) => [word, false] as const),
])

/** A boolean as a lenient framework reads it. Null for what is none. */
export function readBoolean(input: unknown): boolean | null {
  return words.get(typeof input === 'string' ? input.toLowerCase() : input) ?? null
}
