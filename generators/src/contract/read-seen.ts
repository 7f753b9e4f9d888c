import { bodyForms, detailForms, isOneOf, type Seen } from './contract.ts'
import type { Path } from './parse-document.ts'
import { asObject, type Reading } from './reading.ts'

/** `seen` of an error code: by what an answer is recognised that does not name its code. */
export function readSeen(reading: Reading, code: string, value: unknown, path: Path): Seen | undefined {
  if (value === undefined) return undefined
  const facts = asObject(value) ?? {}
  const { code: number, keys, message, detail, form } = facts
  const reject = (key: string, reason: string) => reading.reject([...path, key], `${code}: ${reason}`)
  if (!Number.isInteger(number)) reject('code', "seen.code must be the number in the body's code, else the HTTP status")
  const isList = Array.isArray(keys) && keys.length > 0 && keys.every((key) => typeof key === 'string')
  if (keys !== undefined && !isList) reject('keys', 'seen.keys must be a list of names')
  if (message !== undefined && !Number.isInteger(message)) reject('message', 'seen.message must be a number')
  if (detail !== undefined && !isOneOf(detailForms, detail)) {
    reject('detail', `seen.detail must be one of ${detailForms.join(', ')}`)
  }
  if (form !== undefined && !isOneOf(bodyForms, form)) {
    reject('form', `seen.form must be one of ${bodyForms.join(', ')}`)
  }
  for (const key of Object.keys(facts)) {
    if (!['code', 'keys', 'message', 'detail', 'form'].includes(key)) reject(key, `seen.${key} is not a criterion`)
  }
  return {
    code: Number(number),
    ...(isList ? { keys: keys as readonly string[] } : {}),
    ...(typeof message === 'number' ? { message } : {}),
    ...(isOneOf(detailForms, detail) ? { detail } : {}),
    ...(isOneOf(bodyForms, form) ? { form } : {}),
  }
}
