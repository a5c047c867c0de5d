import type { Finding } from './finding.ts'

/** Rules by which the command tells that one of its own files is not as it should be, whatever the article is like. */
const rules = [
  'lost',
  'repeated',
  'out-of-order',
  'invented',
  'overflow',
  'overlap',
  'contrast',
  'missing-glyph',
  'blank-slide',
  'not-printed',
  'slide-error',
  'console-error',
  'foreign-request',
]

/** What `check` tells as a warning where it is given a deck, because a person may have edited the deck. */
const ledgerRules = new Set(['lost', 'repeated', 'out-of-order', 'invented'])

const message = new RegExp(String.raw`^ *(?:(\d+):\d+\S*)? +(error|warning) +(.*?) +(${rules.join('|')}) +deckwright$`)

/**
 * Read the errors of its own making that the command told about an audience's files. They stand under the article's path, or
 * under the path and the audience where they are about one audience.
 *
 * @example `90:1 error Slide 23: Cannot show all of the slide, ... overflow deckwright`
 */
export function readFaults(said: string, audience: string): Finding[] {
  let heading = ''
  return said.split('\n').flatMap((line) => {
    if (/^\S/.test(line) && !/^\d+:\d+/.test(line)) heading = line
    const [, at, severity, text, kind] = message.exec(line) ?? []
    const [, other = audience] = / \(([\w-]+)\)$/.exec(heading) ?? []
    const isFault = kind !== undefined && (severity === 'error' || ledgerRules.has(kind))
    return text && isFault && other === audience ? [{ kind, line: Number(at ?? 0), text, where: 'command' }] : []
  })
}
