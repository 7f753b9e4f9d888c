/** `1 file`, `1,234 files`: a count with its word. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

/** `999 bytes`, `1.23 MB`: a size as people read it. */
export function bytesText(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB'] as const
  const step = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3))
  return step === 0 ? plural(bytes, 'byte') : `${(bytes / 1000 ** step).toPrecision(3)} ${units[step]}`
}
