import { capitalise } from '../../../text/capitalise.ts'
/**
 * What a directive of MyST becomes. A directive is a fence with a name in braces: ` ```{note} `. It becomes a container of
 * Markdown (`note`), a picture (`figure`), a link to a page (`iframe`), a formula (`math`), a listing (`code-block`), or a listing that shows the path of a
 * file (`include`). A directive that only a site can fill in (`toctree`) is left out.
 */
export type DirectiveKind = 'container' | 'picture' | 'page' | 'formula' | 'listing' | 'file' | 'filledIn'

/** The names of the directives of each kind, with spaces between them. */
const names: Record<DirectiveKind, string> = {
  container: [
    'note tip hint important warning caution danger attention error seealso admonition topic todo',
    'versionadded versionchanged versionremoved deprecated dropdown card tab-item grid-item-card',
    'sidebar margin aside epigraph pull-quote highlights compound container div grid grid-item tab-set only figure-md',
    'glossary table list-table exercise solution theorem proof definition lemma corollary example remark',
  ].join(' '),
  picture: 'figure image',
  page: 'iframe',
  formula: 'math',
  listing: 'code code-block code-cell sourcecode parsed-literal',
  file: 'literalinclude include',
  filledIn:
    'toctree contents tableofcontents bibliography printindex index tags glue glue:figure glue:math glue:md embed',
}

const kinds = new Map(
  Object.entries(names).flatMap(([kind, list]) =>
    // cast: `Object.entries` types the keys as `string`
    list.split(' ').map((name) => [name, kind as DirectiveKind] as const),
  ),
)

/** Return what a directive becomes. Return undefined for a name that is no directive of MyST, such as the language `python`. */
export function directiveKind(name: string): DirectiveKind | undefined {
  return kinds.get(name.replace(/^prf:|^proof:/, ''))
}

/** Names of containers that are not shown as a title, because they only arrange their content: `grid`. */
const untitledNames = new Set(
  'sidebar margin aside epigraph pull-quote highlights compound container div grid grid-item tab-set only glossary table list-table'.split(
    ' ',
  ),
)

/** Titles of the directives whose name would be no good title. */
const titles = new Map([
  ['seealso', 'See also'],
  ['admonition', 'Note'],
  ['todo', 'To do'],
])

/** The words that Sphinx prints before the number of a version, by the name of the directive. */
const versions = new Map([
  ['versionadded', 'Added in version'],
  ['versionchanged', 'Changed in version'],
  ['versionremoved', 'Removed in version'],
  ['deprecated', 'Deprecated since version'],
])

/**
 * Return the title of a container: the text after the braces, else the name of the directive as a word.
 *
 * `versionadded`, `1.2` -> `Added in version 1.2`; `note`, `` -> `Note`; `grid`, `2` -> an empty string
 */
export function directiveTitle(name: string, argument: string): string {
  const version = versions.get(name)
  if (version !== undefined) return `${version} ${argument}`.trim()
  const plain = name.replace(/^prf:|^proof:/, '')
  if (plain === 'table' || plain === 'list-table') return ''
  if (/^(?:dropdown|card|tab-item|grid-item-card)$/.test(plain) || untitledNames.has(plain))
    return isArgumentTitle(plain) ? argument : ''
  // A book would print `Theorem 1 (Return)`. Leave out the number.
  if (/^(?:theorem|proof|definition|lemma|corollary|example|remark|exercise)$/.test(plain) && argument)
    return `${capitalise(plain)} (${argument})`
  if (plain === 'solution') return 'Solution'
  return argument || (titles.get(plain) ?? capitalise(plain))
}

/** Tell whether the text after the braces of a directive is a title, not a setting such as the columns of a grid. */
function isArgumentTitle(name: string): boolean {
  return !/^(?:grid|grid-item|tab-set|only|container|div|compound|epigraph|pull-quote|highlights|glossary)$/.test(name)
}
