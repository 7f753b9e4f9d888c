import { largeLab } from './labs-document.ts'
import { loadBuilt } from './load-built.ts'
const t = await loadBuilt<typeof import('../src/labs/topology/index.ts')>('labs/topology/index.ts')
const lab = largeLab()
const time = (name: string, f: () => unknown) => { const xs: number[] = []; for (let i = 0; i < 60; i++) { const s = process.hrtime.bigint(); f(); xs.push(Number(process.hrtime.bigint() - s) / 1e6) } xs.sort((a, b) => a - b); console.log(name, 'median', xs[30]?.toFixed(2), 'min', xs[0]?.toFixed(2)) }
const text = JSON.stringify(lab)
console.log(text.length)
time('parse', () => JSON.parse(text))
time('recordsOf', () => t.recordsOf(lab))
const r = t.recordsOf(lab)
time('buildGraph', () => t.buildGraph(r))
time('both', () => t.buildGraph(t.recordsOf(lab)))
