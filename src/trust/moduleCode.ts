import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'
import type { RunnableCode } from './folderCode.ts'

/** Match a relative path in quotes, such as `'./words.js'`. */
const relativePath = /(["'`])(\.{1,2}\/[^"'`\n]+)\1/g

/** What Node appends to the path of a CommonJS module. */
const suffixes = ['', '.js', '.cjs', '.mjs', '.ts', '.json', '/index.js', '/index.ts']

/**
 * Find the code that runs when a module is imported: the module, the files that it names by relative paths, and the files
 * that these name in turn. Packages in `node_modules` are left out.
 */
export async function moduleCode(path: string): Promise<RunnableCode> {
  const hash = createHash('sha256')
  const files = [resolve(path)]
  for (const file of files) {
    const content = await readFile(file, 'utf8')
    hash.update(`${relative(dirname(resolve(path)), file)}\0${content.length}\0`).update(content)
    for (const [, , named = ''] of content.matchAll(relativePath)) {
      const found = await firstFile(resolve(dirname(file), named))
      if (found !== undefined && !files.includes(found)) files.push(found)
    }
  }
  return { path, runs: files.map((file) => relative('.', file)), hash: hash.digest('hex') }
}

async function firstFile(path: string): Promise<string | undefined> {
  for (const suffix of suffixes)
    if (existsSync(path + suffix) && (await stat(path + suffix)).isFile()) return path + suffix
  return undefined
}
