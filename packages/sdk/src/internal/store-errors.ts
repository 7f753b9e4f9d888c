import { NovaError } from './errors.ts'

/** The place where resumable state is kept cannot be used. */
export const storeUnavailable = (where: string, seen: string, advice: string, cause?: unknown) =>
  new NovaError<'token_store_unavailable'>({
    code: 'token_store_unavailable',
    kind: 'local',
    message: `${where} cannot be used: ${seen}.`,
    advice,
    cause,
  })
