import {
  defaultPolicy,
  type PolicyOverlay,
  type PolicyOverlayFields,
  smallestPartBytes,
  type TransferPolicy,
} from './policy.ts'

export interface PolicyHints {
  readonly policy_hint?: string | null | undefined
  readonly workload_class?: string | null | undefined
}

/** Limits an overlay may lower but never raise. */
const shrinkOnly = [
  'max_upload_bytes',
  'active_multipart_upload_limit',
  'daily_ingress_budget_bytes',
  'sign_requests_per_upload_limit',
] as const

/**
 * The policy for one call: static settings, the overlay document on top, the first known profile on top
 * of that. Without an overlay the hints mean nothing; unknown profile names silently mean the document itself.
 */
export function resolvePolicy(
  settings: TransferPolicy,
  overlay: PolicyOverlay | null,
  hints: PolicyHints = {},
): TransferPolicy {
  const base = pickPolicy(settings)
  if (overlay === null) return holdThreshold(base, base)
  const { profiles = {}, ...document } = overlay
  const names = [hints.policy_hint, hints.workload_class].map((name) => name?.trim() ?? '')
  const chosen = names.find((name) => name !== '' && Object.hasOwn(profiles, name))
  const { profiles: _nested, ...profile }: PolicyOverlay = chosen === undefined ? {} : (profiles[chosen] ?? {})
  const merged: TransferPolicy = { ...base, ...given(document), ...given(profile) }
  const shrunk = Object.fromEntries(shrinkOnly.map((name) => [name, Math.min(base[name], merged[name])]))
  return holdThreshold({ ...merged, ...shrunk }, base)
}

/** The policy and nothing else that happens to be in the settings: it is published as it is. */
function pickPolicy(settings: TransferPolicy): TransferPolicy {
  const names = Object.keys(defaultPolicy) as (keyof TransferPolicy)[]
  return Object.fromEntries(names.map((name) => [name, settings[name]])) as unknown as TransferPolicy
}

/** Fields that carry a value: an absent one must not erase what lies below. */
function given(fields: PolicyOverlayFields): PolicyOverlayFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

function holdThreshold(policy: TransferPolicy, base: TransferPolicy): TransferPolicy {
  // A platform set up with tiny parts for a test takes its floor from them.
  const floorBytes = Math.min(smallestPartBytes, base.minimum_part_size_bytes)
  const threshold = Math.max(floorBytes, Math.min(policy.multipart_threshold_bytes, policy.max_upload_bytes))
  return threshold === policy.multipart_threshold_bytes ? policy : { ...policy, multipart_threshold_bytes: threshold }
}
