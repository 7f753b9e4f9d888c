import type { KeyKind } from '@nova/sdk/spectra/contract'
import type { Finding } from '../../conformity/judge-answer.ts'
import type { FittedKey } from './fit-key.ts'

/** Kinds that come together, under the same ids. */
export const pairs: readonly (readonly [KeyKind, KeyKind])[] = [
  ['raw_spectrum', 'raw_spectrum_source'],
  ['quarantined_spectrum', 'quarantine_context'],
  ['normalized_spectrum', 'normalized_spectrum_metadata'],
  ['photometry_table', 'photometry_metadata'],
  ['photometry_snapshot', 'photometry_snapshot_metadata'],
  ['bundle', 'bundle_manifest'],
]

const idsOf = ({ params }: FittedKey) => JSON.stringify(params)

/** Keys that are there without the one that belongs to them. */
export function findUnpaired(keys: readonly FittedKey[], [one, other]: readonly [KeyKind, KeyKind]): Finding[] {
  return [...lacking(keys, one, other), ...lacking(keys, other, one)]
}

function lacking(keys: readonly FittedKey[], kind: KeyKind, companion: KeyKind): Finding[] {
  const companions = new Set(keys.filter((key) => key.kind === companion).map(idsOf))
  return keys
    .filter((key) => key.kind === kind && !companions.has(idsOf(key)))
    .map(({ key }) => ({
      wanted: `a ${companion.replaceAll('_', ' ')} for every ${kind.replaceAll('_', ' ')}`,
      seen: key,
    }))
}

/** The key of that kind with the same ids. */
export const findCompanion = (keys: readonly FittedKey[], key: FittedKey, kind: KeyKind): FittedKey | undefined =>
  keys.find((other) => other.kind === kind && idsOf(other) === idsOf(key))
