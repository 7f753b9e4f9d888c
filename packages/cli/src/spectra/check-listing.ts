import { type BucketName, type KeyKind, tryParseKey } from '@nova/sdk/spectra'
import { columns } from '../columns.ts'
import { counted } from './describe-nova.ts'
import { adviseOnKey } from './flag-advice.ts'

/** A key that has no place in the layout. */
interface Stray {
  readonly key: string
  readonly code: string
  readonly message: string
  readonly advice: string
}

interface ListingReport {
  readonly bucket: BucketName
  readonly key_count: number
  /** How many keys there are of each kind, most first. */
  readonly kinds: readonly { readonly kind: KeyKind; readonly count: number }[]
  readonly stray_count: number
  /** The first of them. */
  readonly strays: readonly Stray[]
}

/** A bucket of another project is all strays: nobody reads a million of them. */
const STRAYS_KEPT = 1000

/** Takes a listing key by key; millions need no more memory than the strays that are kept. */
export function createListingCheck(bucket: BucketName): {
  readonly add: (line: string) => void
  report(): ListingReport
} {
  const kinds = new Map<KeyKind, number>()
  const strays: Stray[] = []
  let keyCount = 0
  let strayCount = 0
  return {
    add(key) {
      if (key === '') return
      keyCount += 1
      const parsed = tryParseKey(bucket, key)
      if (parsed.ok) {
        const { kind } = parsed.value
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
        return
      }
      strayCount += 1
      const { code, message, advice } = parsed.problem
      if (strays.length < STRAYS_KEPT) strays.push({ key, code, message, advice: adviseOnKey(code, advice) })
    },
    report: () => ({
      bucket,
      key_count: keyCount,
      kinds: [...kinds].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count),
      stray_count: strayCount,
      strays,
    }),
  }
}

/** A report for people: kinds with their numbers, then the strays and why. */
export function describeListing({ bucket, key_count, kinds, stray_count, strays }: ListingReport): string {
  const more = stray_count - strays.length
  return [
    `${counted(key_count, 'key')} of the ${bucket} bucket, ${stray_count === 0 ? 'all in their places' : `${stray_count} of them in none`}`,
    ...columns(
      kinds.map(({ kind, count }) => [`  ${kind}`, String(count)]),
      [1],
    ),
    ...strays.flatMap(({ key, message, advice }) => [`Stray: ${key}`, `  ${message}`, `  ${advice}`]),
    ...(more > 0 ? [`and ${more} more`] : []),
  ].join('\n')
}
