/** RFC 3339 in UTC with microseconds; a fraction of exactly zero is left out. */
export function formatTimestamp(atMs: number): string {
  const iso = new Date(atMs).toISOString()
  return atMs % 1000 === 0 ? `${iso.slice(0, 19)}Z` : `${iso.slice(0, 23)}000Z`
}

/** The UTC day a moment belongs to. */
export function utcDay(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 10)
}
