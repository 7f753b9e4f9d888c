import { transferError } from '../errors.ts'
import type { UploadBehaviour, UploadOptions } from './upload-options.ts'

/** Refuses what no upload can be made with, at the call site and before anything is read or sent. */
export function checkUploadOptions(options: UploadOptions | UploadBehaviour): void {
  const given = options as UploadOptions
  atLeast(given, 'concurrency', 1)
  atLeast(given, 'maxBytesInFlight', 1)
  atLeast(given, 'stallTimeoutMs', 1)
  atLeast(given, 'progressIntervalMs', 0)
  if (given.partRetry?.maxAttempts !== undefined && !(given.partRetry.maxAttempts >= 1))
    throw invalid('partRetry.maxAttempts', given.partRetry.maxAttempts)
  longest(given, 'filename', 512)
  longest(given, 'contentType', 256)
  longest(given, 'workloadClass', 128)
  longest(given, 'policyHint', 128)
}

function atLeast(options: UploadOptions, name: keyof UploadOptions, least: number): void {
  const value = options[name]
  if (value === undefined) return
  if (typeof value !== 'number' || !(value >= least)) throw invalid(name, value)
}

/** Limits of the service, told here because its own answer names a field nobody here wrote. */
function longest(options: UploadOptions, name: keyof UploadOptions, most: number): void {
  const value = options[name]
  if (value === undefined) return
  if (typeof value !== 'string' || value.length < 1 || value.length > most) throw invalid(name, value)
}

const invalid = (name: string, value: unknown) =>
  transferError({
    code: 'invalid_options',
    message: `\`${name}\` cannot be ${typeof value === 'string' ? `a text of ${value.length} characters` : String(value)}.`,
    advice: 'See the option in the documentation of uploadFile.',
    operation: 'uploadFile',
  })
