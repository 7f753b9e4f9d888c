import { flawless, type HasLabDefect } from '../lab-defects.ts'
import type { LabDocument } from '../lab-document.ts'
import { refuse } from '../refusal.ts'

/**
 * Refuses a name that another visible network of the lab has. Case and blanks around do not count, networks behind
 * pairs neither.
 * @throws Refusal 409 naming it
 */
export function requireFreeName(
  document: LabDocument,
  name: string,
  exceptId: number | null,
  has: HasLabDefect = flawless,
): void {
  const plain = (text: string) => (has('network-name-case-counts') ? text.trim() : text.trim().toLowerCase())
  const wanted = plain(name)
  const taken = Object.values(document.networks).some(
    (network) => !network.implicit && network.id !== exceptId && plain(network.name) === wanted,
  )
  if (taken) throw refuse(409, `The network name ${name} is taken`, has('network-name-taken-unnamed') ? {} : { name })
}
