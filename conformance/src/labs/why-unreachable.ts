import type { FrameType, LabsOperationName } from '@nova/sdk/labs/contract'

/** Why no caller can bring a cell about, for the cells where that is known. */
export function whyUnreachable(
  _operation: LabsOperationName,
  _status: number,
  code: string | null,
  _hasHost: boolean,
): string | null {
  if (code === 'server_crash') return 'only an unexpected failure of the service raises it'
  return null
}

/** Why no caller can bring a frame about. */
export function whyFrameUnreachable(_type: FrameType): string | null {
  return null
}
