/** Widest line the printers aim for; the same as the formatter's for hand-written code. */
const maxWidth = 120

export function banner(source: string): string {
  return `// Generated from ${source} by \`pnpm generate\`. Edits are lost; change the contract instead.\n`
}

export function indent(text: string, by = '  '): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : by + line))
    .join('\n')
}

/** `open item, item close` on one line when it fits and no item is several lines; else one item per line. */
export function group(open: string, items: readonly string[], close: string, padding = ''): string {
  if (items.length === 0) return open + close
  const flat = open + padding + items.join(', ') + padding + close
  if (flat.length <= maxWidth - 20 && !flat.includes('\n')) return flat
  return `${open}\n${items.map((item) => `${indent(item)},\n`).join('')}${close}`
}

/** A doc comment from paragraphs; undefined ones are left out. Wraps at the line width. */
export function docComment(paragraphs: readonly (string | undefined)[]): string {
  const lines = paragraphs
    .filter((text) => text !== undefined && text !== '')
    .flatMap((text, index) => [...(index === 0 ? [] : ['']), ...(text as string).split('\n').flatMap(wrap)])
    .map((line) => line.replaceAll('*/', '*\\/'))
  if (lines.length === 0) return ''
  if (lines.length === 1) return `/** ${lines[0]} */\n`
  return `/**\n${lines.map((line) => (line === '' ? ' *' : ` * ${line}`)).join('\n')}\n */\n`
}

function wrap(line: string): string[] {
  const lead = /^\s*(?:[-*] )?/.exec(line)?.[0] ?? ''
  const hanging = ' '.repeat(lead.length)
  const lines: string[] = []
  let current = lead
  for (const word of line.slice(lead.length).split(/\s+/)) {
    const empty = current.trim() === '' || current === lead
    if (!empty && current.length + 1 + word.length > maxWidth - 4) {
      lines.push(current)
      current = hanging + word
    } else {
      current = empty ? current + word : `${current} ${word}`
    }
  }
  return [...lines, current.trimEnd()]
}
