import { createAdjustableClock, type ExternalStore, type FaultRule, type MockPlatformOptions } from '@nova/mock'
import { UsageError } from '../command-failure.ts'

export interface MockCommandOptions {
  readonly port?: number
  readonly host: string
  readonly data?: string
  readonly seed?: number
  readonly faults?: string
  readonly smallParts?: boolean
  readonly defects?: boolean
  readonly defect: readonly string[]
  readonly corsOrigin: readonly string[]
  readonly frontEnd: readonly string[]
  readonly agentsProfile?: 'P0' | 'P1' | 'P4'
  readonly agentsStrict?: boolean
  readonly agentsLive?: boolean
  readonly s3Endpoint?: string
  readonly s3Region: string
  readonly s3Bucket: string
  readonly s3AccessKeyId?: string
  readonly s3SecretAccessKey?: string
}

const MiB = 1024 * 1024

/** The smallest parts a real store takes, so that a file of a few MiB is a multipart upload. */
const smallParts = {
  multipart_threshold_bytes: 8 * MiB,
  minimum_part_size_bytes: 5 * MiB,
  upload_part_size_bytes: 5 * MiB,
}

/** What the flags say, as the platform takes it. */
export function readMockOptions(
  options: MockCommandOptions,
  env: Readonly<Record<string, string | undefined>>,
  faultsText?: string,
): MockPlatformOptions {
  return {
    clock: createAdjustableClock(),
    defects: [...options.defect],
    ...(options.data === undefined ? {} : { dataDir: options.data }),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    ...(faultsText === undefined ? {} : { faults: readFaults(faultsText, options.faults ?? '--faults') }),
    ...(options.corsOrigin.length === 0 ? {} : { corsOrigins: options.corsOrigin }),
    ...(options.frontEnd.length === 0 ? {} : { edfi: { frontEnds: options.frontEnd } }),
    agents: {
      ...(options.agentsProfile === undefined ? {} : { profile: options.agentsProfile }),
      strict: options.agentsStrict === true,
      liveAnalytics: options.agentsLive === true,
    },
    ...(options.s3Endpoint === undefined ? {} : { s3: externalStore(options, options.s3Endpoint, env) }),
    ...(options.smallParts ? { transfer: smallParts } : {}),
  }
}

/** What is wrong with a single rule the platform says itself. */
function readFaults(text: string, source: string): readonly FaultRule[] {
  let rules: unknown
  try {
    rules = JSON.parse(text)
  } catch (error) {
    throw new UsageError(`${source} is no JSON: ${(error as Error).message}.`, FAULTS_ADVICE)
  }
  if (!Array.isArray(rules)) throw new UsageError(`${source} is no list of fault rules.`, FAULTS_ADVICE)
  return rules
}

const FAULTS_ADVICE = 'Give a JSON list such as [{"on": {"operation": "s3:UploadPart"}, "do": {"kind": "drop"}}].'

function externalStore(
  options: MockCommandOptions,
  endpoint: string,
  env: Readonly<Record<string, string | undefined>>,
): ExternalStore {
  const accessKeyId = options.s3AccessKeyId ?? env['AWS_ACCESS_KEY_ID']
  const secretAccessKey = options.s3SecretAccessKey ?? env['AWS_SECRET_ACCESS_KEY']
  if (!accessKeyId || !secretAccessKey)
    throw new UsageError(
      '--s3-endpoint needs credentials.',
      'Pass --s3-access-key-id and --s3-secret-access-key, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
    )
  return { endpoint, region: options.s3Region, bucket: options.s3Bucket, accessKeyId, secretAccessKey }
}
