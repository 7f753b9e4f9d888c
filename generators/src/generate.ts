import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Change, compareOutput } from './compare-output.ts'
import { ContractError, distinctProblems, type Problem } from './contract/problem.ts'
import { findServices, outputFolderOf } from './find-documents.ts'
import { generateService } from './generate-service.ts'

export interface GenerateOptions {
  /** Folder that holds `contracts/` and `packages/`. */
  readonly root: string
  /** Only this service. */
  readonly service?: string | undefined
  /** Compares instead of writing. */
  readonly check?: boolean
}

export interface GenerateResult {
  /** Contracts read, relative to the root. */
  readonly contracts: readonly string[]
  /** What differed from the contracts, and was written unless only checking. */
  readonly changes: readonly Change[]
}

/**
 * Brings `packages/sdk/src/<service>/generated/` in line with the contracts, or says where it is not.
 * Writes nothing at all when any contract is broken.
 *
 * @throws {ContractError} with the problems of all contracts.
 */
export async function generate({ root, service, check = false }: GenerateOptions): Promise<GenerateResult> {
  const services = service === undefined ? await findServices(root) : [service]
  const wanted = new Map<string, string>()
  const contracts: string[] = []
  const problems: Problem[] = []
  for (const name of services) {
    const found = await generateService(root, name)
    contracts.push(...found.contracts)
    problems.push(...found.problems)
    for (const [file, text] of found.files) wanted.set(file, text)
  }
  if (problems.length > 0) throw new ContractError(distinctProblems(problems))

  const present = await readPresent(root, service === undefined ? await generatedServices(root) : services)
  const changes = compareOutput(wanted, present)
  if (!check) for (const { file } of changes) await apply(join(root, file), wanted.get(file))
  return { contracts, changes }
}

/** Also services whose contract has gone: their output is stale. */
async function generatedServices(root: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, 'packages/sdk/src'), { withFileTypes: true }).catch(ignoreMissing)
  return (entries ?? []).filter((entry) => entry.isDirectory()).map(({ name }) => name)
}

async function readPresent(root: string, services: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const present = new Map<string, string>()
  for (const service of services) {
    const folder = outputFolderOf(service)
    const names = await readdir(join(root, folder), { recursive: true }).catch(ignoreMissing)
    for (const name of names ?? []) {
      const file = `${folder}/${name.replaceAll('\\', '/')}`
      if (name.endsWith('.ts')) present.set(file, await readFile(join(root, file), 'utf8'))
    }
  }
  return present
}

async function apply(path: string, text: string | undefined): Promise<void> {
  if (text === undefined) return rm(path)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
  return undefined
}
