import { defaultExportTimings, type ExportTimings } from './exports/export-timings.ts'
import { defaultPolicy, type PolicyOverlay, type TransferPolicy } from './policy/policy.ts'

/** How the transfer service is set up. Policy fields keep their wire names. */
export interface TransferSettings extends TransferPolicy {
  /** A policy document laid over the settings, as a configuration service would deliver it. @default null */
  readonly overlay: PolicyOverlay | null
  /** @default true */
  readonly exportsEnabled: boolean
  /** Whether transfers are advertised. The routes work either way. @default true */
  readonly transfersEnabled: boolean
  /** @default true */
  readonly idempotencyEnabled: boolean
  /** @default 900 */
  readonly idempotencyTtlSeconds: number
  /** @default 1800 */
  readonly uploadUrlTtlSeconds: number
  /** @default 900 */
  readonly downloadUrlTtlSeconds: number
  /** Scopes every token needs. @default none */
  readonly requiredScopes: readonly string[]
  /** Permissions every token needs. @default none */
  readonly requiredPermissions: readonly string[]
  /** @default 0 */
  readonly tokenLeewaySeconds: number
  readonly releaseName: string
  readonly releaseVersion: string
  readonly environment: string
  /** How long an export spends in each state. */
  readonly exportTimings: ExportTimings
  /** How long a fresh export stays missing from the list. @default 200 */
  readonly exportListDelayMs: number
  /** Objects up to this size are exported by one copy request. @default 5,000,000,000 */
  readonly maxSingleCopyBytes: number
  /** Smallest piece of an export copied in pieces. @default 2 GiB */
  readonly copyPartSizeBytes: number
}

export type TransferOptions = Partial<Omit<TransferSettings, 'exportTimings'>> & {
  readonly exportTimings?: Partial<ExportTimings>
}

export const defaultSettings: TransferSettings = {
  ...defaultPolicy,
  overlay: null,
  exportsEnabled: true,
  transfersEnabled: true,
  idempotencyEnabled: true,
  idempotencyTtlSeconds: 900,
  uploadUrlTtlSeconds: 1800,
  downloadUrlTtlSeconds: 900,
  requiredScopes: [],
  requiredPermissions: [],
  tokenLeewaySeconds: 0,
  releaseName: 'nova-file-api',
  releaseVersion: '0.5.1',
  environment: 'dev',
  exportTimings: defaultExportTimings,
  exportListDelayMs: 200,
  maxSingleCopyBytes: 5_000_000_000,
  copyPartSizeBytes: 2 * 1024 ** 3,
}

/**
 * Options over the defaults of a default deployment.
 * @throws TypeError for a name that is not a setting: a misspelt limit would silently not limit.
 */
export function resolveSettings(options: TransferOptions = {}): TransferSettings {
  const unknown = Object.keys(options).filter((name) => !Object.hasOwn(defaultSettings, name))
  if (unknown.length > 0)
    throw new TypeError(
      `Unknown transfer setting ${unknown.join(', ')}. Settings are: ${Object.keys(defaultSettings).join(', ')}`,
    )
  for (const document of [options.overlay ?? {}, ...Object.values(options.overlay?.profiles ?? {})])
    for (const name of Object.keys(document))
      if (name !== 'profiles' && (!Object.hasOwn(defaultPolicy, name) || name.endsWith('imum_part_size_bytes')))
        throw new TypeError(`Unknown field ${name} in the policy overlay`)
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
  return {
    ...defaultSettings,
    ...(options.max_concurrency_hint !== undefined && {
      sign_batch_size_hint: Math.min(128, Math.max(64, 4 * options.max_concurrency_hint)),
    }),
    ...given,
    exportTimings: { ...defaultExportTimings, ...options.exportTimings },
  } as TransferSettings
}
