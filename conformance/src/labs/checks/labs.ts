import { undoBy } from '../clean-up.ts'
import { refuse, succeed, wantJson } from '../expect-answer.ts'
import type { LabsCheck, LabsContext } from '../labs-check.ts'
import { addNode, dropFolder, makeLab, scratchFolder, scratchName } from '../scratch-lab.ts'

/** Name of a lab and of the file it gets. */
const fileNames = [
  ['My Lab 1', 'My-Lab-1.json'],
  ['Lab #1 é', 'Lab--1-é.json'],
  ['_-a.b-_', 'a-b.json'],
  ['', 'lab.json'],
  ['...', 'lab.json'],
] as const

/** Lab files: how they are named, what is told of them, who may change them. */
export const labChecks: readonly LabsCheck[] = [
  {
    id: 'labs/create',
    title: 'A new lab answers 200 with its data, its file derived from name and path.',
    operations: ['createLab', 'getLab', 'deleteFolder'],
    async run(context: LabsContext) {
      const folder = scratchName(context)
      dropFolder(context, folder)
      for (const [index, [name, file]] of fileNames.entries()) {
        const path = `${folder}/${index}`
        const { data } = await succeed(context, 'createLab', { body: { name, path: `/${path}` } })
        const wanted = `${path}/${file}`
        wantJson(
          context,
          [data.filename, data.path],
          [wanted, `/${wanted}`],
          `where the lab ${JSON.stringify(name)} is`,
        )
        const { username } = context.credentials
        context.want(data.owner === username, 'the owner is who made it', data.owner)
        const { name: kept, version, linkwidth, scripttimeout, countdown, grid, lock } = data
        const defaults = [kept, version, linkwidth, scripttimeout, countdown, grid, lock]
        wantJson(context, defaults, [name, '0', '1', 300, 0, true, false], 'the list of what was not asked for')
        await succeed(context, 'getLab', { path: { lab_path: wanted } })
      }
    },
  },
  {
    id: 'labs/filename',
    title: 'A file name decides alone where a lab goes, whatever its path says.',
    operations: ['createLab', 'deleteLab', 'getLab'],
    async run(context: LabsContext) {
      const name = scratchName(context)
      const path = { lab_path: `${name}.json` }
      undoBy(context, `the lab ${name}`, 'deleteLab', { path })
      const body = { name: 'other', path: `/${scratchFolder(context)}`, filename: name }
      const { data } = await succeed(context, 'createLab', { body })
      context.want(data.filename === path.lab_path, `the file is ${path.lab_path}`, data.filename)
      await succeed(context, 'getLab', { path })
    },
  },
  {
    id: 'labs/exists',
    title: 'A lab that exists is not replaced: 400 inside 200. A name that is too long is 422.',
    operations: ['createLab', 'deleteFolder', 'createNode', 'listNodes'],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      await addNode(context, lab)
      await refuse(context, 'createLab', { body: { filename: lab.path } }, 200, 'lab_exists')
      const { data } = await succeed(context, 'listNodes', { path: lab.at })
      wantJson(context, Object.keys(data), ['1'], 'the list of nodes afterwards')
      await refuse(context, 'createLab', { body: { name: 'x'.repeat(256) } }, 422, 'validation_failed')
    },
  },
  {
    id: 'labs/read',
    title: 'A lab tells its meta data and never its topology, and is found under its full file name only.',
    operations: ['createLab', 'getLab', 'createNode', 'deleteFolder'],
    async run(context: LabsContext) {
      const lab = await makeLab(context, { meta: { author: 'Ann', description: 'about', body: 'text', version: '7' } })
      await addNode(context, lab)
      const { data } = await succeed(context, 'getLab', { path: lab.at })
      const { id, author, description, body, version, filename, path, shared } = data
      wantJson(
        context,
        [id, author, description, body, version, filename, path, data['sat'], shared],
        [lab.id, 'Ann', 'about', 'text', '7', lab.path, `/${lab.path}`, '-1', []],
        'the meta data',
      )
      const structure = ['nodes', 'networks', 'links', 'topology'].filter((key) => key in data)
      wantJson(context, structure, [], 'what is told of the topology')
      const bare = lab.path.replace(/\.json$/, '')
      await refuse(context, 'getLab', { path: { lab_path: bare } }, 200, 'lab_not_found')
    },
  },
  {
    id: 'labs/update',
    title: 'Changed meta data is told at once; null changes nothing, and a new name does not move the file.',
    operations: ['createLab', 'getLab', 'updateLab', 'deleteFolder'],
    async run(context: LabsContext) {
      const lab = await makeLab(context, { meta: { author: 'Ann' } })
      const body = { name: 'Another Name', author: null, description: 'new', scripttimeout: 5 }
      const { data } = await succeed(context, 'updateLab', { path: lab.at, body })
      context.want(!('sat' in data), 'the answer to an update has no sat', Object.keys(data))
      const { data: read } = await succeed(context, 'getLab', { path: lab.at })
      wantJson(
        context,
        [read.name, read.author, read.description, read.scripttimeout, read.filename],
        ['Another Name', 'Ann', 'new', 5, lab.path],
        'the meta data afterwards',
      )
      await refuse(context, 'updateLab', { path: lab.at, body: { countdown: 'soon' } }, 422, 'validation_failed')
    },
  },
  {
    id: 'labs/delete',
    title: 'A lab is deleted under a prefix of its own, and is gone.',
    operations: ['createLab', 'deleteLab', 'getLab', 'listNodes', 'deleteFolder'],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      await succeed(context, 'deleteLab', { path: lab.at })
      for (const operation of ['getLab', 'listNodes', 'deleteLab'] as const)
        await refuse(context, operation, { path: lab.at }, 200, 'lab_not_found')
    },
  },
  {
    id: 'labs/owner',
    title: 'Meta data and removal are for the owner: 403 inside 200 for others, who may do everything else.',
    operations: ['createLab', 'updateLab', 'deleteLab', 'getLab', 'deleteFolder'],
    needs: ['otherUser'],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      const session = { as: 'otherUser' }
      await refuse(context, 'updateLab', { ...session, path: lab.at, body: { name: 'mine' } }, 200, 'forbidden')
      await refuse(context, 'deleteLab', { ...session, path: lab.at }, 200, 'forbidden')
      const { data } = await succeed(context, 'getLab', { ...session, path: lab.at })
      context.want(data.owner === context.credentials.username, 'the owner is told', data.owner)
    },
  },
  {
    id: 'labs/limited-filename',
    title: 'A file name leads out of the folder a user is limited to.',
    operations: ['createLab', 'deleteLab', 'listFolders'],
    // The lab is out of reach for who made it.
    needs: ['limitedUser', 'admin'],
    consent: ['admin'],
    async run(context: LabsContext) {
      const session = { as: 'limitedUser' }
      const folder = context.credentials.limitedUser?.folder ?? '/'
      const filename = `${scratchName(context)}.json`
      const { data } = await succeed(context, 'createLab', { ...session, body: { filename, path: '' } })
      undoBy(context, `the lab ${data.filename}`, 'deleteLab', { path: { lab_path: data.filename }, as: 'admin' })
      context.want(data.filename === filename, `the file is ${filename}`, data.filename)
      const { data: listing } = await succeed(context, 'listFolders', session)
      const outside = [...listing.folders, ...listing.labs].filter(({ path }) => !path.startsWith(`${folder}/`))
      wantJson(context, outside, [], 'what a limited user sees outside of the own folder')
    },
  },
]
