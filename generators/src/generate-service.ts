import { findUnused } from './contract/check-shared.ts'
import type { Contract } from './contract/contract.ts'
import { ContractError, type Problem } from './contract/problem.ts'
import { readContract } from './contract/read-contract.ts'
import { readKeys } from './contract/read-keys.ts'
import { emitContract } from './emit/emit-contract.ts'
import { emitKeys } from './emit/keys-file.ts'
import { findDocuments, findKeys, outputFolderOf } from './find-documents.ts'

export interface ServiceOutput {
  /** Contracts read, relative to the root. */
  readonly contracts: readonly string[]
  /** What they ask for, relative to the root. Incomplete where there are problems. */
  readonly files: ReadonlyMap<string, string>
  readonly problems: readonly Problem[]
}

/** Everything generated from one folder of contracts, nothing written. */
export async function generateService(root: string, service: string): Promise<ServiceOutput> {
  const contracts: string[] = []
  const files = new Map<string, string>()
  const problems: Problem[] = []
  const attempt = async (file: string, work: () => Promise<void> | void) => {
    contracts.push(file)
    try {
      await work()
    } catch (error) {
      if (!(error instanceof ContractError)) throw error
      problems.push(...error.problems)
    }
  }

  const read: Contract[] = []
  const documents = await findDocuments(root, service)
  for (const { outputFolder, ...source } of documents) {
    await attempt(source.file, async () => {
      const contract = await readContract(source)
      read.push(contract)
      for (const [file, text] of await emitContract(contract)) files.set(`${outputFolder}/${file}`, text)
    })
  }
  // A broken document may be the one that uses it.
  if (read.length === documents.length) problems.push(...sharedInVain(read))

  const keys = await findKeys(root, service)
  if (keys !== null) {
    await attempt(keys.file, () => {
      files.set(`${outputFolderOf(service)}/keys.ts`, emitKeys(readKeys(keys)))
    })
  }
  return { contracts, files, problems }
}

function sharedInVain(contracts: readonly Contract[]): readonly Problem[] {
  const files = new Map(contracts.flatMap(({ shared }) => (shared ? [[shared.document.file, shared.document]] : [])))
  return [...files.values()].flatMap((document) => findUnused(document, contracts))
}
