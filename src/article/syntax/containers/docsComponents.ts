import { MarkdownLines } from '../../source/markdownLines.ts'

/**
 * Match the tag around a group of tabs if it lists their names: `<Tabs items={['npm', 'yarn']}>`,
 * `{{< tabs items="npm,yarn" >}}`.
 */
const tabs =
  /^(?<before>\s*(?:<Tabs?\b|\{\{[<%]\s*tabs\b).*?)\s+items=(?:\{\s*\[(?<list>[^[\]]*)\]\s*\}|"(?<text>[^"]*)")(?<after>.*[>}]\s*)$/
/** Match the opening tag of a single tab without a name: `<Tabs.Tab>`, `{{% tab %}}`. */
const tab = /^(\s*(?:<(?:Tabs?\.)?Tab(?:Item)?|\{\{[<%]\s*tab))(\s*[>%]\}?\}?\s*)$/
/** Match a single tab without a name on one line: `{{< tab >}}Words.{{< /tab >}}`. */
const tabOnLine =
  /^(\s*)(?:<(?:Tabs?\.)?Tab(?:Item)?>(.+)<\/(?:Tabs?\.)?Tab(?:Item)?>|\{\{[<%]\s*tab\s*[>%]\}\}(.+)\{\{[<%]\s*\/\s*tab\s*[>%]\}\})\s*$/
const tabsEnd = /^\s*(?:<\/Tabs>|\{\{[<%]\s*\/\s*tabs\s*[>%]\}\})/
/** Match the opening line of a listing that has a name after its language: ```` ```bash cURL ````. */
const namedFence = /^(\s*`{3,}[\w+#-]+[ \t]+)([^\s={}[\]"'`][^={}[\]"'`]*?)\s*$/
const folderTag =
  /^(\s*)<(?:FileTree\.)?(?:Folder|File)\s[^<>]*?(?<![\w-])name=["']([^"'<>]+)["'][^<>]*>(?:\s*<\/(?:FileTree\.)?\w+>)?\s*$/
const folderEnd = /^\s*<\/(?:FileTree\.)?(?:Folder|File)>\s*$/
/** Match the start of a tag whose name has a dot, which no tag of HTML has: `<Cards.Card title="A">`. */
const dottedTag = /^(\s*<\/?)[A-Z]\w*\.([A-Z]\w*)(?=[\s/>])/

/** Match Astro's component for code on one line: `<Code code="npm i" />`. */
const codeComponent = /^(\s*)<Code\s[^<>]*?\bcode=\{[`"']([^`"'\n]+)[`"']\}[^<>]*\/>\s*$/

/**
 * Match a tag around a group of Astro's tabs: `<PackageManagerTabs>`. `slot` matches a single tab in it:
 * `<Fragment slot="npm">`.
 */
const slottedTabs = /^\s*<(\/)?(?:[A-Z]\w*)?Tabs(?=[\s>])/
const slot = /^(\s*<Fragment)\s+slot=["']([\w.+#-]+)["']\s*>/

/** Match an attribute that is an element, such as an icon: `icon={<Rocket />}`. */
const elementAttribute = /\s+\w+=\{\s*<[^{}<>]*>\s*\}/g

/**
 * Rewrite components of Nextra, Mintlify, Hextra, Fumadocs and Astro as components and Markdown that other syntaxes read: give
 * each tab its name, make a list of a tree of files, and drop icons. Every line keeps its number:
 *
 * ```markdown
 * <Tabs items={['npm']}>         <Tabs>                       <FileTree.Folder name="src">       - src
 *   <Tabs.Tab>               ->    <Tabs.Tab title="npm">       <FileTree.File name="a.js" />  ->   - a.js
 * ```
 */
export function docsComponents(text: string): string {
  if (
    !/items=|<Code |<CodeGroup|<(?:FileTree\.)?F(?:older|ile)\s|=\{\s*<|<Fragment slot=|^\s*<[A-Z]\w*\.[A-Z]/m.test(
      text,
    )
  )
    return text
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  let labels: string[] = []
  let isInCodeGroup = false
  let isInSlottedTabs = false
  const titleListing = (at: number) => {
    if (isInCodeGroup) lines[at] = (lines[at] ?? '').replace(namedFence, '$1title="$2"')
  }
  for (const at of new MarkdownLines(lines, { onSkip: titleListing })) {
    const line = (lines[at] ?? '').replace(dottedTag, '$1$2').replace(codeComponent, '$1`$2`')
    const [opened, ended] = slottedTabs.exec(line) ?? []
    if (opened !== undefined) isInSlottedTabs = !ended
    if (/^\s*<\/?CodeGroup\b/.test(line)) isInCodeGroup = !/^\s*<\//.test(line)
    lines[at] = line
    const { before, list, text: names, after } = tabs.exec(line)?.groups ?? {}
    const count = after === undefined ? 0 : countTabs(lines.slice(at + 1, at + 100))
    if (after !== undefined && count > 0) {
      labels = names === undefined ? readLabels(list ?? '') : names.split(',').map(withoutMarks)
      // If there are more names than tabs, show the rest of the names above the tabs.
      const others = labels.slice(count).join(', ')
      lines[at] = `${before}${others && ` title="${others}"`}${after}`
    } else if (tabsEnd.test(line)) labels = []
    else if (labels.length > 0 && tab.test(line)) {
      const label = labels.shift() ?? ''
      lines[at] = line.replace(tab, label ? `$1 title="${label}"$2` : '$&')
    } else if (labels.length > 0 && tabOnLine.test(line)) {
      const label = labels.shift() ?? ''
      lines[at] = line.replace(
        tabOnLine,
        (_, indent: string, one?: string, other?: string) => `${indent}- ${label && `**${label}**: `}${one ?? other}`,
      )
    } else if (folderTag.test(line))
      lines[at] = line.replace(folderTag, (_, indent: string, name: string) => `${indent}- ${name}`)
    else if (folderEnd.test(line)) lines[at] = ''
    else if (isInSlottedTabs && slot.test(line)) lines[at] = line.replace(slot, '$1 title="$2">')
    else if (/^\s*<\/?[A-Z]/.test(line)) lines[at] = line.replace(elementAttribute, '')
  }
  return lines.join('\n')
}

/** Count the unnamed tabs (`tab`) in lines, up to the closing tag of their group. */
function countTabs(lines: string[]): number {
  const end = lines.findIndex((line) => tabsEnd.test(line))
  return (end < 0 ? lines : lines.slice(0, end)).filter((line) => {
    const plain = line.replace(dottedTag, '$1$2')
    return tab.test(plain) || tabOnLine.test(plain)
  }).length
}

/**
 * Read the strings of a list in JavaScript, which may hold commas: `'npm', "yarn, pnpm"`. A value without quotes ends at a
 * comma.
 */
function readLabels(list: string): string[] {
  const label = /"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s,"'`][^,"'`]*)/g
  return Array.from(list.matchAll(label), ([found]) => withoutMarks(found)).filter(Boolean)
}

const withoutMarks = (label: string) => label.replace(/["'`<>{}]/g, '').trim()
