import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type { Finding } from '../../conformity/judge-answer.ts'
import { unless } from '../want-none.ts'

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' })

/** A picture of 90 by 55 that a page can show: well-formed, an `svg` outermost, with a line or a dot in it, and nothing that runs. */
export function judgeSparkline(text: string): Finding[] {
  if (XMLValidator.validate(text) !== true) return [{ wanted: 'well-formed XML', seen: text }]
  const { svg, ...others } = parser.parse(text) as Readonly<Record<string, unknown>>
  const { '?xml': _, ...roots } = others
  if (typeof svg !== 'object' || svg === null || Object.keys(roots).length > 0)
    return [{ wanted: 'an svg element outermost', seen: text }]
  const { viewBox, polyline, circle, script, foreignObject } = svg as Readonly<Record<string, unknown>>
  return [
    ...unless(viewBox === '0 0 90 55', 'a viewBox of 0 0 90 55', viewBox),
    ...unless(polyline !== undefined || circle !== undefined, 'a polyline or a circle', Object.keys(svg)),
    ...unless(script === undefined && foreignObject === undefined, 'nothing that runs', Object.keys(svg)),
  ]
}
