/** One event of a stream, its data parsed. */
export interface ServerEvent {
  readonly event: string | undefined
  readonly id: string | undefined
  readonly data: unknown
}

/** Events with data; comments keep a connection open and say nothing. */
export function readEvents(text: string): readonly ServerEvent[] {
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
      data: JSON.parse(fields.get('data') ?? 'null') as unknown,
    }))
}
