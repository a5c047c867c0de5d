import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import { errorOf } from '../article/frontMatter/repairYaml.ts'
import { describeIssues } from '../article/frontMatter/shapes.ts'
import { offsetInYaml } from '../article/source/offsetInYaml.ts'
import { Failure } from '../failure.ts'
import { type Audience, audienceShape, settingsFile } from './audience.ts'
import { checkTokens } from './checkTokens.ts'
import { findSlidevTheme, listSlidevPackages } from './findSlidevTheme.ts'
import { findTheme } from './findTheme.ts'
import { listAudiences } from './listAudiences.ts'

/**
 * Read the `audience.yaml` of an audience and find its themes.
 *
 * @throws {Failure} when there is no such audience, or its `audience.yaml` or `tokens.css` contains an unknown key or
 *   value
 */
export async function readAudience(name: string): Promise<Audience> {
  const folder = findTheme(name)
  const names = listAudiences()
  if (!names.includes(name) || folder === undefined)
    throw new Failure(`Cannot find audience \`${name}\`, expected one of: ${names.join(', ')}`)
  const path = join(folder, settingsFile)
  const lines = new LineCounter()
  const document = parseDocument(await readFile(path, 'utf8'), { lineCounter: lines })
  const fail = (offset: number, reason: string) => {
    const { line, col } = lines.linePos(offset)
    return new Failure(`${relative('.', path)}:${line}:${col} ${reason}`)
  }
  const error = errorOf(document, lines)
  if (error)
    throw new Failure(
      `${relative('.', path)}:${error.line}:${error.column} Cannot read it, expected YAML: ${error.reason}`,
    )
  const read = audienceShape.safeParse(document.toJS() ?? {})
  if (!read.success) {
    const [{ path, reason } = { path: [], reason: '' }] = describeIssues(read.error)
    throw fail(offsetInYaml(document, path), reason)
  }
  const { base, theme } = read.data
  const baseFolder = findTheme(base)
  if (baseFolder === undefined)
    throw fail(offsetInYaml(document, ['base']), `Cannot find the theme \`${base}\`, expected \`base\``)
  const slidevFolder = theme === undefined ? undefined : findSlidevTheme(theme, folder)
  if (theme !== undefined && slidevFolder === undefined)
    throw fail(
      offsetInYaml(document, ['theme']),
      `Cannot find the theme \`${theme}\`, expected a theme for Slidev that is installed, as by \`npm install ${listSlidevPackages(theme)[0]}\``,
    )
  checkTokens(folder, baseFolder)
  const folders = [baseFolder, ...(slidevFolder ? [slidevFolder] : []), folder]
  return { ...read.data, name, folder, baseFolder, folders }
}
