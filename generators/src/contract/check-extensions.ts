import type { Path } from './parse-document.ts'
import type { Reading } from './reading.ts'

/** Every `x-nova-*` key there is. Described in contracts/README.md. */
const extensions = new Set([
  'x-nova-service',
  'x-nova-error-codes',
  'x-nova-retry',
  'x-nova-idempotency',
  'x-nova-codes',
  'x-nova-undocumented',
  'x-nova-body',
  'x-nova-secret',
  'x-nova-extension',
  'x-nova-narrow',
  'x-nova-unrouted',
  'x-nova-success',
  'x-nova-result',
  'x-nova-scope',
  'x-nova-navigated',
  'x-nova-unavailable',
  'x-nova-spans-segments',
  'x-nova-frames',
  'x-nova-shared',
  'x-nova-result-headers',
  'x-nova-empty',
  'x-nova-frame',
  'x-nova-free',
  'x-nova-optional',
])

/** A misspelt extension would be a fact silently lost: OpenAPI itself accepts any `x-` key. */
export function checkExtensions(reading: Reading, value: unknown, path: Path = []): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, child] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key]
    if (key.startsWith('x-nova-') && !extensions.has(key))
      reading.reject(at, `${key} is not an extension of this family`)
    checkExtensions(reading, child, at)
  }
}
