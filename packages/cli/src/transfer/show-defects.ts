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
  const serviceWidth = Math.max(...defects.map(({ service }) => service.length))
  output.result(
    defects
      .map(({ service, name, summary }) => `${service.padEnd(serviceWidth)}  ${name.padEnd(width)}  ${summary}`)
      .join('\n'),
    byService,
  )
}
