import type { JobTemplate } from '../bundles.ts'

/** What somebody wants to run a bundle with: values by variable, and the variables of the files. */
export interface Wish {
  readonly params: Readonly<Record<string, string>>
  readonly fileKeys: readonly string[]
}

export type Misfit =
  | 'missing_required_params'
  | 'invalid_param_values'
  | 'unexpected_params'
  | 'unexpected_files'
  | 'missing_required_files'

/** In the order they are looked at. */
export const misfits = [
  'missing_required_params',
  'invalid_param_values',
  'unexpected_params',
  'unexpected_files',
  'missing_required_files',
] as const satisfies readonly Misfit[]

/** What the API says of each; the variables follow. */
export const misfitMessages: Readonly<Record<Misfit, string>> = {
  missing_required_params: 'Required params are missing',
  invalid_param_values: 'Params have values that are not allowed',
  unexpected_params: 'The bundle has no such params',
  unexpected_files: 'The bundle takes no such files',
  missing_required_files: 'Required files are missing',
}

/** The service fills it in, so that nobody has to send it. */
export const yearParam = 'API_YEAR'

/** The first thing in which a wish does not fit the bundle, with the variables it is about; null when it fits. */
export function findMisfit(
  bundle: JobTemplate,
  wish: Wish,
  order: readonly Misfit[] = misfits,
): { readonly misfit: Misfit; readonly keys: readonly string[] } | null {
  for (const misfit of order) {
    const keys = misfitKeys[misfit](bundle, wish)
    if (keys.length > 0) return { misfit, keys }
  }
  return null
}

const misfitKeys: Readonly<Record<Misfit, (bundle: JobTemplate, wish: Wish) => readonly string[]>> = {
  missing_required_params: ({ params }, wish) =>
    params
      .filter(({ templateKey, isRequired }) => isRequired && templateKey !== yearParam)
      .map(({ templateKey }) => templateKey)
      .filter((key) => !Object.hasOwn(wish.params, key)),
  invalid_param_values: ({ params }, wish) =>
    params
      .filter(({ templateKey, allowedValues = [] }) => {
        const value = Object.hasOwn(wish.params, templateKey) ? wish.params[templateKey] : undefined
        return value !== undefined && allowedValues.length > 0 && !allowedValues.includes(value)
      })
      .map(({ templateKey }) => templateKey),
  unexpected_params: ({ params }, wish) => without(Object.keys(wish.params), params),
  unexpected_files: ({ files }, wish) => without(wish.fileKeys, files),
  missing_required_files: ({ files }, wish) =>
    files
      .filter(({ templateKey, isRequired }) => isRequired && !wish.fileKeys.includes(templateKey))
      .map(({ templateKey }) => templateKey),
}

const without = (keys: readonly string[], declared: readonly { readonly templateKey: string }[]) =>
  keys.filter((key) => !declared.some(({ templateKey }) => templateKey === key))
