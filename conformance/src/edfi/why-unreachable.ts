import type { EdfiOperationName } from '@nova/sdk/edfi/contract'

const byCode: Readonly<Record<string, string>> = {
  server_error: 'only an unexpected failure of the service raises it',
}

/** What nobody brings about without hands on the host. */
const byHost: Readonly<Record<string, string>> = {
  launch_failed: 'only a launch that fails answers it',
  external_api_disabled: 'only a deployment whose external API is off answers it',
  job_definition_unavailable: 'only a job that lost its connection or its bundle since it was made answers it',
  run_not_found: 'only a run that is gone answers it, and its tokens are gone with it',
  edu_credentials_missing: 'only a partner without credentials for EDU is refused',
}

const byCell: Readonly<Record<string, string>> = {
  'logout identity_provider_unknown': 'only a session of an identity provider that was taken away answers it',
  'updateOdsConfig ods_config_exists':
    'a tenant has one connection for a school year: only another change at the same moment answers it',
}

export const unreachableCells: readonly string[] = Object.keys(byCell)
export const unreachableCodes: readonly string[] = Object.keys({ ...byCode, ...byHost })

/**
 * Why no caller can bring a cell about, for the cells where that is known.
 * @param hasHost whether this run has hands on the host
 */
export function whyUnreachable(
  operation: EdfiOperationName,
  _status: number,
  code: string | null,
  hasHost: boolean,
): string | null {
  if (code === null) return null
  return byCell[`${operation} ${code}`] ?? byCode[code] ?? (hasHost ? null : (byHost[code] ?? null))
}
