/** A time as the service writes it: ISO 8601 in UTC, with an offset instead of `Z`. */
export const isoTime = (atMs: number): string => new Date(atMs).toISOString().replace('Z', '+00:00')
