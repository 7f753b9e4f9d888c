import { refuse, succeed, wantJson } from '../expect-answer.ts'
import type { LabsCheck, LabsContext, Schemas } from '../labs-check.ts'
import { addNetwork, dropFolder, makeLab, scratchName } from '../scratch-lab.ts'

type Listing = Schemas['FolderListing']

const listFolder = async (context: LabsContext, folder: string): Promise<Listing> =>
  (await succeed(context, 'getFolder', { path: { folder_path: folder } })).data

const pathsOf = ({ folders, labs }: Listing) => [...folders, ...labs].map(({ path }) => path)

async function makeFolder(context: LabsContext, folder: string): Promise<void> {
  const { data } = await succeed(context, 'createFolder', { body: { path: `/${folder}` } })
  context.want(data.path === `/${folder}`, `the path of the new folder is /${folder}`, data.path)
}

/** A lab at a place of its own. */
const makeLabAt = (context: LabsContext, filename: string) => succeed(context, 'createLab', { body: { filename } })

/** Folders and what is listed of them. */
export const folderChecks: readonly LabsCheck[] = [
  {
    id: 'folders/listing',
    title: 'The root is listed to every depth, with three folders that exist nowhere; any other folder to one level.',
    operations: ['listFolders', 'getFolder', 'createFolder', 'deleteFolder', 'createLab'],
    async run(context: LabsContext) {
      const top = scratchName(context)
      dropFolder(context, top)
      await makeFolder(context, top)
      await succeed(context, 'createFolder', { body: { path: `/${top}`, name: 'inner' } })
      await makeLabAt(context, `${top}/inner/deep.json`)
      await makeLabAt(context, `${top}/flat.json`)

      const { data: root } = await succeed(context, 'listFolders')
      const first = root.folders.slice(0, 3).map(({ name }) => name)
      wantJson(context, first, ['Running', 'Shared', 'Users'], 'the list of the first folders of the root')
      const ours = pathsOf(root).filter((path) => path.includes(top))
      const wanted = [`/${top}`, `/${top}/inner`, `/${top}/flat.json`, `/${top}/inner/deep.json`]
      wantJson(context, ours.toSorted(), wanted.toSorted(), 'what the root lists of this run')

      const listing = await listFolder(context, top)
      wantJson(context, pathsOf(listing), [`/${top}/inner`, `/${top}/flat.json`], 'what the folder lists')
      const [folder] = listing.folders
      const [lab] = listing.labs
      wantJson(context, [folder?.name, lab?.file], ['inner', 'flat.json'], 'the list of names')
      const constants = [lab?.spy, lab?.lock, lab?.shared]
      wantJson(context, constants, [-1, false, 0], 'the list of spy, lock and shared')
      context.want(Number.isInteger(lab?.umtime), 'umtime is in whole seconds', lab?.umtime)
    },
  },
  {
    id: 'folders/unknown',
    title: 'A folder that does not exist is empty; it cannot be moved or deleted.',
    operations: ['getFolder', 'moveFolder', 'deleteFolder'],
    async run(context: LabsContext) {
      const folder = scratchName(context)
      const path = { folder_path: folder }
      wantJson(context, pathsOf(await listFolder(context, folder)), [], 'what an unknown folder lists')
      await refuse(context, 'moveFolder', { path, body: { path: `/${folder}-2` } }, 200, 'folder_not_found')
      await refuse(context, 'deleteFolder', { path }, 200, 'folder_not_found')
    },
  },
  {
    id: 'folders/refusals',
    title: 'Names that are taken, have a separator or climb out are refused inside 200.',
    operations: ['createFolder', 'moveFolder', 'deleteFolder'],
    async run(context: LabsContext) {
      const folder = scratchName(context)
      dropFolder(context, folder)
      await makeFolder(context, folder)
      for (const body of [
        { path: `/${folder}` },
        { path: '', name: folder },
        { path: `/${folder}`, name: 'a/b' },
        { path: '../outside' },
      ])
        await refuse(context, 'createFolder', { body }, 200, 'folder_rejected')
      const path = { folder_path: folder }
      for (const target of [`/${folder}`, '../outside'])
        await refuse(context, 'moveFolder', { path, body: { path: target } }, 200, 'folder_rejected')
    },
  },
  {
    id: 'folders/move',
    title: 'A folder moves with everything in it.',
    operations: ['moveFolder', 'getFolder', 'deleteFolder', 'createLab', 'getLab'],
    async run(context: LabsContext) {
      const [from, to] = [scratchName(context), `${scratchName(context)}-moved`]
      dropFolder(context, to)
      dropFolder(context, from)
      await makeLabAt(context, `${from}/inner/a.json`)
      const { data } = await succeed(context, 'moveFolder', { path: { folder_path: from }, body: { path: `/${to}` } })
      wantJson(context, data, { old_path: `/${from}`, new_path: `/${to}` }, 'the data of the move')
      wantJson(context, pathsOf(await listFolder(context, from)), [], 'what the old folder lists')
      await refuse(context, 'getLab', { path: { lab_path: `${from}/inner/a.json` } }, 200, 'lab_not_found')
      const moved = await succeed(context, 'getLab', { path: { lab_path: `${to}/inner/a.json` } })
      context.want(moved.data.path === `/${to}/inner/a.json`, 'the lab knows its new path', moved.data.path)
    },
  },
  {
    id: 'folders/delete',
    title: 'A folder goes with everything in it.',
    operations: ['deleteFolder', 'getFolder', 'createLab', 'getLab'],
    async run(context: LabsContext) {
      const folder = scratchName(context)
      dropFolder(context, folder)
      await makeLabAt(context, `${folder}/inner/a.json`)
      await succeed(context, 'deleteFolder', { path: { folder_path: folder } })
      await refuse(context, 'getLab', { path: { lab_path: `${folder}/inner/a.json` } }, 200, 'lab_not_found')
      wantJson(context, pathsOf(await listFolder(context, folder)), [], 'what the folder lists')
    },
  },
  {
    id: 'folders/shared-cloud',
    title: 'A folder or lab whose NAT cloud a lab elsewhere uses stays, and says who uses it.',
    operations: ['createNetwork', 'deleteFolder', 'deleteLab', 'createLab', 'deleteNetwork'],
    async run(context: LabsContext) {
      const folder = scratchName(context)
      dropFolder(context, folder)
      const lab_path = `${folder}/owner.json`
      const { data } = await makeLabAt(context, lab_path)
      const owner = { path: lab_path, id: data.id, at: { lab_path } }
      const cloud = await addNetwork(context, owner, { type: 'nat_cloud' })
      const guest = await makeLab(context)
      const shared_cloud_id = `nat-cloud:${owner.id}:${cloud.id}`
      const reference = await addNetwork(context, guest, { type: 'nat_cloud', config: { shared_cloud_id } })

      for (const [operation, path] of [
        ['deleteFolder', { folder_path: folder }],
        ['deleteLab', owner.at],
      ] as const) {
        const { data: told } = await refuse(context, operation, { path }, 200, 'cloud_in_use')
        const { references } = (told ?? {}) as { references?: unknown }
        context.want(
          Array.isArray(references) && JSON.stringify(references).includes(guest.path),
          `data.references of ${operation} names ${guest.path}`,
          references,
        )
      }
      const of = (id: number) => ({ path: { ...owner.at, network_id: String(id) } })
      const inUse = await refuse(context, 'deleteNetwork', of(cloud.id), 409, 'cloud_in_use')
      context.want(inUse['shared_cloud_id'] === shared_cloud_id, 'shared_cloud_id is told', inUse['shared_cloud_id'])
      await succeed(context, 'deleteNetwork', { path: { ...guest.at, network_id: String(reference.id) } })
      await succeed(context, 'deleteNetwork', of(cloud.id))
    },
  },
]
