import { redactText } from '../redact.ts'

/** What a body is, as far as it says who sent it. */
export type BodyShape = 'json' | 'html' | 'xml' | 'text' | 'empty'

export const SNIPPET_LENGTH = 160

/** The value of a JSON text; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function shapeOf(text: string, parsed: unknown): BodyShape {
  if (parsed !== undefined) return 'json'
  const head = text.slice(0, 500).trimStart().toLowerCase()
  if (head === '') return 'empty'
  if (head.startsWith('<!doctype html') || head.includes('<html') || head.startsWith('<head')) return 'html'
  return head.startsWith('<') ? 'xml' : 'text'
}

/** A line of the body that helps to recognise who sent it. */
export function snippetOf(text: string, parsed: unknown): string {
  if (isRecord(parsed)) {
    const { message } = parsed
    if (typeof message === 'string') return redactText(message, SNIPPET_LENGTH)
    return `keys: ${redactText(Object.keys(parsed).slice(0, 8).join(', '), SNIPPET_LENGTH)}`
  }
  const title =
    /<title[^>]*>([^<]{0,200})/i.exec(text.slice(0, 4000))?.[1] ?? /<Code>([^<]{0,100})/.exec(text.slice(0, 4000))?.[1]
  return redactText(title ?? text.replace(/<[^>]*>/g, ' '), SNIPPET_LENGTH)
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
