import { codeSizes, room } from '../../../themes/base/shared/canvas.ts'

/**
 * Where and how large a layout sets its text, for an estimate without a browser: what its `.vue` and styles say.
 * Lengths are in px, `leading` is a factor.
 */
export interface Area {
  width: number
  /** Space under the title. */
  gap: number
  leading: number
  /** Type size: a little above the minimum of 20 px, so that text can still become smaller if the estimate is wrong. */
  size: number
  /** Type size of listings. */
  code: number
  /** How many texts stand side by side. */
  across: number
  /**
   * How blocks are arranged: one below the other; as panels, with those before the longest one in the narrow column
   * left of it (`--strip` in tokens.css); as links, in two columns; or as the rows of a table, each a panel with its
   * cells one below the other.
   */
  arrangement: 'column' | 'panels' | 'links' | 'records'
}

/** The column right of the axis. A numeral may stand in the column left of it (`--strip` in tokens.css). */
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
