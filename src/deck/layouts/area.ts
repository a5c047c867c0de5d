import { codeSizes, room } from '../../../themes/base/shared/canvas.ts'

/**
 * Where and how large a layout sets its text, as its `.vue` and styles say. Sizes are estimated by it without a browser.
 * Lengths are in px. `leading`, the line height, is a factor.
 */
export interface Area {
  width: number
  /** Space under the title. */
  gap: number
  leading: number
  /** Type size: mostly a little above the minimum of 20 px, so that text can still shrink if the estimate is wrong. */
  size: number
  /** Type size of listings. */
  code: number
  /** How many texts stand side by side. */
  across: number
  /**
   * How blocks are arranged:
   * - `column`: one below the other;
   * - `panels`: the longest panel right of the axis, the panels before it in the narrow column left of the axis;
   * - `links`: in two columns;
   * - `records`: a panel for each row of a table, in which the cells stand one below the other.
   */
  arrangement: 'column' | 'panels' | 'links' | 'records'
}

/**
 * The column right of the axis, the vertical line that divides a slide. A numeral may stand in the column left of the
 * axis, whose width is `--strip` in tokens.css.
 */
export const rightColumn: Area = {
  width: 573,
  gap: 20,
  leading: 1.5,
  size: 21,
  code: codeSizes[2],
  across: 1,
  arrangement: 'column',
}

/** Under the title, from margin to margin. */
export const wide: Area = { ...rightColumn, width: room.width }
