/** What may be in a lab's file name: letters and digits of any script, `-` and `_`. */
const foreign = /[^\p{L}\p{N}_-]/gu

/** A lab's name as a file name without its suffix. */
export function sanitiseLabName(name: string): string {
  const kept = name.replace(foreign, '-').replace(/^[-_]+|[-_]+$/g, '')
  return kept === '' ? 'lab' : kept
}

/** A file name with its suffix. */
export const withSuffix = (filename: string): string => (filename.endsWith('.json') ? filename : `${filename}.json`)

/** Where a new lab goes when it does not say so itself: a folder and the name, or a whole path. */
export function deriveLabPath(folder: string, name: string): string {
  if (folder.endsWith('.json')) return folder
  return `${folder === '' ? '' : `${folder}/`}${sanitiseLabName(name)}.json`
}
