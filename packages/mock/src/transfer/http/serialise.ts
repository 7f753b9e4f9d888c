import type { HasDefect } from '../defects.ts'

const timestamp = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?)Z$/

/** A response body as text: every field present, absent values as null. */
export function serialise(body: object, has: HasDefect): string {
  if (!has('omits-nulls') && !has('timestamps-local')) return JSON.stringify(body)
  return JSON.stringify(body, (_name, value: unknown) => {
    if (value === null && has('omits-nulls')) return undefined
    if (typeof value === 'string' && has('timestamps-local')) return value.replace(timestamp, '$1+00:00')
    return value
  })
}
