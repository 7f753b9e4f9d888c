import { type LabsOperationName, operations } from '@nova/sdk/labs/contract'
import type { CallInput } from '../check.ts'

/** Where nothing is. */
export const labPaths = { none: 'conformance-no-such-lab.json' } as const

const node = { name: 'node', type: 'docker', template: 'docker', image: 'none' }

/**
 * Bodies that are valid and change nothing where they land: of accounts, labs and images nobody has. What is
 * refused for who asks or for where it goes is refused before anything of it is looked at.
 */
const bodies: Partial<Record<LabsOperationName, unknown>> = {
  login: { username: 'conformance-nobody', password: 'conformance-nothing' },
  // Too short a password: should nobody stop it, validation does.
  registerUser: { username: 'conformance-nobody', password: 'short' },
  createUser: { username: 'conformance-nobody', password: 'short' },
  updateUser: {},
  createFolder: { path: '', name: 'a/b' },
  moveFolder: { path: 'conformance-no-such-place' },
  createLab: { name: 'conformance', path: 'conformance-no-such-folder' },
  updateLab: {},
  putTopology: [],
  putLayout: {},
  createNode: node,
  createNodes: { ...node, count: 1 },
  createNodeFromTemplate: { name: 'node', template_type: 'docker', template_key: 'none', image: 'none' },
  createPairedNodes: { template_key: 'none' },
  updateNode: {},
  updateInterface: {},
  createNetwork: { name: 'net' },
  updateNetwork: {},
  replaceNetwork: {},
  createLink: { from: { node_id: 1, interface_index: 0 }, to: { network_id: 1 } },
  updateLink: {},
  markDockerImage: { image: 'conformance/none' },
  unmarkDockerImage: { image: 'conformance/none' },
  pullDockerImage: { reference: 'CONFORMANCE NONE' },
  calibrateDynamips: { image: 'a/b' },
}

const pathValues: Readonly<Record<string, string>> = {
  username: 'conformance-nobody',
  folder_path: 'conformance-no-such-folder',
  node_id: '1',
  interface_index: '0',
  network_id: '1',
  link_id: 'lnk_999999',
  template_type: 'docker',
  template_key: 'conformance-none',
}

/** A call that is well-formed and finds nothing, in a lab of this path. */
export function nowhere(operation: LabsOperationName, labPath: string): CallInput {
  const { path, multipart } = operations[operation] as { readonly path: string; readonly multipart?: boolean }
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const body = bodies[operation]
  return {
    path: Object.fromEntries(names.map((name) => [name, name === 'lab_path' ? labPath : (pathValues[name] ?? '')])),
    ...(body !== undefined && { body }),
    ...(multipart && { form: { note: 'no file' } }),
  }
}
