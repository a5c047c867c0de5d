import { endOfFrontMatter } from '../../source/endOfFrontMatter.ts'
import { lastLineOfVerbatim } from '../../source/endOfVerbatim.ts'
import { LineFinder } from '../../source/lineFinder.ts'

/** What holds parts that it names itself: `<Tabs items={['npm', 'yarn']}>`, `{{< tabs items="npm,yarn" >}}`. */
const tabs =
  /^(?<before>\s*(?:<Tabs?\b|\{\{[<%]\s*tabs\b).*?)\s+items=(?:\{\s*\[(?<list>[^[\]]*)\]\s*\}|"(?<text>[^"]*)")(?<behind>.*[>}]\s*)$/
const tab = /^(\s*(?:<(?:Tabs?\.)?Tab(?:Item)?|\{\{[<%]\s*tab))(\s*[>%]\}?\}?\s*)$/
const tabsEnd = /^\s*(?:<\/Tabs>|\{\{[<%]\s*\/\s*tabs\s*[>%]\}\})/
/** A listing with a name behind its language: ```` ```bash cURL ````. */
const namedFence = /^(\s*`{3,}[\w+#-]+[ \t]+)([^\s={}[\]"'`][^={}[\]"'`]*?)\s*$/
const folder =
  /^(\s*)<(?:FileTree\.)?(?:Folder|File)\s[^<>]*?(?<![\w-])name=["']([^"'<>]+)["'][^<>]*>(?:\s*<\/(?:FileTree\.)?\w+>)?\s*$/
const folderEnd = /^\s*<\/(?:FileTree\.)?(?:Folder|File)>\s*$/
/** A component within another: `<Cards.Card title="A">`. HTML has no tags of such names. */
const inside = /^(\s*<\/?)[A-Z]\w*\.([A-Z]\w*)(?=[\s/>])/

/** A listing of Astro in one line. */
const codeComponent = /^(\s*)<Code\s[^<>]*?\bcode=\{[`"']([^`"'\n]+)[`"']\}[^<>]*\/>\s*$/

/** An icon in an attribute of a component. */
const drawn = /\s+\w+=\{\s*<[^{}<>]*>\s*\}/g

/**
 * Name the parts of components of Nextra, Mintlify, Hextra and Fumadocs where the parts stand. Every line keeps its number:
 *
 * ```markdown
 * <Tabs items={['npm']}>         <Tabs>                       <FileTree.Folder name="src">       - src
 *   <Tabs.Tab>               ->    <Tabs.Tab title="npm">       <FileTree.File name="a.js" />  ->   - a.js
 * ```
 */
export function nameParts(text: string): string {
  if (!/items=|<Code |<CodeGroup|<(?:FileTree\.)?F(?:older|ile)\s|=\{\s*<|^\s*<[A-Z]\w*\.[A-Z]/m.test(text)) return text
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const finder = new LineFinder(lines)
  let labels: string[] = []
  let isGroup = false
  for (let at = endOfFrontMatter(lines); at < lines.length; at += 1) {
    const line = (lines[at] ?? '').replace(inside, '$1$2').replace(codeComponent, '$1`$2`')
    if (isGroup) lines[at] = line.replace(namedFence, '$1title="$2"')
    const verbatim = lastLineOfVerbatim(lines, at, finder)
    if (verbatim !== undefined) {
      at = verbatim
      continue
    }
    if (/^\s*<\/?CodeGroup\b/.test(line)) isGroup = !/^\s*<\//.test(line)
    lines[at] = line
    const { before, list, text: names, behind } = tabs.exec(line)?.groups ?? {}
    const hasTabs = () => lines.slice(at + 1, at + 100).some((other) => tab.test(other.replace(inside, '$1$2')))
    if (behind !== undefined && hasTabs()) {
      labels = (list ?? names ?? '').split(',').map((label) => label.replace(/["'`<>{}]/g, '').trim())
      lines[at] = `${before}${behind}`
    } else if (tabsEnd.test(line)) labels = []
    else if (labels.length > 0 && tab.test(line)) {
      const label = labels.shift() ?? ''
      lines[at] = line.replace(tab, label ? `$1 title="${label}"$2` : '$&')
    } else if (folder.test(line))
      lines[at] = line.replace(folder, (_, indent: string, name: string) => `${indent}- ${name}`)
    else if (folderEnd.test(line)) lines[at] = ''
    else if (/^\s*<\/?[A-Z]/.test(line)) lines[at] = line.replace(drawn, '')
  }
  return lines.join('\n')
}
