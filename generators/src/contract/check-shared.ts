import { checkExtensions } from './check-extensions.ts'
import { checkReferences } from './check-references.ts'
import type { Contract } from './contract.ts'
import type { ContractDocument, Path } from './parse-document.ts'
import type { Problem } from './problem.ts'
import { readErrorCodes } from './read-error-codes.ts'
import { asObject, startReading } from './reading.ts'
import { codesOf, sharedKinds, sharedNames } from './shared-components.ts'

/** What is wrong with a shared file by itself, whoever uses it. */
export function checkShared(shared: ContractDocument): readonly Problem[] {
  const reading = startReading(shared)
  const root = asObject(shared.root) ?? {}
  const rejectOthers = (value: unknown, path: Path, known: readonly string[]) => {
    for (const key of Object.keys(asObject(value) ?? {}).filter((name) => !known.includes(name)))
      reading.reject([...path, key], `${key} is not expected here; one of ${known.join(', ')}`)
  }
  rejectOthers(root, [], ['x-nova-error-codes', 'components'])
  rejectOthers(root['components'], ['components'], sharedKinds)
  checkExtensions(reading, root)
  checkReferences(reading, root)
  if (root['x-nova-error-codes'] !== undefined) readErrorCodes(reading)
  return reading.problems
}

/** What is shared and used by none of these documents, which are all there are: nothing would ever check it. */
export function findUnused(shared: ContractDocument, contracts: readonly Contract[]): readonly Problem[] {
  const listed = new Set(contracts.flatMap(({ errorCodes }) => errorCodes.map(({ code }) => code)))
  const taken = new Set(contracts.flatMap((contract) => [...(contract.shared?.taken ?? [])]))
  const codes = Object.entries(codesOf(shared) ?? {})
    .filter(([code, facts]) => asObject(facts)?.['reachable'] !== false && !listed.has(code))
    .map(([code]) => {
      const reason = `${code} is reachable, but no response of any document lists it in x-nova-codes`
      return shared.problemAt(['x-nova-error-codes', code], reason)
    })
  const components = sharedNames(shared)
    .filter((name) => !taken.has(name))
    .map((name) => {
      const [kind = '', key = ''] = name.split('/')
      return shared.problemAt(['components', kind, key], `no document refers to ${key}`)
    })
  return [...codes, ...components]
}
