import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { Failure } from '../failure.ts'

/** The part of a `package.json` that is read: the names of Slidev addons. */
const packageShape = z.object({ slidev: z.object({ addons: z.array(z.string()).catch([]) }).catch({ addons: [] }) })

/**
 * Find the folders from which Slidev loads code to show a deck: its theme, its addons and their addons, the addons that
 * the nearest `package.json` names, and the deck's own folder.
 *
 * @throws {Failure} when one of them does not exist
 */
export async function slidevFolders(deckPath: string, headmatter: Record<string, unknown>): Promise<string[]> {
  const userRoot = dirname(resolve(deckPath))
  const theme = typeof headmatter.theme === 'string' ? headmatter.theme : 'default'
  const found = theme === 'none' ? [] : [folderOf('theme', theme, resolve(deckPath), userRoot)]
  const addons = Array.isArray(headmatter.addons) ? headmatter.addons.map(String) : []
  const asked = [...addons, ...(await addonsOf(nearestPackage(userRoot)))].map((name) => ({ name, from: userRoot }))
  for (const { name, from } of asked) {
    const folder = folderOf('addon', name, from, userRoot)
    if (found.includes(folder)) continue
    found.push(folder)
    for (const inner of await addonsOf(join(folder, 'package.json'))) asked.push({ name: inner, from: folder })
  }
  return [...new Set([...found, userRoot])]
}

/** Resolve a path or the name of a package to a folder, as Slidev does. */
function folderOf(kind: 'theme' | 'addon', name: string, from: string, userRoot: string): string {
  const isPath = /^[./]/.test(name) || name.startsWith('@/') || (!name.startsWith('@') && name.includes('/'))
  const folder = name.startsWith('@/')
    ? resolve(userRoot, name.slice(2))
    : isPath
      ? resolve(dirname(from), name)
      : packageFolder(kind, name, from)
  if (folder !== undefined && existsSync(folder)) return folder
  throw new Failure(`Cannot find the ${kind} \`${name}\` of a deck, expected a folder, or a package that is installed`)
}

function packageFolder(kind: 'theme' | 'addon', name: string, from: string): string | undefined {
  const names = /^@|\//.test(name) ? [name] : [`@slidev/${kind}-${name}`, `slidev-${kind}-${name}`, name]
  const moduleFolders = createRequire(join(from, 'x')).resolve.paths('x') ?? []
  return names
    .flatMap((one) => moduleFolders.map((folder) => join(folder, one)))
    .find((folder) => existsSync(join(folder, 'package.json')))
}

function nearestPackage(folder: string): string {
  const path = join(folder, 'package.json')
  return existsSync(path) || dirname(folder) === folder ? path : nearestPackage(dirname(folder))
}

async function addonsOf(path: string): Promise<string[]> {
  if (!existsSync(path)) return []
  try {
    return packageShape.parse(JSON.parse(await readFile(path, 'utf8'))).slidev.addons
  } catch {
    return []
  }
}
