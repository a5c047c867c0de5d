import { fullWidth } from '../../themes/base/shared/fullWidth.ts'

/**
 * Join trimmed pieces of a text in their order. Put a space between two pieces, but not beside a letter of Chinese,
 * Japanese or Korean.
 *
 * @example `Edge`, `computing` -> `Edge computing`; `边缘`, `计算` -> `边缘计算`
 */
export function joinPieces(pieces: readonly string[]): string {
  return pieces.reduce((before, piece) => {
    const isTight = before === '' || fullWidth.test(before.slice(-1)) || fullWidth.test(piece.slice(0, 1))
    return before + (isTight ? '' : ' ') + piece
  }, '')
}
