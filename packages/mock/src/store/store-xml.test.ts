import { describe, expect, test } from 'vitest'
import { elementsOf, parseXml, renderXml, textOf } from './store-xml.ts'

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const bytes = (source: string) => new TextEncoder().encode(source)

describe('renderXml', () => {
  test('repeats lists, leaves out what is undefined or empty, and escapes', () => {
    const xml = renderXml('R', { A: 'x & "y" <z>', B: undefined, C: [{ D: 1 }, { D: 2 }], E: [], F: false, G: '' })
    expect(text(xml)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<R xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><A>x &amp; &quot;y&quot; &lt;z&gt;</A>' +
        '<C><D>1</D></C><C><D>2</D></C><F>false</F><G></G></R>',
    )
  })

  test('an error has no namespace', () => {
    expect(text(renderXml('Error', { Code: 'X' }, { namespace: false }))).toContain('<Error><Code>X</Code></Error>')
  })
})

describe('parseXml', () => {
  test('keeps every value as text, one or many', () => {
    const document = parseXml(
      bytes(
        '<?xml version="1.0"?><s:M xmlns:s="n"><Part><ETag>&quot;00&quot;</ETag><PartNumber>01</PartNumber></Part></s:M>',
      ),
      'M',
    )
    const [part] = elementsOf(document, 'Part')
    expect([textOf(part, 'ETag'), textOf(part, 'PartNumber'), textOf(part, 'None')]).toEqual(['"00"', '01', undefined])
    expect(elementsOf(parseXml(bytes('<M><Part/><Part/></M>'), 'M'), 'Part').length).toBe(2)
    expect(elementsOf(parseXml(bytes('<M/>'), 'M'), 'Part')).toEqual([])
  })

  test.each(['', 'text', '<M>', '<M><a></M>', '<Other/>', '{"a":1}'])('refuses %s', (source) => {
    expect(() => parseXml(bytes(source), 'M')).toThrow(expect.objectContaining({ code: 'MalformedXML' }) as Error)
  })
})
