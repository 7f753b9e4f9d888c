import { type LabsOperationName, operations } from '@nova/sdk/labs/contract'
import { refuse, wantRefusal } from '../expect-answer.ts'
import type { LabsCheck, LabsContext } from '../labs-check.ts'
import { labPaths, nowhere } from '../operation-inputs.ts'
import { dropFolder, scratchName } from '../scratch-lab.ts'

const names = Object.keys(operations) as LabsOperationName[]

/** Operations that can fail with a code, and under which status. */
const listing = (code: string) =>
  names.flatMap((name) =>
    Object.entries(operations[name].responses)
      .filter(([, { codes }]) => (codes as readonly string[]).includes(code))
      .map(([status]) => [name, Number(status)] as const),
  )

const missing = listing('lab_not_found')
const legacy = listing('legacy_schema')
const foreign = listing('folder_forbidden')
const calls = (list: readonly (readonly [LabsOperationName, number])[]) => list.map(([name]) => name)
// The root of a caller is always the own folder.
const outside: readonly LabsOperationName[] = calls(foreign).filter((name) => name !== 'listFolders')

const numbered = names.filter((name) => /\{node_id\}|\{network_id\}/.test(operations[name].path))
const bodied = names.filter(
  (name) => operations[name].requestSchema !== null && !('multipart' in operations[name] && operations[name].multipart),
)

/** A lab of the first schema, as a migration has not seen it yet. */
const oldLab = (name: string) => ({
  id: name,
  meta: { name, author: 'conformance', version: '0' },
  nodes: { 1: { id: 1, name: 'fw', type: 'qemu', template: 'any', left: 0, top: 0, interfaces: [] } },
  networks: {},
  topology: [],
})

/** What every operation says of labs that are missing, old or somewhere else, and of requests that are none. */
export const labStateChecks: readonly LabsCheck[] = [
  {
    id: 'lab-states/missing',
    title: 'A lab that is missing is 404 with the number 60038: inside 200, but for paired nodes.',
    operations: calls(missing),
    async run(context: LabsContext) {
      for (const [operation, status] of missing)
        await refuse(context, operation, nowhere(operation, labPaths.none), status, 'lab_not_found')
    },
  },
  {
    id: 'lab-states/legacy',
    title: 'A lab of the first schema is 422 and says which: inside 200, but for paired nodes; a start crashes.',
    operations: [...calls(legacy), 'startNode'],
    async run(context: LabsContext) {
      const { host } = context.facts
      if (!host) context.skip('no route makes a lab of the first schema')
      const path = `${scratchName(context)}.json`
      await host.putLab(path, oldLab(path))
      context.cleanup(`the lab ${path}`, () => host.loseLab(path))
      for (const [operation, status] of legacy) {
        const seen = await context.call(operation, nowhere(operation, path))
        const { lab_path } = wantRefusal(context, operation, seen, status, 'legacy_schema')
        context.want(lab_path === path, `lab_path is ${path}`, lab_path)
      }
      await refuse(context, 'startNode', nowhere('startNode', path), 500, 'server_crash')
    },
  },
  {
    id: 'lab-states/outside-folder',
    title: 'Users limited to a folder are refused labs and folders outside, but for networks, links and the runtime.',
    operations: [...outside, 'listNetworks', 'listLinks', 'reconcileLab', 'updateLab', 'openNodeHtml5'],
    needs: ['limitedUser'],
    async run(context: LabsContext) {
      const session = { as: 'limitedUser' }
      const elsewhere = `/${scratchName(context)}`
      dropFolder(context, elsewhere.slice(1))
      const bodies: Partial<Record<LabsOperationName, unknown>> = {
        createFolder: { path: elsewhere },
        createLab: { name: 'conformance', path: elsewhere },
        moveFolder: { path: elsewhere },
      }
      for (const [operation, status] of foreign.filter(([name]) => outside.includes(name))) {
        const body = bodies[operation]
        const input = { ...nowhere(operation, labPaths.none), ...session, ...(body !== undefined && { body }) }
        await refuse(context, operation, input, status, 'folder_forbidden')
      }
      for (const operation of ['updateLab', 'openNodeHtml5'] as const)
        await refuse(context, operation, { ...nowhere(operation, labPaths.none), ...session }, 200, 'forbidden')
      for (const operation of ['listNetworks', 'listLinks', 'reconcileLab'] as const)
        await refuse(context, operation, { ...nowhere(operation, labPaths.none), ...session }, 200, 'lab_not_found')
    },
  },
  {
    id: 'lab-states/numbers',
    title: 'Nodes and networks are numbers: text is 422 with the list of the framework.',
    operations: [...numbered, 'listNetworks'],
    async run(context: LabsContext) {
      for (const operation of numbered) {
        const input = nowhere(operation, labPaths.none)
        const path = { ...input.path, node_id: 'first', network_id: 'first' }
        await refuse(context, operation, { ...input, path }, 422, 'validation_failed')
      }
      const query = { include_hidden: 'perhaps' }
      await refuse(
        context,
        'listNetworks',
        { ...nowhere('listNetworks', labPaths.none), query },
        422,
        'validation_failed',
      )
    },
  },
  {
    id: 'lab-states/broken-bodies',
    title: 'A body that is no JSON is 422 with the list of the framework, before anything else is looked at.',
    operations: bodied,
    async run(context: LabsContext) {
      for (const operation of bodied) {
        const { path = {} } = nowhere(operation, labPaths.none)
        await refuse(context, operation, { path, rawBody: '{"' }, 422, 'validation_failed')
      }
    },
  },
]
