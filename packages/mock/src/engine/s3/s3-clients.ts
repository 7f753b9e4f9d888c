import { S3Client } from '@aws-sdk/client-s3'
import type { Exchange, ExchangeRequest } from '../exchange.ts'
import { createInProcessHandler } from './in-process-handler.ts'

/** How a service of the platform reaches the object store. */
export interface StorePlace {
  readonly region: string
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string }
  /** Where the service itself reaches the store. */
  readonly endpoint: string
  readonly forcePathStyle: boolean
  /** Wall time for signatures, milliseconds. */
  readonly nowMs: () => number
  /** Answers in process instead of over a network. */
  readonly answer?: (request: ExchangeRequest) => Promise<Exchange>
}

/** Which endpoint a presigned URL names, and how long it lives. */
export interface SigningPlace {
  readonly endpoint: string
  readonly expiresInSeconds: number
}

/** Whether the client adds checksums by itself. In a presigned PUT that is the checksum of an empty body. */
export type ChecksumHabit = 'WHEN_SUPPORTED' | 'WHEN_REQUIRED'

export interface S3Clients {
  /** For the service's own calls. */
  readonly client: S3Client
  /** A client whose presigned URLs name this endpoint. */
  signerFor(endpoint: string): S3Client
  /** What the presigner has to be told so that a URL is signed now by the platform's clock. */
  signingOptions(place: SigningPlace): { readonly expiresIn: number; readonly signingDate: Date }
  close(): void
}

/** Stock AWS clients that go by the platform's clock and, where there is no network, end in its own store. */
export function createS3Clients(place: StorePlace, checksums: ChecksumHabit): S3Clients {
  const client = createClient(place.endpoint)
  const signers = new Map<string, S3Client>()

  function createClient(endpoint: string): S3Client {
    const made = new S3Client({
      endpoint,
      region: place.region,
      credentials: { ...place.credentials },
      forcePathStyle: place.forcePathStyle,
      requestChecksumCalculation: checksums,
      responseChecksumValidation: checksums,
      // A failed call is an answer to be told, not to be smoothed over.
      maxAttempts: 1,
      ...(place.answer && { requestHandler: createInProcessHandler(place.answer) }),
    })
    // The client signs with its own idea of the time plus this offset: the platform's clock decides instead.
    Object.defineProperty(made.config, 'systemClockOffset', {
      get: () => place.nowMs() - Date.now(),
      set: () => {},
    })
    return made
  }

  return {
    client,
    signerFor(endpoint) {
      const known = signers.get(endpoint)
      if (known) return known
      const made = createClient(endpoint)
      signers.set(endpoint, made)
      return made
    },
    signingOptions: ({ expiresInSeconds }) => ({
      expiresIn: expiresInSeconds,
      signingDate: new Date(place.nowMs()),
    }),
    close() {
      for (const made of [client, ...signers.values()]) made.destroy()
    },
  }
}
