/**
 * A time as the service writes it: without a zone, to the microsecond, and without a fraction where that is zero.
 *
 * @param zoneOffsetMinutes what the server's own zone is ahead of UTC
 */
export function localTimestamp(nowMs: number, zoneOffsetMinutes = 0): string {
  const microseconds = Math.floor((nowMs - Math.floor(nowMs / 1000) * 1000) * 1000)
  const seconds = new Date(Math.floor(nowMs / 1000) * 1000 + zoneOffsetMinutes * 60_000).toISOString().slice(0, 19)
  return microseconds === 0 ? seconds : `${seconds}.${String(microseconds).padStart(6, '0')}`
}
