import { listDefects } from '@nova/mock'
import type { Output } from '../output.ts'

/** Prints the mistakes the mock can be told to make: a line each, or for programs an object by service. */
export function showDefects(output: Output): void {
  const defects = listDefects()
  const byService: Record<string, { name: string; summary: string }[]> = {}
  for (const { service, name, summary } of defects) {
    byService[service] ??= []
    byService[service].push({ name, summary })
  }
  const width = Math.max(...defects.map(({ name }) => name.length))
  output.result(
    defects.map(({ service, name, summary }) => `${service}  ${name.padEnd(width)}  ${summary}`).join('\n'),
    byService,
  )
}
