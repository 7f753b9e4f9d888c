import { operations } from '@nova/sdk/labs/contract'
import { refuse, succeed, wantJson } from '../expect-answer.ts'
import type { LabsCheck, LabsContext } from '../labs-check.ts'

const open = Object.values(operations)
  .filter(({ scope, method }) => scope === 'public' && method === 'GET')
  .map(({ name }) => name)

/** Health, versions and what the host says of itself. */
export const systemChecks: readonly LabsCheck[] = [
  {
    id: 'system/health',
    title: 'Health is public, and its text is what probes look for.',
    operations: ['getHealth'],
    async run(context: LabsContext) {
      const { text } = await context.call('getHealth', { as: null })
      context.want(text.includes('"database":"ok"'), 'the text has "database":"ok" without spaces', text)
    },
  },
  {
    id: 'system/health-without-database',
    title: 'Without its database the service is not healthy: 500.',
    operations: ['getHealth'],
    async run(context: LabsContext) {
      const { host } = context.facts
      if (!host) context.skip('needs a database that can be stopped')
      await host.setDatabaseUp(false)
      context.cleanup('the database', () => host.setDatabaseUp(true))
      await refuse(context, 'getHealth', { as: null }, 500, 'server_crash')
    },
  },
  {
    id: 'system/versions',
    title: 'The versions are public and JSON text.',
    operations: ['getVersion', 'getLocalVersion', 'getOnlineVersion'],
    async run(context: LabsContext) {
      for (const operation of ['getVersion', 'getLocalVersion', 'getOnlineVersion'] as const) {
        const version: unknown = await succeed(context, operation, { as: null })
        context.want(typeof version === 'string' && version !== '', `${operation} is a text`, version)
      }
    },
  },
  {
    id: 'system/status',
    title: 'Status, poll and settings have the forms they always had; settings say 201 inside 200.',
    operations: ['getStatus', 'getPoll', 'getSettings'],
    async run(context: LabsContext) {
      const status = await succeed(context, 'getStatus')
      context.want(status.data.qemu_version === '8.0.0', 'qemu_version is 8.0.0', status.data.qemu_version)
      context.want(status.message.includes('(60001)'), 'the message has the number 60001', status.message)
      const poll = await succeed(context, 'getPoll')
      context.want(!('message' in poll), 'a poll has no message', poll)
      const settings = await succeed(context, 'getSettings')
      const code: unknown = settings.code
      context.want(code === 201, 'the code of the settings is 201', code)
    },
  },
  {
    id: 'system/bridge-clouds',
    title: 'Ports of the host are listed by name, without a message.',
    operations: ['listBridgeClouds'],
    async run(context: LabsContext) {
      const body = await succeed(context, 'listBridgeClouds')
      context.want(!('message' in body), 'the list has no message', body)
      for (const { id, host_bridge, iface } of body.data) {
        const names = [id, host_bridge]
        wantJson(context, names, [`bridge_cloud_${iface}`, `br-${iface}`], `the list of names of ${iface}`)
      }
    },
  },
  {
    id: 'system/clouds',
    title: 'Administrators see every cloud, without a message.',
    operations: ['listClouds'],
    needs: ['admin'],
    consent: ['admin'],
    async run(context: LabsContext) {
      const body = await succeed(context, 'listClouds', { as: 'admin' })
      context.want(!('message' in body), 'the list has no message', body)
      wantJson(context, body.data.shared_bridges, [], 'the list of shared bridges')
    },
  },
  {
    id: 'system/licence',
    title: 'The licence of IOL is told, and what is no licence is refused with 400.',
    operations: ['getIourc', 'uploadIourc'],
    async run(context: LabsContext) {
      const { data } = await succeed(context, 'getIourc')
      const isSaid = data.installed === (data.size !== null && data.size !== undefined)
      context.want(isSaid, 'installed goes with a size', data)
      const upload = (text: string) => ({ form: { file: new Blob([text]) } })
      await refuse(context, 'uploadIourc', upload('nothing of the kind'), 400, 'licence_rejected')
      await refuse(context, 'uploadIourc', upload('x'.repeat(1024 * 1024 + 1)), 400, 'licence_rejected')
      await refuse(context, 'uploadIourc', { form: { other: 'no file' } }, 422, 'validation_failed')
    },
  },
  {
    id: 'system/licence-upload',
    title: 'A licence that was uploaded is installed.',
    operations: ['getIourc', 'uploadIourc'],
    consent: ['destructive'],
    async run(context: LabsContext) {
      const { data: before } = await succeed(context, 'getIourc')
      if (before.installed) context.skip('there is a licence here, which this would replace')
      const text = `[license]\n${before.hostname} = 0000000000000000;\n`
      const { data } = await succeed(context, 'uploadIourc', { form: { file: new Blob([text]) } })
      context.want(data.installed, 'the licence is installed', data)
    },
  },
  {
    id: 'system/public',
    title: 'What is public needs no session.',
    operations: open,
    async run(context: LabsContext) {
      for (const operation of open) await succeed(context, operation, { as: null })
    },
  },
]
