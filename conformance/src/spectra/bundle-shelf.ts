import { requireNovae } from './read-documents.ts'
import type { BundleShelf, ListedNova, ShelvedBundle, SpectraContext } from './spectra-check.ts'
import { readBundle } from './zip/read-bundle.ts'

export function createBundleShelf(): BundleShelf {
  let known: Promise<readonly ShelvedBundle[]> | undefined
  return {
    read(context) {
      const made = known ?? fetchAll(context)
      known = made
      made.catch(() => {
        known = undefined
      })
      return made
    },
  }
}

async function fetchAll(context: SpectraContext): Promise<readonly ShelvedBundle[]> {
  const { limits, notes, site } = context.facts
  const novae = requireNovae(context)
  const sized: { readonly nova: ListedNova; readonly sizeBytes: number }[] = []
  for (const nova of novae) {
    const sizeBytes = await readLength(context, nova)
    if (sizeBytes !== null) sized.push({ nova, sizeBytes })
  }
  sized.sort((a, b) => a.sizeBytes - b.sizeBytes)
  const shelved: ShelvedBundle[] = []
  let totalBytes = 0
  for (const { nova, sizeBytes } of sized) {
    totalBytes += sizeBytes
    if (totalBytes > limits.bytes) break
    const seen = await site.read(context, 'getBundle', nova)
    if (seen.status === 200) shelved.push({ nova, seen, read: readBundle(seen.bytes) })
  }
  const few = shelved.length < sized.length ? `, the smallest, ${limits.bytes} bytes at most` : ''
  notes.add(`Bundles: ${shelved.length} of the ${novae.length} novae${few}.`)
  return shelved
}

/** How long a bundle is; null where there is none. Without a length it is let in: then the budget is not kept. */
async function readLength(context: SpectraContext, { nova_id }: ListedNova): Promise<number | null> {
  const { status, headers } = await context.send(bundleUrl(context, nova_id), { method: 'HEAD' })
  if (status === 403 || status === 404) return null
  return Number(headers.get('content-length') ?? 0)
}

export const fileUrl = ({ target }: Pick<SpectraContext, 'target'>, path: string) =>
  `${target.replace(/\/+$/, '')}/${path}`

export const bundleUrl = (context: Pick<SpectraContext, 'target' | 'facts'>, nova_id: string) =>
  fileUrl(context, `releases/${context.facts.releaseId}/nova/${nova_id}/bundle.zip`)

/** The smallest bundle of those that were fetched. Skips the check where there is none. */
export async function smallestBundle(context: SpectraContext): Promise<ShelvedBundle> {
  const [smallest] = await context.facts.bundles.read(context)
  return smallest ?? context.skip('no bundle of the novae that are looked at fits into the budget')
}
