import type { ReadFailure } from './read-failure.ts'

/** What the service adds to a failure for a program to read. Everything else it sends stays out of errors. */
const EXTRAS = [
  'existing_link',
  'node_id',
  'interface_index',
  'network_id',
  'count',
  'name',
  'bridge',
  'host_bridge',
  'shared_cloud_id',
  'references',
  'warning',
  'cidr',
  'lab_path',
  'forbidden_fields',
  'suggested_mac',
] as const

/** The details of an error: the status it came with, the extras under their wire names, refused members. */
export function pickDetails(httpStatus: number, failure: ReadFailure): Readonly<Record<string, unknown>> {
  const { members, issues } = failure
  const extras = EXTRAS.filter((name) => name in members).map((name) => [name, members[name]] as const)
  return {
    httpStatus,
    ...Object.fromEntries(extras),
    ...(issues.length === 0 ? {} : { issues }),
  }
}
