import type { NodeType } from '../lab-document.ts'

/** What an interface is called when nobody says otherwise. */
export const fallbackName = (type: NodeType, index: number): string =>
  type === 'qemu' ? `Gi${index + 1}` : `eth${index}`

/**
 * The names of `count` interfaces under a scheme: fixed names separated by commas, of which the last may hold `{n}` or
 * `{slot}` (from 0) or `{port}` (from 1), counted from where it starts. Without one, or past its end, names are those
 * of the type.
 */
export function interfaceNames(scheme: string | null | undefined, type: NodeType, count: number): readonly string[] {
  const items = (scheme ?? '').split(',').map((item) => item.trim())
  const last = items.length - 1
  const pattern = items[last] ?? ''
  const repeats = /\{(n|slot|port)\}/.test(pattern)
  return Array.from({ length: count }, (_, index) => {
    if (index < last || (index === last && !repeats)) return items[index] || fallbackName(type, index)
    return repeats ? fill(pattern, index - last) : fallbackName(type, index)
  })
}

const fill = (pattern: string, position: number): string =>
  pattern.replace(/\{(n|slot)\}/g, String(position)).replace(/\{port\}/g, String(position + 1))
