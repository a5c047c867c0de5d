import { existsSync, statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { Failure } from '../failure.ts'
import { makePrivate } from '../files/makePrivate.ts'

/**
 * What a user has trusted is remembered by its content, in a file for each, so that no run can lose what another one
 * adds: `~/.config/deckwright/trusted/<hash>`, or under XDG_CONFIG_HOME where that is set.
 */
function store(): string {
  // The specification has relative values ignored.
  const home = process.env.XDG_CONFIG_HOME
  return join(home !== undefined && isAbsolute(home) ? home : join(homedir(), '.config'), 'deckwright', 'trusted')
}

/** Tell whether the user has trusted something of this content. What others could have written there says nothing. */
export function isTrusted(hash: string): boolean {
  const folder = store()
  if (!existsSync(join(folder, hash))) return false
  const { uid, mode } = statSync(folder)
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0)
}

/**
 * Remember that the user has trusted something of this content.
 *
 * @param name what it was, for who looks into the folder
 * @throws Failure when it cannot be remembered
 */
export async function trust(hash: string, name: string): Promise<void> {
  const folder = store()
  try {
    makePrivate(join(folder, '..'))
    makePrivate(folder)
    await writeFile(join(folder, hash), `${name}\n`, { mode: 0o600 })
  } catch (error) {
    throw new Failure(
      `Cannot remember in \`${folder}\` what is trusted, expected a folder that only you can write to`,
      {
        cause: error,
      },
    )
  }
}
