import type { AgentsDescription } from './agents/agents-handle.ts'
import type { EdfiCredentials } from './edfi/edfi-handle.ts'
import type { PlatformCredentials } from './issue-credentials.ts'
import type { LabsCredentials } from './labs/pick-credentials.ts'
import type { Listening, MockPlatform } from './platform.ts'
import type { SpectraBuckets } from './spectra/spectra-handle.ts'

/** What a script needs to use a running platform, as one JSON value. */
export interface PlatformDescription {
  readonly transfer: { readonly baseUrl: string; readonly credentials: PlatformCredentials }
  readonly labs: { readonly baseUrl: string; readonly credentials: LabsCredentials | null }
  readonly edfi: { readonly baseUrl: string; readonly credentials: EdfiCredentials }
  readonly spectra: { readonly baseUrl: string; readonly buckets: SpectraBuckets | null }
  readonly agents: { readonly baseUrl: string } & AgentsDescription
  readonly store: {
    readonly endpoint: string
    readonly bucket: string
    readonly region: string
    readonly accessKeyId: string
    readonly secretAccessKey: string
    readonly forcePathStyle: true
  }
}

/** A listening platform in words for programs: addresses, tokens, store access. */
export function describePlatform(platform: MockPlatform, listening: Listening): PlatformDescription {
  return {
    transfer: { baseUrl: listening.baseUrls.transfer, credentials: listening.credentials },
    labs: { baseUrl: listening.baseUrls.labs, credentials: listening.labsCredentials },
    edfi: { baseUrl: listening.baseUrls.edfi, credentials: listening.edfiCredentials },
    spectra: { baseUrl: listening.baseUrls.spectra, buckets: listening.spectraBuckets },
    agents: { baseUrl: listening.baseUrls.agents, ...platform.agents.describe() },
    store: {
      endpoint: listening.baseUrls.store,
      bucket: platform.store.bucket,
      region: platform.store.region,
      ...platform.store.credentials,
      forcePathStyle: true,
    },
  }
}
