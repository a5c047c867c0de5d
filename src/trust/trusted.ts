import { existsSync, statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { Failure } from '../failure.ts'
import { makePrivate } from '../files/makePrivate.ts'

/**
 * Return the path of the folder that remembers what a user trusts: `~/.config/deckwright/trusted`, or under
 * XDG_CONFIG_HOME where that is set. It has one file for each hash, so that two runs at the same time lose nothing.
 */
export function trustStorePath(): string {
  // The XDG specification says to ignore a relative path.
  const home = process.env.XDG_CONFIG_HOME
  return join(home !== undefined && isAbsolute(home) ? home : join(homedir(), '.config'), 'deckwright', 'trusted')
}

/** Tell whether the user trusts content with this hash. Files that another user could have written do not count. */
export function isTrusted(hash: string): boolean {
  const folder = trustStorePath()
  if (!existsSync(join(folder, hash))) return false
  const { uid, mode } = statSync(folder)
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0)
}

/**
 * Remember that the user trusts content with this hash.
 *
 * @param name what is trusted, for people who look into the folder
 * @throws {Failure} when it cannot be remembered
 */
export async function trust(hash: string, name: string): Promise<void> {
  const folder = trustStorePath()
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
