/**
 * Read what an article says about itself where no dashes open it: headers up to a blank line, the same up to `---` or
 * `...`, and lines with `%`. Returns the whole, nothing, and YAML, as a match of front matter does.
 */
export function readTitleBlock(source: string): [whole: string, fence: string, yaml: string] | undefined {
  const signs = /^(?:%(?!%).*\n(?:[ \t]+\S.*\n)*){1,3}(?=\n|#|$)/.exec(source)?.[0]
  if (signs && /\w/.test(signs)) {
    const fields = signs.split(/^%/m).slice(1)
    const keys = ['title', 'author', 'date']
    return [signs, '', fields.map((field, at) => `${keys[at]}: ${JSON.stringify(field.trim())}`).join('\n')]
  }
  const dotted = /^---[ \t]*\n([a-z](?:(?!\n---[ \t]*\n)[\s\S])*?\n)\.{3}[ \t]*\n/i.exec(source)
  if (dotted) return [dotted[0], '', dotted[1] ?? '']
  const open = /^---[ \t]*\n((?:[a-z][\w .-]*:(?:[ \t].*)?\n|[ \t]+\S.*\n|-[ \t].*\n)+)/i.exec(source)
  if (open && /^title:/im.test(open[1] ?? '') && !/^---[ \t]*$/m.test(source.slice(4)))
    return [open[0], '', open[1] ?? '']
  const page = /^(?:(?:title|tags|alias|type|public|author|date|icon)::.*\n)+(?=\n|-|$)/i.exec(source)?.[0]
  if (page)
    return [page, '', page.replace(/^(\w+)::[ \t]*(.*)$/gm, (_, key, value) => `${key}: ${JSON.stringify(value)}`)]
  const found = /^((?:[a-z][\w .-]*:(?:[ \t].*)?\n(?:[ \t]+\S.*\n|-[ \t].*\n)*)+)(\n*-{3,}[ \t]*\n|(?=\n))/i.exec(
    source,
  )
  if (!found || !(/^title:/im.test(found[1] ?? '') || found[2])) return undefined
  if (found[2]) return [found[0], '', found[1] ?? '']
  const lines = (found[1] ?? '').replace(/\n[ \t]+(?=\S)/g, ' ').matchAll(/^(.*?):[ \t]*(.*)$/gm)
  const yaml = [...lines].map(
    ([, key = '', value]) => `${key.toLowerCase().replace(/ /g, '-')}: ${JSON.stringify(value)}`,
  )
  return [found[0], '', yaml.join('\n')]
}
