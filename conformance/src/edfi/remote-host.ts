import type { MockControl } from '../check.ts'
import type { EdfiHost, Launch } from './edfi-host.ts'

/** Hands on the host of a mock that is only an address; null where it offers none. */
export function remoteHost(control: MockControl | null): EdfiHost | null {
  const turn = control?.turn
  if (!turn) return null
  const act = async (name: string, given: object) => void (await turn(name, given))
  const tokenOf = async (name: string, given: object) => ((await turn(name, given)) as { readonly token: string }).token
  const { descriptor_namespace: namespace } = control.described as { readonly descriptor_namespace?: unknown }
  return {
    descriptorNamespace: typeof namespace === 'string' ? namespace : null,
    issueToken: (claims) => tokenOf('issue_token', { claims }),
    mintRunToken: (run_id, type) => tokenOf('mint_run_token', { run_id, type }),
    putObject: (key, text) => act('put_object', { key, text }),
    takeLaunch: async (job) => (await turn('take_launch_of', { job })) as Launch,
    setExternalApi: (is_enabled) => act('set_external_api', { is_enabled }),
    setEduCredentials: (partner, are_there) => act('set_edu_credentials', { partner, are_there }),
    loseOds: (job) => act('lose_ods', { job }),
    loseTemplate: (job) => act('lose_template', { job }),
    loseRun: (run_id) => act('lose_run', { run_id }),
    failNext: (point) => act('fail_next', { point }),
  }
}
