import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ContractSource } from './contract/read-contract.ts'

/** A contract and the folder its output belongs in, both relative to the repository. */
export interface FoundDocument extends ContractSource {
  readonly outputFolder: string
}

/** Services that have a folder under contracts/, in alphabetical order. */
export async function findServices(root: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, 'contracts'), { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

/**
 * The OpenAPI documents of one service. `openapi.yaml` is generated straight into `generated/`, any other
 * `<part>.yaml` with an `openapi:` line into `generated/<part>/`. Other files of the folder, the side files
 * apart, are read only where a document names them.
 */
export async function findDocuments(root: string, service: string): Promise<readonly FoundDocument[]> {
  const folder = `contracts/${service}`
  const names = (await readdir(join(root, folder))).filter((name) => name.endsWith('.yaml')).sort()
  const siblings = new Map<string, string>()
  for (const name of names) siblings.set(name, await readFile(join(root, folder, name), 'utf8'))
  const found: FoundDocument[] = []
  for (const [name, text] of siblings) {
    const part = name === 'openapi.yaml' ? null : name.slice(0, -'.yaml'.length)
    const file = `${folder}/${name}`
    if (part !== null && !isOpenApi(text)) continue
    const output = outputFolderOf(service)
    found.push({ service, part, file, text, siblings, outputFolder: part === null ? output : `${output}/${part}` })
  }
  return found
}

/** A file of a service that no OpenAPI document names, because it describes no HTTP. */
export interface SideFile {
  readonly service: string
  readonly file: string
  readonly text: string
}

/** `keys.yaml`, `documents.yaml` or `profiles.yaml` of a service, where it has one that is no OpenAPI document. */
export async function findSideFile(
  root: string,
  service: string,
  name: 'keys' | 'documents' | 'profiles',
): Promise<SideFile | null> {
  const file = `contracts/${service}/${name}.yaml`
  const text = await readFile(join(root, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return null
  })
  return text === null || isOpenApi(text) ? null : { service, file, text }
}

function isOpenApi(text: string): boolean {
  return /^["']?openapi["']?:/m.test(text)
}

export function outputFolderOf(service: string): string {
  return `packages/sdk/src/${service}/generated`
}
