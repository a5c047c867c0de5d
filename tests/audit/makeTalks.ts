import { execFile } from 'node:child_process'
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Files of one article for one audience. */
export interface Talk {
  audience: string
  /** What the command said when it made the files, and what `check` said of the deck. */
  said: string
  deck: string
  pdf: string
  handout: string
  pptx: string
  article: string | undefined
}

const cli = fileURLToPath(new URL('../../src/cli/cli.ts', import.meta.url))

/**
 * Make all files of an article as a user does, and check each deck. Return what the command said when it made them: it
 * tells why where there are none.
 */
export async function makeTalks(
  article: string,
  folder: string,
  audiences: string[],
  hasSecrets: boolean,
): Promise<string> {
  await mkdir(folder, { recursive: true })
  const args = [article, '--audience', audiences.join(','), '--decks', join(folder, 'decks')]
  // Each message on its own: a picture that is missing is looked for by its address.
  const said = await run([...args, '--verbose', '--to', 'deck,pdf,handout,pptx', '--out', join(folder, 'out')])
  await writeFile(join(folder, 'said.txt'), said)
  for (const audience of audiences) {
    const talk = await findTalk(folder, audience)
    if (talk) await writeFile(checkOf(folder, audience), await run(['check', article, talk.deck, '--verbose']))
  }
  if (hasSecrets) await run([...args, '--to', 'handout', '--handout', 'article', '--out', join(folder, 'article')])
  return said
}

const checkOf = (folder: string, audience: string) => join(folder, `check-${audience}.txt`)

function run(args: string[]): Promise<string> {
  return new Promise((done) => {
    execFile(process.execPath, [cli, ...args], { maxBuffer: 2 ** 26 }, (_, stdout, stderr) => done(stdout + stderr))
  })
}

/** Find what was made, wherever in the folder it lies. */
export async function findTalk(folder: string, audience: string): Promise<Talk | undefined> {
  const find = async (pattern: string) => {
    const found: string[] = []
    for await (const file of glob(pattern, { cwd: folder })) found.push(join(folder, file))
    return found.sort((one, other) => one.length - other.length)[0]
  }
  const deck = await find(`decks/**/${audience}.md`)
  const pdf = await find(`out/**/${audience}.pdf`)
  const handout = await find(`out/**/${audience}-handout.pdf`)
  const pptx = await find(`out/**/${audience}.pptx`)
  if (!deck || !pdf || !handout || !pptx) return undefined
  const said = [join(folder, 'said.txt'), checkOf(folder, audience)].map((file) =>
    readFile(file, 'utf8').catch(() => ''),
  )
  return {
    audience,
    said: (await Promise.all(said)).join('\n'),
    deck,
    pdf,
    handout,
    pptx,
    article: await find(`article/**/${audience}-handout.pdf`),
  }
}
