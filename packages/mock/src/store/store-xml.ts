import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser'
import { StoreError } from './store-error.ts'

export const s3Namespace = 'http://s3.amazonaws.com/doc/2006-03-01/'

/** A document as nested plain data. Arrays repeat their element, `undefined` leaves it out. */
export type XmlValue = string | number | boolean | undefined | XmlNode | readonly XmlValue[]
export interface XmlNode {
  readonly [element: string]: XmlValue
}

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', suppressEmptyNode: false })

// Values stay text: a part number is read by whoever needs it, and an ETag of digits is no number.
const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, removeNSPrefix: true, trimValues: true })

/** A document with the declaration and, for answers that are not errors, the S3 namespace. */
export function renderXml(root: string, content: XmlNode, options: { namespace?: boolean } = {}): Uint8Array {
  const node = options.namespace === false ? content : { '@xmlns': s3Namespace, ...content }
  const text = builder.build({ [root]: omitUndefined(node) })
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${escapeControls(text)}`)
}

/** XML 1.0 has no form for most control characters; S3 sends their numeric references all the same. */
function escapeControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to be found
  return text.replace(/[\u0000-\u0008\u000b-\u001f]/g, (char) => `&#x${char.charCodeAt(0).toString(16)};`)
}

/** The content of the root element, which must have the given name. */
export function parseXml(bytes: Uint8Array, root: string): Readonly<Record<string, unknown>> {
  const text = new TextDecoder().decode(bytes)
  if (XMLValidator.validate(text) !== true) throw new StoreError('MalformedXML')
  let parsed: unknown
  try {
    parsed = parser.parse(text)
  } catch {
    throw new StoreError('MalformedXML')
  }
  const content = isRecord(parsed) ? parsed[root] : undefined
  if (content === '') return {}
  if (!isRecord(content)) throw new StoreError('MalformedXML')
  return content
}

/** Every occurrence of a child element: none, one and many look different in parsed XML. */
export function elementsOf(node: Readonly<Record<string, unknown>>, name: string): readonly unknown[] {
  const value = node[name]
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}

/** The text of one child element. */
export function textOf(node: unknown, name: string): string | undefined {
  const value = isRecord(node) ? node[name] : undefined
  return typeof value === 'string' ? value : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function omitUndefined(node: XmlNode): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(node).flatMap(([name, value]) =>
      value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[name, plain(value)]],
    ),
  )
}

function plain(value: Exclude<XmlValue, undefined>): unknown {
  if (Array.isArray(value)) return value.flatMap((item) => (item === undefined ? [] : [plain(item)]))
  return typeof value === 'object' ? omitUndefined(value as XmlNode) : value
}
