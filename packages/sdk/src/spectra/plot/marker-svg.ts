import { px } from '../../internal/svg-text.ts'
import type { LegendEntry } from './plot-layout.ts'

const RADIUS = 3.2

/** The symbol of a point as an SVG path around a place; all shapes cover about the same area. */
export function markerPath(shape: LegendEntry['symbol'], x: number, y: number): string {
  const at = (dx: number, dy: number) => `${px(x + dx * RADIUS)} ${px(y + dy * RADIUS)}`
  const r = px(RADIUS)
  const paths: Readonly<Record<LegendEntry['symbol'], () => string>> = {
    circle: () => `M${at(-1, 0)}a${r} ${r} 0 1 0 ${px(2 * RADIUS)} 0a${r} ${r} 0 1 0 ${px(-2 * RADIUS)} 0Z`,
    square: () => `M${at(-0.9, -0.9)}L${at(0.9, -0.9)}L${at(0.9, 0.9)}L${at(-0.9, 0.9)}Z`,
    diamond: () => `M${at(0, -1.3)}L${at(1.15, 0)}L${at(0, 1.3)}L${at(-1.15, 0)}Z`,
    triangle: () => `M${at(0, -1.25)}L${at(1.2, 0.9)}L${at(-1.2, 0.9)}Z`,
    limit: () => `M${at(-1.3, -0.9)}L${at(1.3, -0.9)}L${at(0, 1.5)}Z`,
    line: () => `M${px(x - 8)} ${px(y)}L${px(x + 8)} ${px(y)}`,
  }
  return paths[shape]()
}
