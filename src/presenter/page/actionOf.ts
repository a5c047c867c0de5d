import type { PlainAction, TalkAction } from '../../present/talkState.ts'

/**
 * Runs in all pages that turn slides. Return what a key asks for: `b` -> `{ do: 'black' }`; undefined for other keys.
 */
export function actionOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): TalkAction | undefined {
  if (ctrlKey || metaKey || altKey) return undefined
  const names: Record<string, PlainAction> = {
    ArrowRight: 'next',
    ArrowDown: 'next',
    PageDown: 'next',
    Enter: 'next',
    ' ': 'next',
    ArrowLeft: 'back',
    ArrowUp: 'back',
    PageUp: 'back',
    Backspace: 'back',
    End: 'end',
    e: 'end',
    b: 'black',
    '.': 'black',
    w: 'white',
    ',': 'white',
    h: 'freeze',
    r: 'return',
    R: 'restart',
    t: 'start',
    c: 'wipe',
    a: 'keepAll',
  }
  const name = names[key]
  if (name !== undefined) return { do: name }
  return key === 'Home' ? { do: 'go', slide: 1 } : undefined
}
