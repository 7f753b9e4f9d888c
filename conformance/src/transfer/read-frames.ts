import type { ExportResource } from './exports.ts'

/** One event of an export stream. */
export interface Frame {
  readonly event: string | undefined
  readonly id: string | undefined
  readonly resource: ExportResource
}

/** Frames with data; comments keep a connection open and say nothing. */
export function readFrames(text: string): readonly Frame[] {
  return text
    .split(/\r?\n\r?\n/)
    .map((block) => {
      const fields = new Map<string, string>()
      for (const line of block.split(/\r?\n/)) {
        const match = /^([a-z]+): ?(.*)$/.exec(line)
        if (match) fields.set(match[1] ?? '', match[2] ?? '')
      }
      return fields
    })
    .filter((fields) => fields.has('data'))
    .map((fields) => ({
      event: fields.get('event'),
      id: fields.get('id'),
      resource: JSON.parse(fields.get('data') ?? 'null') as ExportResource,
    }))
}
