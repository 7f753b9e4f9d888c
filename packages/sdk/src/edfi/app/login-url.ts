import { edfiError } from '../errors.ts'
import { operations } from '../generated/app/operations.ts'
import type { EdfiClient } from './edfi-client.ts'

/** Where a login begins and ends. */
export interface LoginUrlOptions {
  /** Address of the front end, as an identity provider is registered for it: its origin, and a path where it has one. */
  readonly origin: string
  /** Path of the front end to end at, beginning with a slash. @default its home */
  readonly redirect?: string
  /** Has the identity provider ask for the user again, though it knows one. @default false */
  readonly force?: boolean
}

/**
 * Where to send a page so that its user logs in. Sends nothing; a program cannot log in this way.
 *
 * @throws EdfiError `invalid_options` when `redirect` is no path: it is appended to the address of the front end, and
 * anything but a path could lead to another host.
 *
 * @example
 * ```ts
 * location.assign(loginUrl(client, { origin: location.origin, redirect: '/jobs/42' }))
 * ```
 */
export function loginUrl(client: Pick<EdfiClient, 'baseUrl'>, options: LoginUrlOptions): string {
  const { origin, redirect, force = false } = options
  if (redirect !== undefined && !/^\/(?![/\\])/.test(redirect))
    throw edfiError({
      code: 'invalid_options',
      message: 'redirect is not the path of a page.',
      advice: 'Begin it with one slash, and leave the address of the front end to origin.',
      operation: 'login',
      attempts: 0,
    })
  const query = new URLSearchParams({
    origin,
    ...(redirect === undefined ? {} : { redirect }),
    ...(force ? { forceLogin: 'true' } : {}),
  })
  return `${client.baseUrl}${operations.login.path}?${query}`
}
