import { readTextFile } from '#platform'
import { type TransferError, transferError } from '../errors.ts'
import { checkDeployOutput, isDeployOutput } from './check-deploy-output.ts'
import type { DeployOutput } from './deploy-output.ts'
import { deployOutputDigest } from './deploy-output-digest.ts'

/** How a deployment document is loaded. */
export interface LoadDeployOutputOptions {
  /** What the digest has to be: 64 hex digits, or the line of `deploy-output.sha256` as it is. */
  readonly sha256?: string
  readonly signal?: AbortSignal
}

/** A deployment document that was found valid. */
export interface LoadedDeployOutput {
  /** What to give a client: `public_base_url` without a trailing slash. */
  readonly baseUrl: string
  readonly output: DeployOutput
  /** Hex digest of the document, whether one was expected or not. */
  readonly sha256: string
}

/**
 * Reads a `deploy-output.json`, the authority on where a deployment is: every field is checked, facts
 * stated twice have to agree, and the digest is compared when one is given.
 *
 * @param source A path or `file:` URL (Node only), the JSON text, or the parsed value.
 * @throws {TransferError} `deploy_output_invalid` with `details.path` and `details.reason`;
 * `deploy_output_digest_mismatch`; `invalid_options` when `sha256` holds no digest.
 *
 * @example
 * ```ts
 * const { baseUrl } = await loadDeployOutput('deploy-output.json', { sha256: await readFile('deploy-output.sha256', 'utf8') })
 * const client = createTransferClient({ baseUrl, auth })
 * ```
 */
export async function loadDeployOutput(
  source: string | URL | object,
  options: LoadDeployOutputOptions = {},
): Promise<LoadedDeployOutput> {
  options.signal?.throwIfAborted()
  const wanted = options.sha256 === undefined ? null : readDigest(options.sha256)
  const value = await readSource(source, options.signal)
  // Before the fields: a document that somebody else wrote may be wrong in any of them.
  const sha256 = await deployOutputDigest(value)
  if (wanted !== null && wanted !== sha256) {
    throw transferError({
      code: 'deploy_output_digest_mismatch',
      message: `The deployment document has the digest ${sha256} instead of ${wanted}.`,
      advice: 'Take document and digest from the same run; the digest is over canonical JSON, not over the file.',
      operation: 'loadDeployOutput',
      details: { sha256, expected_sha256: wanted },
    })
  }
  if (!isDeployOutput(value)) {
    const { path, reason } = checkDeployOutput(value) ?? { path: '', reason: 'is not one' }
    throw invalid(path, reason)
  }
  return { baseUrl: value.public_base_url.replace(/\/+$/, ''), output: value, sha256 }
}

async function readSource(source: string | URL | object, signal: AbortSignal | undefined): Promise<unknown> {
  if (typeof source !== 'string' && !(source instanceof URL)) return source
  if (typeof source === 'string' && /^\s*[{[]/.test(source)) return parseJson(source)
  try {
    // A byte order mark is no part of JSON.
    return parseJson((await readTextFile(source, signal)).replace(/^\uFEFF/, ''))
  } catch (error) {
    if (signal?.aborted) throw signal.reason
    const { code } = error as { code?: unknown }
    if (code === 'deploy_output_invalid') throw error
    throw invalid('', typeof code === 'string' ? `cannot be read: ${code}` : String((error as Error).message), error)
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw invalid('', 'is not JSON', cause)
  }
}

/** The sidecar has the layout of `sha256sum`: only its first word counts. */
function readDigest(text: string): string {
  const digest = (text.trim().split(/\s+/)[0] ?? '').toLowerCase()
  if (/^[0-9a-f]{64}$/.test(digest)) return digest
  throw transferError({
    code: 'invalid_options',
    message: 'The option sha256 of loadDeployOutput does not begin with 64 hex digits.',
    advice: 'Give the digest, or the line of deploy-output.sha256 as it is.',
    operation: 'loadDeployOutput',
    details: { option: 'sha256' },
  })
}

function invalid(path: string, reason: string, cause?: unknown): TransferError<'deploy_output_invalid'> {
  return transferError({
    code: 'deploy_output_invalid',
    message: `The deployment document is not valid: ${path === '' ? 'it' : path} ${reason}.`,
    advice: 'Take the deploy-output.json that the release pipeline wrote, schema version 2.0, as it is.',
    operation: 'loadDeployOutput',
    details: { path, reason },
    ...(cause === undefined ? {} : { cause }),
  })
}
