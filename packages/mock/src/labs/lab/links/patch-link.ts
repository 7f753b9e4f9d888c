import { flawless, type HasLabDefect } from '../lab-defects.ts'
import type { LabDocument, StoredLink } from '../lab-document.ts'
import { refuse } from '../refusal.ts'

const writable = ['style_override', 'endpoint_positions', 'label', 'color', 'width', 'metrics'] as const

/**
 * Changes how a link looks. Each key that is sent replaces the whole value, unchecked; all other keys are ignored.
 * @throws Refusal 404 when there is no such link
 */
export function patchLink(
  document: LabDocument,
  linkId: string,
  sent: Readonly<Record<string, unknown>>,
  has: HasLabDefect = flawless,
): { readonly document: LabDocument; readonly link: StoredLink } {
  const index = document.links.findIndex(({ id }) => id === linkId)
  const current = document.links[index]
  if (!current) throw refuse(404, `Link ${linkId} does not exist`)
  const keys: readonly string[] = has('link-patch-moves') ? [...writable, 'from', 'to'] : writable
  const changes = Object.fromEntries(keys.filter((key) => key in sent).map((key) => [key, sent[key]]))
  const link = { ...current, ...(has('link-patch-merges') ? merged(current, changes) : changes) } as StoredLink
  return { document: { ...document, links: document.links.with(index, link) }, link }
}

function merged(current: StoredLink, changes: Readonly<Record<string, unknown>>) {
  const isMerged = (key: string) => key === 'metrics' || key === 'endpoint_positions'
  return Object.fromEntries(
    Object.entries(changes).map(([key, value]) => [
      key,
      isMerged(key) ? { ...(current as unknown as Record<string, object>)[key], ...(value as object) } : value,
    ]),
  )
}
