/** One more than the highest key: what was removed from the top is handed out again. */
export function nextKey(entries: Readonly<Record<string, unknown>>): number {
  let highest = 0
  for (const key of Object.keys(entries)) if (/^\d+$/.test(key)) highest = Math.max(highest, Number(key))
  return highest + 1
}

/** The next `lnk_` id. Ids of another form, as imported files have, do not count. */
export function nextLinkId(links: readonly { readonly id: string }[]): string {
  let highest = 0
  for (const { id } of links) {
    const digits = /^lnk_(\d+)$/.exec(id)?.[1]
    if (digits) highest = Math.max(highest, Number(digits))
  }
  return `lnk_${String(highest + 1).padStart(3, '0')}`
}
