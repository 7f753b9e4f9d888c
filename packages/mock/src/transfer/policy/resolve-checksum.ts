import type { ChecksumMode, TransferPolicy } from './policy.ts'

export type ChecksumPreference = 'none' | 'standard' | 'strict'

export interface EffectiveChecksum {
  readonly mode: ChecksumMode
  readonly algorithm: string | null
}

/** What a policy and a caller's wish come to. A strict wish turns no checking at all into required checking. */
export function resolveChecksum(
  policy: Pick<TransferPolicy, 'checksum_mode' | 'checksum_algorithm'>,
  preference: ChecksumPreference | null,
): EffectiveChecksum {
  const mode = resolveMode(policy.checksum_mode, preference)
  if (policy.checksum_algorithm !== null) return { mode, algorithm: policy.checksum_algorithm }
  return { mode, algorithm: mode === 'none' || preference === 'none' ? null : 'SHA256' }
}

function resolveMode(configured: ChecksumMode, preference: ChecksumPreference | null): ChecksumMode {
  if (configured === 'none' && preference === 'strict') return 'required'
  if (configured === 'optional' && preference === 'none') return 'none'
  return configured
}
