import { edfiError } from '../../errors.ts'

/** An upload as tokens of any kind hold it. */
export function checkUpload(value: unknown, index: number): void {
  const where = `uploads[${index}]`
  const fields = check(value, isRecord, `${where} is no upload`)
  for (const name of ['templateKey', 'name', 'url', 'sampleSha256'])
    check(fields[name], isText, `${where}.${name} is missing`)
  for (const name of ['title', 'contentType'])
    check(fields[name], (text) => typeof text === 'string', `${where}.${name} is missing`)
  check(fields['sizeBytes'], isPositive, `${where}.sizeBytes is missing`)
  check(fields['receivedAtMs'], isNumber, `${where}.receivedAtMs is missing`)
  for (const name of ['modifiedAtMs', 'begunAtMs']) check(fields[name], orNull(isNumber), `${where}.${name} is missing`)
  for (const name of ['sha256', 'etag']) check(fields[name], orNull(isText), `${where}.${name} is missing`)
  check(fields['done'], (done) => typeof done === 'boolean', `${where}.done is missing`)
}

export type Fields = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
export const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
export const isPositive = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 1
export const orNull = (is: (value: unknown) => boolean) => (value: unknown) => value === null || is(value)

/** @throws EdfiError `token_invalid` with what is wrong, and nothing of the value. */
export function check<T>(value: unknown, is: (value: unknown) => value is T, otherwise: string): T
export function check(value: unknown, is: (value: unknown) => boolean, otherwise: string): unknown
export function check(value: unknown, is: (value: unknown) => boolean, otherwise: string): unknown {
  if (is(value)) return value
  throw invalid(otherwise)
}

/** The members of a token that was given as text or parsed JSON, once it says that it is of this kind and version. */
export function readTokenFields(input: unknown, kind: string, version: number): Fields {
  const value = typeof input === 'string' ? parseJson(input) : input
  const fields = check(value, isRecord, 'it is not a JSON object')
  check(fields['kind'], (seen) => seen === kind, `its kind is not ${kind}`)
  check(fields['version'], (seen) => seen === version, `its version is not ${version}`)
  return fields
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw invalid('it is not JSON')
  }
}

const invalid = (seen: string) =>
  edfiError({
    code: 'token_invalid',
    message: `The token of a job cannot be used: ${seen}.`,
    advice:
      'Restore it from where it was kept, or discard it and run the job again: one that was not started does no harm.',
    attempts: 0,
  })
