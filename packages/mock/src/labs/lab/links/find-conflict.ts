import { endpointKey, isNodeEndpoint, pairKey } from '../endpoints.ts'
import { flawless, type HasLabDefect } from '../lab-defects.ts'
import type { Endpoint, StoredLink } from '../lab-document.ts'
import { type Refusal, refuse } from '../refusal.ts'

/**
 * Why this pair cannot be linked, judged by the first stored link that is in the way: the same pair, or an
 * interface that is taken. Null when nothing is.
 */
export function findConflict(
  links: readonly StoredLink[],
  from: Endpoint,
  to: Endpoint,
  has: HasLabDefect = flawless,
): Refusal | null {
  const wanted = pairKey(from, to)
  const interfaces = [from, to].filter(isNodeEndpoint)
  for (const link of links) {
    if (pairKey(link.from, link.to) === wanted && !has('duplicate-link-accepted'))
      return refuse(409, 'link already exists', has('duplicate-link-unnamed') ? {} : { existing_link: link })
    if (has('busy-interface-accepted') || pairKey(link.from, link.to) === wanted) continue
    const ends = [endpointKey(link.from), endpointKey(link.to)]
    const taken = interfaces.find((endpoint) => ends.includes(endpointKey(endpoint)))
    if (taken)
      return refuse(409, 'interface already has a link', {
        existing_link: link,
        ...(!has('busy-interface-unnamed') && taken),
      })
  }
  return null
}
