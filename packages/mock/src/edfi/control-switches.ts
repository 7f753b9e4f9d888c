import { type ControlSwitches, defineSwitch } from '../engine/control-switch.ts'
import type { FaultPlan } from '../engine/fault-plan.ts'
import type { EdfiHandle } from './edfi-handle.ts'
import type { LaunchOrder } from './simulation/launcher.ts'

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
    script: defineSwitch({ script: 'object' }, ({ script }) => edfi.script(script)),
    script_job: defineSwitch({ job: 'string', script: 'object' }, ({ job, script }) => edfi.scriptJob(job, script)),
    hold_launches: defineSwitch({}, () => edfi.launches.hold()),
    release_launches: defineSwitch({}, () => ({ released: edfi.launches.release() })),
    take_launch: defineSwitch({}, () => taken(edfi.launches.take())),
    take_launch_of: defineSwitch({ job: 'string' }, ({ job }) => taken(edfi.launches.take(job))),
    set_cross_year: defineSwitch({ partner: 'string', is_on: 'boolean' }, ({ partner, is_on }) =>
      edfi.setPartner(partner, { crossYearMatchingEnabled: is_on }),
    ),
    set_edu_credentials: defineSwitch({ partner: 'string', are_there: 'boolean' }, ({ partner, are_there }) =>
      edfi.setPartner(partner, { canConnectToEdu: are_there }),
    ),
    set_external_api: defineSwitch({ is_enabled: 'boolean' }, ({ is_enabled }) => edfi.setExternalApi(is_enabled)),
    lose_ods: defineSwitch({ job: 'string' }, ({ job }) => edfi.loseOds(job)),
    lose_template: defineSwitch({ job: 'string' }, ({ job }) => edfi.loseTemplate(job)),
    lose_run: defineSwitch({ run_id: 'number' }, ({ run_id }) => edfi.loseRun(run_id)),
    /** One of the fault points of edfi, without its prefix. */
    fail_next: defineSwitch({ point: 'string' }, ({ point }) =>
      faults.add({ on: { operation: `edfi:${point}` }, do: { kind: 'fail' } }),
    ),
  }
}

function taken(order: LaunchOrder | null): LaunchOrder {
  if (!order) throw new Error('No launch is waiting')
  return order
}
