import { flawless, type HasLabDefect } from '../lab-defects.ts'
import type { Endpoint, StoredLink } from '../lab-document.ts'
import { nextLinkId } from '../next-id.ts'

/** A link with everything a request does not choose. */
export const newLink = (id: string, from: Endpoint, to: Endpoint, styleOverride: string | null): StoredLink => ({
  id,
  from,
  to,
  style_override: styleOverride,
  endpoint_positions: {},
  label: '',
  color: '',
  width: '1',
  metrics: { delay_ms: 0, loss_pct: 0, bandwidth_kbps: 0, jitter_ms: 0 },
  runtime: { attach_generation: 0 },
})

export function freshLinkId(links: readonly StoredLink[], has: HasLabDefect = flawless): string {
  if (!has('link-ids-fill-gaps')) return nextLinkId(links)
  const taken = new Set(links.map(({ id }) => id))
  for (let number = 1; ; number++) {
    const id = `lnk_${String(number).padStart(3, '0')}`
    if (!taken.has(id)) return id
  }
}
