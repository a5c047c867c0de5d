import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { SpeakerView } from '../../src/present/speakerView.ts'
import { act, type PresentOptions, present, speakerViewOf } from './presented.ts'

/** How many seconds each slide is on. */
const held = [4, 52, 10, 3]

/** An article with more words than fit into a minute, so that what is planned for a slide is its share of the minute. */
const article = `# A timed talk\n\n${['One', 'Two', 'Three', 'Four']
  .map(
    (name) => `## ${name}\n\n${`The ${name.toLowerCase()} of us say aloud what stands in this sentence. `.repeat(8)}\n`,
  )
  .join('\n')}`

/**
 * Rehearse a talk with known times, and compare the table of the rehearsal and the pace with a stopwatch.
 *
 * @returns a line for each second that is off
 */
export async function rehearse(options: PresentOptions): Promise<string[]> {
  const path = join(options.folder, 'timed.md')
  await writeFile(path, article)
  const decks = join(options.folder, 'timed')
  const make = [options.cli, path, '--decks', decks, '--audience', 'engineers', '--to', 'notes', '--out', decks]
  await promisify(execFile)(process.execPath, make)
  // The deck: from the article, slides would be made that fit into the minute.
  const args = [join(decks, 'timed', 'engineers.md'), '--port', '47420', '--minutes', '1', '--rehearse']
  const talk = await present(args, options)
  const views: { view: SpeakerView; gone: number }[] = []
  try {
    await act(talk.url, { do: 'start' })
    const started = Date.now()
    let end = started
    for (const [at, seconds] of held.entries()) {
      if (at > 0) await act(talk.url, { do: 'go', slide: at + 1 })
      end += seconds * 1000
      await setTimeout(end - Date.now() - 500)
      views.push({ view: await speakerViewOf(talk.url), gone: (Date.now() - started) / 1000 })
      await setTimeout(end - Date.now())
    }
    talk.program.kill('SIGINT')
    await talk.ended
  } finally {
    talk.program.kill('SIGKILL')
  }
  const { out } = talk.printed()
  console.log(out.slice(out.indexOf('Ctrl-C')).replaceAll(/^.*/gm, '  $&'))
  return [...checkTable(out), ...checkPaces(out, views)]
}

/** Rows of a rehearsal's table, in seconds. */
function rowsOf(table: string): { planned: number; real: number }[] {
  const rows = table.matchAll(/^ *\d+ {2}.* {2}(\d+):(\d\d) {2,}(\d+):(\d\d)/gm)
  return [...rows].map((row) => {
    const [, minutes, seconds, realMinutes, realSeconds] = row.map(Number)
    const sum = (minutes = 0, seconds = 0) => minutes * 60 + seconds
    return { planned: sum(minutes, seconds), real: sum(realMinutes, realSeconds) }
  })
}

function checkTable(table: string): string[] {
  const real = rowsOf(table)
    .map((row) => row.real)
    .slice(0, held.length)
  return JSON.stringify(real) === JSON.stringify(held) ? [] : [`real times ${real}, by the stopwatch ${held}`]
}

/** Compute from the table's plan how late the speaker was, and compare it with what the presenter has said. */
function checkPaces(table: string, views: readonly { view: SpeakerView; gone: number }[]): string[] {
  const planned = rowsOf(table).map((row) => row.planned)
  return views.flatMap(({ view, gone }, at) => {
    const to = planned.slice(0, at + 1).reduce((sum, seconds) => sum + seconds, 0)
    const behind = gone - to
    const said = view.pace.words
    // One second, and half a second for each time of the plan, which the table rounds.
    const off = 1 + (at + 1) / 2
    const isRight = said === 'on time' ? behind < 30 + off : Math.abs(secondsOf(said) - behind) <= off
    console.log(`  on slide ${at + 1} after ${gone.toFixed(1)} s of ${to} s: ${said}`)
    return isRight ? [] : [`${said} at ${behind.toFixed(1)} s behind`]
  })
}

/** `1:20 behind` -> 80 */
function secondsOf(words: string): number {
  const [, minutes, seconds] = /(\d+):(\d\d) behind/.exec(words) ?? []
  return Number(minutes) * 60 + Number(seconds)
}
