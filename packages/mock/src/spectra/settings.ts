/** Which version of its documents the catalogue publishes. */
export type CatalogGeneration = 'current' | 'mid' | 'early'

/** How the catalogue and the CDN in front of it are set up. */
export interface SpectraSettings {
  /** Versions of the documents of a release. @default current */
  readonly generation: CatalogGeneration
  /** Whether bundles have a manifest beside them, which is an addition of ours. @default true */
  readonly manifests: boolean
  /** Bytes added to the bundle of a nova, by primary name: for measuring downloads. @default none */
  readonly bundlePaddingBytes: Readonly<Record<string, number>>
  /** Id of the first release, UTC `YYYYMMDD-HHMMSS`. @default five minutes before somebody first looks */
  readonly releaseId: string | null
  /** How long the edge keeps the pointer. @default 60 */
  readonly pointerTtlSeconds: number
  /** How long the edge keeps "there is nothing". @default 60 */
  readonly missingTtlSeconds: number
  /** How long the edge keeps everything else. @default 604800, a week */
  readonly objectTtlSeconds: number
  /** When a release is deleted. @default 604800, a week */
  readonly releaseLifetimeSeconds: number
  /** From which size on an upload has several parts, so that its ETag is no MD5. @default 8 MiB */
  readonly multipartThresholdBytes: number
}

export type SpectraOptions = Partial<SpectraSettings>

const week = 7 * 24 * 60 * 60

export const defaultSpectraSettings: SpectraSettings = {
  generation: 'current',
  manifests: true,
  bundlePaddingBytes: {},
  releaseId: null,
  pointerTtlSeconds: 60,
  missingTtlSeconds: 60,
  objectTtlSeconds: week,
  releaseLifetimeSeconds: week,
  multipartThresholdBytes: 8 * 1024 * 1024,
}

/**
 * Options over the defaults of a default deployment.
 * @throws TypeError for a name that is not a setting, and for a release id that is none
 */
export function resolveSpectraSettings(options: SpectraOptions = {}): SpectraSettings {
  const unknown = Object.keys(options).filter((name) => !Object.hasOwn(defaultSpectraSettings, name))
  if (unknown.length > 0)
    throw new TypeError(
      `Unknown spectra setting ${unknown.join(', ')}. Settings are: ${Object.keys(defaultSpectraSettings).join(', ')}`,
    )
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
  const settings: SpectraSettings = { ...defaultSpectraSettings, ...given }
  if (settings.releaseId !== null && !/^\d{8}-\d{6}$/.test(settings.releaseId))
    throw new TypeError(`The release id ${settings.releaseId} has to look like 20260330-143022`)
  return settings
}
