import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, realpath } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { Failure } from '../failure.ts'

/** Match the files that an article may show. */
const pictures = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico)$/i

/**
 * Write an article as it was in an earlier commit into a folder, with the pictures of its repository. The repository and its
 * files stay as they are.
 *
 * @param folder a folder for it, which is made
 * @returns the path of that article in the folder; undefined if the commit does not have it
 * @throws {Failure} when the article is in no git repository, or git knows no such commit
 */
export async function articleInGit(article: string, commit: string, folder: string): Promise<string | undefined> {
  const path = await realpath(article)
  const git = (args: readonly string[], input = '') => runGit(dirname(path), args, folder, input)
  const root = await git(['rev-parse', '--show-toplevel'])
  if (root === undefined)
    throw new Failure(`Cannot compare \`${article}\` with an earlier commit, expected it in a repository of git`)
  const id = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^{commit}`])
  if (id === undefined)
    throw new Failure(
      `Cannot find the commit \`${commit}\` in git, expected a branch, a tag or a hash: fetch it first, with \`git fetch origin ${commit}\``,
    )
  const top = await realpath(root.trim())
  const tree = join(folder, basename(top))
  // The folder of a repository, in which pictures may lie above the article.
  await mkdir(join(tree, '.git'), { recursive: true })
  await git(['read-tree', id.trim()])
  const files = (await git(['-C', top, 'ls-files', '-z']))?.split('\0')
  if (!files)
    throw new Failure(`Cannot read the commit \`${commit}\` with git, expected all of its files to be fetched`)
  const name = relative(top, path).split(sep).join('/')
  if (!files.includes(name)) return undefined
  const wanted = files.filter((file) => file === name || pictures.test(file))
  await git(['-C', top, 'checkout-index', '-z', '--stdin', `--prefix=${tree}/`], wanted.join('\0'))
  const found = join(tree, name)
  return existsSync(found) ? found : undefined
}

/** Run git with an index of its own. Return what it prints, undefined if it fails. */
function runGit(cwd: string, args: readonly string[], folder: string, input: string): Promise<string | undefined> {
  return new Promise((done) => {
    const env = { ...process.env, GIT_INDEX_FILE: join(folder, 'index') }
    const options = { cwd, env, maxBuffer: 2 ** 27, windowsHide: true }
    const child = execFile('git', args, options, (error, stdout) => done(error ? undefined : stdout))
    child.stdin?.on('error', () => {}) // git may end before it has read all
    child.stdin?.end(input)
  })
}
