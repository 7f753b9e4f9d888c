import { SuiteUnavailable } from '../check-failure.ts'
import { type CredentialKind, type Fields, isFields } from './credential-kind.ts'

/** Where the two buckets are, and who may read them. */
export interface SpectraBucketAccess {
  readonly endpoint?: string
  readonly region: string
  /** Name of the private bucket. */
  readonly private: string
  /** Name of the public bucket. */
  readonly public: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
  /** Whether names of buckets stand in the path of a URL instead of its host. @default false */
  readonly forcePathStyle?: boolean
}

/** How much of a release and of the buckets is looked at. */
export interface SpectraSample {
  /** Novae of which every document is read. @default 12 */
  readonly novae?: number
  /** Bytes of bundles that are fetched as a whole, smallest first; also of objects in buckets. @default 64 MiB */
  readonly bytes?: number
  /** Objects of each kind that are read in the buckets. @default 12 */
  readonly objectsPerKind?: number
}

/** Keys of buckets whose objects nobody here may read. Keys of a plain list may be of either bucket. */
export type SpectraListing =
  | string
  | readonly string[]
  | Readonly<Partial<Record<'private' | 'public', readonly string[]>>>

/** The release site needs none. What there is adds the layout of the buckets. */
export interface SpectraCredentials {
  readonly buckets?: SpectraBucketAccess
  /** Keys, or the path of a file with one per line or with JSON. */
  readonly listing?: SpectraListing
  readonly sample?: SpectraSample
}

const texts = ['region', 'private', 'public', 'accessKeyId', 'secretAccessKey'] as const
const counts = ['novae', 'bytes', 'objectsPerKind'] as const

/** Access to the buckets, a listing of them, or nothing at all. */
export const spectraCredentials: CredentialKind<SpectraCredentials> = {
  read(fields, source) {
    const buckets = fields['buckets'] ?? ('accessKeyId' in fields ? fields : null)
    return {
      ...(buckets !== null && { buckets: readBuckets(buckets, source) }),
      ...(fields['listing'] !== undefined && { listing: readListing(fields['listing'], source) }),
      ...(fields['sample'] !== undefined && { sample: readSample(fields['sample'], source) }),
    }
  },
  readEnvironment(prefix, environment) {
    const text = environment[`${prefix}_BUCKETS`]
    if (!text) return undefined
    const source = `${prefix}_BUCKETS`
    return { buckets: readBuckets(parse(text, source), source) }
  },
  // The site asks nobody for one.
  withToken: (given) => given,
  missing: 'Nothing is needed.',
  open: {},
}

function readBuckets(value: unknown, source: string): SpectraBucketAccess {
  if (!isFields(value)) throw new SuiteUnavailable(`${source}: buckets must be an object.`)
  for (const name of texts)
    if (typeof value[name] !== 'string' || value[name] === '')
      throw new SuiteUnavailable(`${source}: buckets.${name} must be a text that is not empty.`)
  const { endpoint } = value
  if (endpoint !== undefined && (typeof endpoint !== 'string' || !URL.canParse(endpoint)))
    throw new SuiteUnavailable(`${source}: buckets.endpoint must be a URL.`)
  // Every field was looked at above.
  return value as unknown as SpectraBucketAccess
}

const areTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

function readListing(value: unknown, source: string): SpectraListing {
  if ((typeof value === 'string' && value !== '') || areTexts(value)) return value
  if (isFields(value) && Object.keys(value).length > 0 && Object.entries(value).every(isListOfBucket))
    return value as SpectraListing
  throw new SuiteUnavailable(
    `${source}: listing must be a list of keys, {"private": [...], "public": [...]}, or the path of a file with either.`,
  )
}

const isListOfBucket = ([name, keys]: readonly [string, unknown]) => /^(private|public)$/.test(name) && areTexts(keys)

/** A listing out of the text of a file: JSON, or a key in each line. */
export function parseListing(text: string, source: string): Exclude<SpectraListing, string> {
  if (!/^\s*[[{]/.test(text)) return text.split(/\r?\n/).filter((line) => line !== '')
  return readListing(parse(text, source), source) as Exclude<SpectraListing, string>
}

function readSample(value: unknown, source: string): SpectraSample {
  if (!isFields(value)) throw new SuiteUnavailable(`${source}: sample must be an object.`)
  for (const name of counts)
    if (value[name] !== undefined && !(Number.isInteger(value[name]) && Number(value[name]) > 0))
      throw new SuiteUnavailable(`${source}: sample.${name} must be a whole number above 0.`)
  return value as Fields as SpectraSample
}

function parse(text: string, source: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The message of the parser quotes the text, which holds a secret.
    throw new SuiteUnavailable(`${source} is no JSON.`)
  }
}
