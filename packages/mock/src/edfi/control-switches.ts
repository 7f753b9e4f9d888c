import { type ControlSwitches, defineSwitch } from '../engine/control-switch.ts'
import type { FaultPlan } from '../engine/fault-plan.ts'
import type { EdfiHandle } from './edfi-handle.ts'

/** What an {@link EdfiHandle} offers tests in the same process, for programs that only have an address. */
export function edfiSwitches(edfi: EdfiHandle, faults: FaultPlan): ControlSwitches {
  return {
    open_session: defineSwitch({ username: 'string' }, ({ username }) => ({ cookie: edfi.openSession(username) })),
    expire_sessions: defineSwitch({}, () => edfi.expireSessions()),
    issue_token: defineSwitch({ claims: 'object' }, async ({ claims }) => ({ token: await edfi.issueToken(claims) })),
    mint_run_token: defineSwitch({ run_id: 'number', type: 'string' }, async ({ run_id, type }) => ({
      token: await edfi.mintRunToken(run_id, type === 'init' ? 'init' : 'access'),
    })),
    put_object: defineSwitch({ key: 'string', text: 'string' }, ({ key, text }) => edfi.putObject(key, text)),
    get_object: defineSwitch({ key: 'string' }, async ({ key }) => {
      const bytes = await edfi.getObject(key)
      return { text: bytes && new TextDecoder().decode(bytes) }
    }),
    list_objects: defineSwitch({ prefix: 'string' }, async ({ prefix }) => ({ keys: await edfi.listObjects(prefix) })),
    /** One of the fault points of edfi, without its prefix. */
    fail_next: defineSwitch({ point: 'string' }, ({ point }) =>
      faults.add({ on: { operation: `edfi:${point}` }, do: { kind: 'fail' } }),
    ),
  }
}
