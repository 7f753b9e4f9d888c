import type { Seen } from '../check.ts'

/** What the body says it is, without parameters. */
export const mediaType = (seen: Pick<Seen, 'headers'>): string | null =>
  seen.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? null
