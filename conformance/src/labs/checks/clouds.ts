import { undoBy } from '../clean-up.ts'
import { refuse, wantJson } from '../expect-answer.ts'
import type { LabsCheck, LabsContext } from '../labs-check.ts'
import { addNetwork, makeLab, type ScratchLab } from '../scratch-lab.ts'

const nat = (lab: ScratchLab, config?: object, name = 'nat') => ({
  path: lab.at,
  body: { name, type: 'nat_cloud', ...(config && { config }) },
})

/** A range outside every pool, of this run. */
function ownRange(): string {
  const [a, b] = crypto.getRandomValues(new Uint8Array(2))
  return `172.${16 + ((a ?? 0) % 16)}.${b}`
}

const partsOf = (cidr: unknown) => String(cidr).split('/')

/** Clouds with an address range of their own. */
export const cloudChecks: readonly LabsCheck[] = [
  {
    id: 'clouds/defaults',
    title: 'A NAT cloud made without a configuration takes a /24 of the pool and hands out its upper addresses.',
    operations: ['createLab', 'createNetwork', 'deleteFolder'],
    async run(context: LabsContext) {
      const pool = context.facts.host?.natPoolHead
      const lab = await makeLab(context)
      const first = await addNetwork(context, lab, { type: 'nat_cloud' })
      const second = await addNetwork(context, lab, { type: 'nat_cloud', name: 'other' })
      for (const { config, runtime } of [first, second]) {
        const [base = '', prefix] = partsOf(config.cidr)
        const head = base.replace(/\.0$/, '')
        context.want(prefix === '24', 'the range is a /24', config.cidr)
        if (pool) context.want(head.startsWith(`${pool}.`), `the range is of the pool ${pool}.0.0/16`, config.cidr)
        wantJson(
          context,
          [config.gateway, config.dhcp, config.dhcp_start, config.dhcp_end],
          [`${head}.1`, true, `${head}.100`, `${head}.254`],
          'the configuration',
        )
        const owner = [runtime.driver, runtime.shared_owner, runtime.shared_reference]
        wantJson(context, owner, ['nat_cloud', true, false], 'the list of driver and ownership')
      }
      context.want(first.config.cidr !== second.config.cidr, 'ranges are given once', first.config.cidr)
    },
  },
  {
    id: 'clouds/configured',
    title: 'A NAT cloud with a configuration hands out addresses only if it says so.',
    operations: ['createLab', 'createNetwork', 'deleteFolder'],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      const head = ownRange()
      const { config } = await addNetwork(context, lab, { type: 'nat_cloud', config: { cidr: `${head}.0/24` } })
      wantJson(
        context,
        [config.cidr, config.gateway, config.dhcp, config.dhcp_start ?? null],
        [`${head}.0/24`, `${head}.1`, false, null],
        'the configuration',
      )
      const overlap = await refuse(
        context,
        'createNetwork',
        nat(lab, { cidr: `${head}.0/24` }, 'two'),
        409,
        'bridge_conflict',
      )
      context.want(overlap.code === 409, 'an overlap is 409', overlap)
    },
  },
  {
    id: 'clouds/rules',
    title: 'Ranges that are too small, gateways and addresses outside of them, and ends before starts are 422.',
    operations: ['createLab', 'createNetwork', 'deleteFolder'],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      const head = ownRange()
      const cidr = `${head}.0/24`
      for (const config of [
        { cidr: `${head}.0/25` },
        { cidr, gateway: '10.0.0.1' },
        { cidr, gateway: `${head}.255` },
        { cidr, dhcp: true, dhcp_start: `${head}.50` },
        { cidr, dhcp: true, dhcp_start: '10.0.0.100' },
        { cidr, dhcp: true, dhcp_start: `${head}.200`, dhcp_end: `${head}.150` },
      ])
        await refuse(context, 'createNetwork', nat(lab, config), 422, 'network_rule')
    },
  },
  {
    id: 'clouds/shared',
    title: 'A cloud can be joined from another lab, but a reference to one cannot, nor one that does not exist.',
    operations: ['createLab', 'createNetwork', 'deleteFolder', 'deleteNetwork'],
    async run(context: LabsContext) {
      const [owner, guest] = [await makeLab(context), await makeLab(context)]
      const cloud = await addNetwork(context, owner, { type: 'nat_cloud' })
      const shared_cloud_id = `nat-cloud:${owner.id}:${cloud.id}`
      const joined = await addNetwork(context, guest, { type: 'nat_cloud', config: { shared_cloud_id } })
      undoBy(context, 'the reference', 'deleteNetwork', { path: { ...guest.at, network_id: String(joined.id) } })
      wantJson(
        context,
        [joined.config.cidr, joined.config.shared_cloud_id, joined.runtime.bridge_name],
        [cloud.config.cidr, shared_cloud_id, cloud.runtime.bridge_name],
        'what is shared',
      )
      const unknown = { shared_cloud_id: `nat-cloud:${owner.id}:4711` }
      const missing = await refuse(context, 'createNetwork', nat(guest, unknown, 'x'), 404, 'cloud_not_found')
      wantJson(context, missing['shared_cloud_id'], unknown.shared_cloud_id, 'the cloud that was asked for')
      const second = { shared_cloud_id: `nat-cloud:${guest.id}:${joined.id}` }
      const unsafe = await refuse(context, 'createNetwork', nat(owner, second, 'y'), 409, 'cloud_unsafe')
      context.want(typeof unsafe['warning'] === 'string', 'a warning says why', unsafe)
    },
  },
]
