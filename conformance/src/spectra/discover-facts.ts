import { readFile } from 'node:fs/promises'
import type { SpectraOperationName } from '@nova/sdk/spectra/contract'
import type { CheckContext } from '../check.ts'
import { parseListing, type SpectraCredentials } from '../credentials/spectra-credentials.ts'
import { createBundleShelf } from './bundle-shelf.ts'
import { chooseEvenly } from './choose-evenly.ts'
import { createBucketReader } from './layout/bucket-reader.ts'
import { createSiteReader } from './site-reader.ts'
import type { ListedNova, Listing, SampleLimits, SpectraFacts } from './spectra-check.ts'

type DiscoveryContext = Omit<CheckContext<SpectraOperationName, SpectraFacts, SpectraCredentials>, 'facts'>

/** What is looked at where nobody says how much. */
export const defaultLimits: SampleLimits = { novae: 12, bytes: 64 * 2 ** 20, objectsPerKind: 12 }

/** Catalogues of thousands of novae are a few MB. */
const bodyLimitBytes = 64 * 2 ** 20

/** Follows the pointer to a release and its catalogue, and chooses the novae to look at. */
export async function discoverFacts(context: DiscoveryContext): Promise<SpectraFacts> {
  const pointer = await context.call('getCurrentRelease')
  const releaseId = readMember(pointer.json, 'release_id')
  // Of all that may be there, only this site has a pointer of this kind.
  const isPointer = pointer.status === 200 && typeof releaseId === 'string' && /^\d{8}-\d{6}$/.test(releaseId)
  context.want(isPointer, 'a current.json that names a release', `${pointer.status} ${pointer.text}`)
  const path = { release_id: String(releaseId) }
  const catalog = await context.call('getCatalog', { path }, { bodyLimitBytes })
  const novae = catalog.status === 200 ? readMember(catalog.json, 'novae') : undefined
  const listed = Array.isArray(novae) ? novae.filter(isListed) : null
  const { buckets, listing, sample } = context.credentials
  const limits = { ...defaultLimits, ...sample }
  return {
    releaseId: String(releaseId),
    catalog: listed && { novae: listed },
    novae: chooseEvenly(listed ?? [], limits.novae),
    limits,
    site: createSiteReader(String(releaseId)),
    bundles: createBundleShelf(),
    buckets: buckets ? createBucketReader(buckets) : null,
    listing: listing === undefined ? null : await readListing(listing),
    notes: new Set(),
  }
}

function readMember(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined
}

const isListed = (row: unknown): row is ListedNova =>
  typeof readMember(row, 'nova_id') === 'string' && typeof readMember(row, 'primary_name') === 'string'

async function readListing(given: NonNullable<SpectraCredentials['listing']>): Promise<Listing> {
  const listing = typeof given === 'string' ? parseListing(await readFile(given, 'utf8'), given) : given
  return Array.isArray(listing) ? { either: listing } : (listing as Listing)
}

/** How much of the release a run looked at, for its report. */
export function describeSample({ releaseId, catalog, novae, notes }: SpectraFacts): readonly string[] {
  const all = catalog?.novae.length ?? 0
  const names = novae.map(({ primary_name }) => primary_name).join(', ')
  const chosen = novae.length === all ? `all ${all} novae` : `${novae.length} of ${all} novae, evenly spread: ${names}`
  return [`Release ${releaseId}: ${chosen}.`, ...notes]
}
