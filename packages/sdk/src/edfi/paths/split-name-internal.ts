import type { InputName } from './edfi-path.ts'
import { type PathResult, pathAccepted, pathRefusal } from './path-refusal.ts'

/**
 * Whether a name made with this key can be taken apart again. Two underscores in it, or one at its end, could belong
 * to the separator as well; a slash would make a folder of it.
 */
export function isTemplateKey(templateKey: string): boolean {
  return templateKey !== '' && !templateKey.includes('__') && !templateKey.endsWith('_') && !/[/\\]/.test(templateKey)
}

/**
 * Takes the stored name of a submitted file apart, at its first two underscores: what stands behind them may have
 * more. Refuses a name without a template key, `foreign`.
 *
 * @example
 * ```ts
 * const split = splitNameInternal('INPUT_FILE_DS__dashboard__v2.csv')
 * if (split.ok) console.log(split.value.templateKey, split.value.nameFromUser) // INPUT_FILE_DS dashboard__v2.csv
 * ```
 */
export function splitNameInternal(nameInternal: string): PathResult<InputName> {
  const at = nameInternal.indexOf('__')
  const templateKey = nameInternal.slice(0, Math.max(at, 0))
  if (!isTemplateKey(templateKey))
    return pathRefusal('foreign', nameInternal, 'no template key and two underscores stand in front')
  const nameFromUser = nameInternal.slice(at + 2)
  if (nameFromUser === '') return pathRefusal('foreign', nameInternal, 'no file name stands behind its template key')
  return pathAccepted({ templateKey, nameFromUser })
}
