import type { ErrorCodeSpec, OperationSpec } from '../internal/operation.ts'

/** Provisional: what `generated/operations.ts` exports, until the contract is there. */
const spec = (kind: ErrorCodeSpec['kind'], code: number, retryable = false): ErrorCodeSpec => ({
  kind,
  retryable,
  advice: '',
  reachable: true,
  seen: { code },
})

export const errorCodes = {
  login_refused: spec('authentication', 401),
  session_missing: spec('authentication', 401),
  forbidden: spec('authorization', 403),
  admin_required: spec('authorization', 403),
  folder_forbidden: spec('authorization', 403),
  not_owner: spec('authorization', 403),
  user_not_found: spec('not_found', 404),
  username_taken: spec('conflict', 400),
  validation_failed: spec('validation', 422),
  lab_not_found: spec('not_found', 404),
  lab_exists: spec('conflict', 400),
  legacy_schema: spec('validation', 422),
  lab_locked: spec('service', 503, true),
  folder_not_found: spec('not_found', 404),
  folder_exists: spec('conflict', 400),
  folder_in_use: spec('conflict', 409),
  invalid_path: spec('validation', 400),
  node_not_found: spec('not_found', 404),
  node_rejected: spec('validation', 400),
  node_not_running: spec('validation', 400),
  runtime_failed: spec('service', 400),
  template_not_found: spec('not_found', 404),
  interface_not_found: spec('not_found', 404),
  interface_occupied: spec('conflict', 409),
  interface_busy: spec('conflict', 409, true),
  mac_collision: spec('conflict', 409),
  link_exists: spec('conflict', 409),
  link_not_found: spec('not_found', 404),
  endpoint_invalid: spec('validation', 400),
  network_not_found: spec('not_found', 404),
  network_name_taken: spec('conflict', 409),
  network_attached: spec('conflict', 409),
  network_rule: spec('validation', 422),
  cloud_in_use: spec('conflict', 409),
  cloud_not_found: spec('not_found', 404),
  cloud_unsafe: spec('validation', 422),
  host_bridge_invalid: spec('validation', 400),
  host_bridge_missing: spec('not_found', 404),
  bridge_conflict: spec('conflict', 409),
  hot_plug_failed: spec('service', 422),
  structural_mutation: spec('conflict', 409),
  console_unavailable: spec('service', 500),
  html5_disabled: spec('authorization', 403),
  image_rejected: spec('validation', 400),
  server_crash: spec('service', 500),
}

export type LabsWireCode = keyof typeof errorCodes

export const operations: Readonly<Record<string, OperationSpec>> = {}
