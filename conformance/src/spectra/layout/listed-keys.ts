import type { BucketName } from '@nova/sdk/spectra/contract'
import type { SpectraContext } from '../spectra-check.ts'
import { type FittedKey, fitKey, isFitted, type UnfitKey } from './fit-key.ts'

/** Every key of some buckets and what it is, from the buckets themselves or from a listing. Skips the check where there is neither. */
export async function fitListed(
  context: SpectraContext,
  names: readonly BucketName[] = ['private', 'public'],
): Promise<readonly (FittedKey | UnfitKey)[]> {
  const { buckets, listing } = context.facts
  if (buckets) {
    const results: (FittedKey | UnfitKey)[] = []
    for (const bucket of names)
      for (const { key } of await buckets.list(context, bucket)) results.push(fitKey(bucket, key))
    return results
  }
  if (!listing) return context.skip('needs buckets or a listing in the credentials')
  return [
    ...names.flatMap((bucket) => (listing[bucket] ?? []).map((key) => fitKey(bucket, key))),
    ...(listing.either ?? []).map(fitEither),
  ]
}

/** A key of one bucket or the other; what is wrong is told of the one that comes nearer. */
function fitEither(key: string): FittedKey | UnfitKey {
  const [first, second] = [fitKey('private', key), fitKey('public', key)]
  if (isFitted(first)) return first
  return isFitted(second) || first.problem.startsWith('no pattern') ? second : first
}

/** Keys of the private bucket that are of some kind. */
export async function fittedKeys(context: SpectraContext): Promise<readonly FittedKey[]> {
  return (await fitListed(context, ['private'])).filter(isFitted)
}
