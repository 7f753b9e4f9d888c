import { agentsDefects } from './agents/defects.ts'
import { edfiDefects } from './edfi/defects.ts'
import { labsDefects } from './labs/defects.ts'
import { spectraDefects } from './spectra/defects.ts'
import { storeDefects } from './store/index.ts'
import { type Defect, transferDefects } from './transfer/defects.ts'

/** Every known mistake the platform can be told to make: by service, in the order of their ports, and by name. */
export function listDefects(): readonly Defect[] {
  const services = [[...transferDefects, ...storeDefects], labsDefects, edfiDefects, spectraDefects, agentsDefects]
  return services.flatMap((defects) => [...defects].sort((a, b) => (a.name < b.name ? -1 : 1)))
}

/** The names as a set. @throws TypeError for a name nobody implements: it would look like a defect no check notices */
export function requireKnownDefects(names: readonly string[]): ReadonlySet<string> {
  const known = new Set(listDefects().map((defect) => defect.name))
  const unknown = names.filter((name) => !known.has(name))
  if (unknown.length > 0)
    throw new TypeError(`Unknown defect ${unknown.join(', ')}. Known are: ${[...known].join(', ')}`)
  return new Set(names)
}
