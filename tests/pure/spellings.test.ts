import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { parseMarkdown } from '../../src/article/parseMarkdown.ts'
import { ledger } from '../../src/ledger/ledger.ts'
import { readDeck } from '../../src/slidev/readDeck.ts'
import { deckOf } from '../deckOf.ts'

/** A text, what its deck shows, and what it does not show. What it says has to match as well, where that is given. */
type Case = [text: string, shown: RegExp, hidden?: RegExp, said?: RegExp]

function read(text: string) {
  const file = new VFile({ path: 'a.md', value: `${text}\n` })
  const deck = deckOf(file)
  const { lost, invented, repeated } = ledger(file, deck)
  assert.deepEqual(
    [lost, invented, repeated].map((units) => units.map((unit) => JSON.stringify(unit))),
    [[], [], []],
    deck,
  )
  const { slides, headmatter } = readDeck(deck)
  const shown = [JSON.stringify({ ...headmatter, addons: [] }), ...slides.map(({ content }) => content)].join('\n\n')
  return { shown, said: slides.map(({ note }) => note).join('\n') }
}

function tries(name: string, cases: readonly Case[]) {
  describe(name, () => {
    for (const [text, shown, hidden, said] of cases)
      test(JSON.stringify(text), () => {
        const deck = read(text)
        assert.match(deck.shown, shown)
        if (hidden) assert.doesNotMatch(deck.shown, hidden)
        if (said) assert.match(deck.said, said)
        else assert.doesNotMatch(deck.said, /SECRET/)
      })

    test('in a listing', () => {
      // Liquid and Hugo read tags in listings too, so authors have to escape them there.
      const texts = cases.map(([text]) => text).filter((text) => !/\{% raw|\{\{<\/\*|\r/.test(text))
      const listings = texts.map((text) => `~~~~~~md\n${text}\n~~~~~~\n`)
      assert.deepEqual(
        listings.map((listing) => codesIn(`Words.\n\n${listing}\nMore.\n`)),
        texts.map((text) => [text]),
      )
    })
  })
}

function codesIn(text: string): string[] {
  const codes: string[] = []
  visit(parseMarkdown(text), 'code', ({ value }) => {
    codes.push(value)
  })
  return codes
}

const myst = '```{note}\nMind it.\n```\n\n'

tries('lines of comment, as MyST has them', [
  [`${myst}Words.\n\n% SECRET one\n% and two`, /Words/, /SECRET|two/],
  [`${myst}Words\n% SECRET\ngo on.`, /Words\s+go on/, /SECRET/],
  [`${myst}- an item\n  % SECRET`, /an item/, /SECRET/],
  [`${myst}> quoted\n> % SECRET`, /quoted/, /SECRET/],
  ['(target)=\n\nWords.\n\n% secret SECRET', /Words/, /SECRET/],
  ['See {ref}`there`.\n\n%\n% SECRET', /See there/, /SECRET/],
  ['Words.\n\n% Ask Bob about it, SECRET\n% before the talk', /Words/, /SECRET|before/],
  ['Words.\n\n% todo SECRET', /Words/, /SECRET/],
  ['正文。\n\n% SECRET'.replace('SECRET', '注释 SECRET'), /正文/, /SECRET/],
  ['Words.\n\n% of all votes were counted', /% of all votes/],
  ['Words.\n\n% ls -la', /% ls -la/],
  ['It is about 50\n% Of all of them.', /% Of all/],
  ['% Of all, a text opens so', /Of all/],
  [`${myst}100% sure\n%d and %s and %%x`, /%d and %s/],
  [`${myst}\`\`\`matlab\n% kept\nx = 1\n\`\`\``, /% kept/],
])

tries('comments that say that they are notes', [
  ['Words.\n\n<!-- notes: SECRET tell *them* -->', /Words/, /SECRET/, /SECRET tell \*them\*/],
  ['Words.\n\n<!-- notes: SECRET -->\nMore.', /Words[\s\S]*More/, /SECRET/, /SECRET/],
  ['Words.\n\n<!-- Speaker notes: SECRET -->', /Words/, /SECRET/, /SECRET/],
  ['Words.\n\n<!-- notes:\n- SECRET\n\n- two\n-->\nMore.', /More/, /SECRET|two/, /- SECRET[\s\S]*two/],
  ['Words.\n\n<!-- Notes: SECRET\nmore -->', /Words/, /SECRET|more/, /SECRET\s+more/],
  ['正文。\n\n<!-- 备注：SECRET -->', /正文/, /SECRET/, /SECRET/],
  ['- an item\n\n  <!-- notes: SECRET -->\n\n- another', /an item[\s\S]*another/, /SECRET/, /SECRET/],
  ['::: tip Title\nWords.\n\n<!-- notes: SECRET -->\n:::', /Words/, /SECRET/, /SECRET/],
  ['> quoted\n<!-- notes: SECRET -->', /quoted/, /SECRET/, /SECRET/],
  ['> quoted\n>\n> <!-- notes: SECRET\n> and more -->\n\nEnd.', /quoted[\s\S]*End/, /SECRET|more/, /SECRET\s+and more/],
  ['!!! note "T"\n\n    Words.\n\n<!-- notes: SECRET -->\n\nEnd.', /Words[\s\S]*End/, /SECRET/, /SECRET/],
  ['Words.\n\n<!-- notes:\n## SECRET\n\n> more --->', /Words/, /SECRET|more/, /\*\*SECRET\*\*[\s\S]*> more/],
  ['> quoted\n> <!-- note: HIDDEN\nlazy --> end', /end/, /HIDDEN/],
  ['- item\n\n<!-- notes:\n- SECRET\n\nmore\n-->\n\nEnd.', /item[\s\S]*End/, /SECRET|more/, /- SECRET\s+more/],
  ['- item\n<!-- notes: SECRET\n- b -->\nEnd.', /item[\s\S]*End/, /SECRET|b$/, /SECRET\s+- b/],
  ['Words.\n\n<!-- NOTES: SECRET -->', /Words/, /SECRET/, /SECRET/],
  ['Words.\n\n<!-- speaker note: SECRET -->', /Words/, /SECRET/, /SECRET/],
  // In nearly all articles this is a remark for who maintains the text.
  ['Words.\n\n<!-- Note: SECRET keep in step -->', /Words/, /SECRET/],
  ['Words.\n\n<!-- NOTE: SECRET keep in step -->', /Words/, /SECRET/],
  ['Words <!-- notes: SECRET --> go on.', /Words\s+go on/, /SECRET/],
  ['Words.\n\n<!-- notes: SECRET -->Shown.', /Shown/, /SECRET/],
  ['Words.\n\n<!-- noteworthy: SECRET -->', /Words/, /SECRET/],
  ['Words.\n\n<!-- note: -->', /Words/, /note/],
  ['```html\n<!-- note: shown -->\n```', /<!-- note: shown -->/],
])

const slides = '# One\n\nText.\n\nNOTE\n\n---\n\n# Two\n\nText.'

tries('notes on the line of their name, in what is clearly a deck', [
  [`${slides.replace('NOTE', 'Note: SECRET')}\n\n--\n\n## Three\n\nText.`, /Three/, /SECRET/, /SECRET/],
  [`${slides.replace('NOTE', 'note: SECRET')}\n\nNotes:\nmore`, /Two/, /SECRET|more/, /SECRET/],
  [
    `${slides.replace('NOTE', 'Note: SECRET')}\n\nNote: b\n\n---\n\n# Three\n\nC.\n\nNote: c`,
    /Three/,
    /SECRET|Note/,
    /SECRET/,
  ],
  [slides.replace('NOTE', '<!-- .element: class="fragment" -->\n\nNote: SECRET'), /Two/, /SECRET/, /SECRET/],
  ['---\nformat: revealjs\n---\n\n## A\n\nText.\n\nNotes:\nSECRET\n\n## B\n\nText.', /## B/, /SECRET/, /SECRET/],
  ['---\nmarp: true\n---\n\n# A\n\nText.\n\nNote: SECRET\n\n---\n\n# B\n\nText.', /## B/, /SECRET/, /SECRET/],
  [slides.replace('NOTE', '^ SECRET'), /Two/, /SECRET/, /SECRET/],
  [slides.replace('NOTE', '^ SECRET\n\n^ more'), /Two/, /SECRET|more/, /SECRET\s+more/],
  [slides.replace('NOTE', 'Note: this is shown'), /Note: this is shown/],
  ['# One\n\nNote: this is shown.\n\n## Two\n\nText.', /Note: this is shown/],
  ['# One\n\nText.\n\n^ see above', /\^ see above/],
])

tries('tags around a note, of Hexo, GitBook and Hugo', [
  ['{% note warning %}\n**Hot** surface.\n{% endnote %}', /### Warning\s+\*\*Hot\*\* surface/, /\{\\?%|endnote/],
  ['{% note info no-icon In short %}\nWords.\n{% endnote %}', /In short\s+Words/, /no-icon|\{\\?%/],
  ["{% note 'fab fa-cc-visa' blue %}\nPay.\n{% endnote %}", /### Note\s+Pay/, /visa|blue/],
  ['{% hint style="danger" %}\nGone.\n{% endhint %}', /### Danger\s+Gone/, /style|endhint/],
  ['{% tabs %}\n{% tab title="First" %}\nA tab.\n{% endtab %}\n{% endtabs %}', /### First\s+A tab/, /endtab/],
  ['{% folding cyan open, Open it %}\nInner.\n{% endfolding %}', /### Open it\s+Inner/, /cyan|folding/],
  ['{{% notice tip "Pro Tip" %}}\nUse gloves.\n\n- one\n{{% /notice %}}', /### Pro Tip\s+Use gloves/, /notice|\{\{/],
  ['{{< callout type="warning" title="Beware" >}}\nWords.\n{{< /callout >}}', /### Beware\s+Words/, /callout|\{\{/],
  ['{{< hint info >}}\nWords.\n{{< /hint >}}', /### Info\s+Words/, /hint|\{\{/],
  ['{{< tabs >}}\n{{< tab "Mac" >}}\nBrew.\n{{< /tab >}}\n{{< /tabs >}}', /### Mac\s+Brew/, /\{\{/],
  ['{{< details "More" >}}\nInner.\n{{< /details >}}', /### More\s+Inner/, /details/],
  ['{% note %}\nOuter.\n\n{% note tip %}\nInner.\n{% endnote %}\n{% endnote %}', /Outer[\s\S]*Inner/, /\{\\?%/],
  ['It is {% note %}Mind it.{% endnote %} here.', /It is Mind it\. here/, /\{\\?%/],
  ['{{% notice info %}}Un mot.{{% /notice %}}', /Un mot/, /notice/],
  ['Open it with {% note %} and write.', /with \{\\?% note %\}/],
  ['```\n{% note %}\nx\n{% endnote %}\n```', /\{% note %\}\nx\n\{% endnote %\}/],
  ['{% callout "warn" %}**Hot.**\n\nWear gloves.\n\n{% endcallout %}', /Hot\.[\s\S]*Wear gloves/, /callout/],
  ['{% note %}\n\nHot.\n\nWear gloves.{% endnote %}', /Hot\.[\s\S]*Wear gloves/, /note/],
  [
    'Open it with {% note %} so.\n\nClose it with {% endnote %} so.',
    /with \{\\?% note %\}[\s\S]*with \{\\?% endnote %\}/,
  ],
  ['{% note %}\nNobody closes it.', /\{\\?% note %\}/],
  ['{{< tab "Words" >}}A.{{< /tab >}}', /Words: A\./, /tab/],
  ['{{< tabs items="Words, more" >}}\nA.\n{{< /tabs >}}', /items/],
])

tries('other tags of Hexo and Quarto', [
  ['See {% post_link plan The plan %}.', /See The plan\./, /post_link|\{\\?%/],
  ["See {% post_link plan 'The plan' true %}.", /See The plan\./, /true|post_link/],
  ["See {% post_link plan '<b>New</b> plan' false %}.", /See New plan\./, /<|false|post_link/],
  ['See {% post_link the-plan %}.', /See the-plan\./, /post_link/],
  ['Take {% asset_link a.pdf The paper %}.', /Take The paper\./, /asset_link/],
  ['Write {% raw %}{{ x }}{% endraw %} here.', /Write <span v-pre>\{\{ x \}\}<\/span> here/, /raw/],
  ['Write `{% raw %}{{ x }}{% endraw %}` here.', /Write `\{\{ x \}\}` here/, /raw/],
  ['The tag `{% raw %}` opens.', /`\{% raw %\}`/],
  ['The tag {% raw %} opens.', /\{\\?% raw %\}/],
  ['The tag {% post_link %} is one.', /\{\\?% post_link %\}/],
  ['One.\n\n{{< pagebreak >}}\n\nTwo.', /One[\s\S]*Two/, /pagebreak/],
  ['One.\n\n\\vspace{1cm}\n\\pagebreak\n{{< pagebreak >}}\n\nTwo.', /Two/, /vspace|pagebreak/],
  ['One.\n\n\\vspace*{2em} \\noindent\n\nTwo.', /Two/, /vspace|noindent/],
  ['\\begin{center}\n\nOne.\n\n\\end{center}', /One/, /begin|end/],
  ['\\setcounter{page}{2}\n\nOne.', /One/, /setcounter/],
  ['The command \\vspace{1em} makes room.', /vspace/],
  ['\\newpagestyle goes on', /newpagestyle/],
])

tries('containers whose second word is their kind, and titles', [
  [':::message alert\n注意\n:::', /### Warning\s+注意/, /alert$/m],
  [':::message\nHi there\n:::', /### Note\s+Hi there/],
  [':::note warn\nHot\n:::', /### Warning\s+Hot/],
  [':::note info\nHot\n:::', /### Note\s+Hot/],
  [':::note タイトル\nText\n:::', /タイトル\s+Text/],
  [':::note[タイトル]\nText\n:::', /タイトル\s+Text/],
  [':::tip warn them\nText\n:::', /warn them\s+Text/],
  [':::details 詳しく\n中身\n:::', /詳しく\s+中身/],
])

tries('diagrams between colons', [
  ['::: mermaid\ngraph TD; X-->Y\n:::', /```\w+\ngraph TD; X-->Y\n```/, /:::/],
  [':::mermaid\ngraph TD; X-->Y\n:::\n\nAfter.', /After/, /:::/],
  ['甲：\n\n7.f 函数执行\n\n8.f 函数执行完毕\n', /7\. f 函数执行\n8\. f 函数执行完毕/],
  ['1.git 安装\n2.svn 安装', /1\. git 安装\n2\. svn 安装/],
  ['```vue [pages/[...slug\\\\].vue]\n<a />\n```', /pages\/\\?\[\.\.\.slug\\?\]\.vue/, /\[pages/],
  ['```\n::: mermaid\nx\n:::\n```', /::: mermaid\nx\n:::/],
  ['::: mermaid charts\nThey are drawn.\n:::', /charts[\s\S]*They are drawn/],
])

tries('footnotes of titles', [
  [
    '# T[^a]\n\n## One\n\nX.\n\n## Two[^b]\n\nY.[^c]\n\n[^a]: A.\n[^b]: B.\n[^c]: C.',
    /Two/,
    /B\./,
    /\[1\] A[\s\S]*\[2\] B[\s\S]*\[3\] C/,
  ],
  ['# T\n\n## One^[Once by hand.]\n\nX.\n\n## Two\n\nY.', /Two/, /by hand/, /Once by hand/],
])

tries('states of tasks, as Obsidian and Logseq have them', [
  ['- [?] why\n- [ ] open', /- \[ \] why\n- \[ \] open/, /\[\?\]/],
  ['- [/] begun\n- [>] later', /- \[ \] begun\n- \[ \] later/, /\[[/>]/],
  ['See [[Page]].\n\n- [-] given up\n- b', /- \[ \] ~~given up~~/, /\[-\]/],
  ['See [[Page]].\n\n- [!] mind\n- [*] star', /- \[ \] mind\n- \[ \] star/, /\[[!*]/],
  ['- [-] removed\n- [+] added', /\\?\[-\] removed/],
  ['- [!] one\n- two', /\\?\[!\] one/],
  ['- [1] Smith\n- [ ] b', /\\?\[1\] Smith/],
  ['- [-]removed\n- [ ] b', /\\?\[-\]removed/],
  ['- TODO write\n- DONE read', /- \[ \] write\n- \[x\] read/, /TODO|DONE/],
  ['See [[Page]].\n\n- DOING this\n- LATER that', /- \[ \] this\n- \[ \] that/, /DOING|LATER/],
  ['- DONE it\n  :LOGBOOK:\n  CLOCK: [2024-01-02 Tue 10:00:00]\n  :END:\n- b', /- \[x\] it/, /CLOCK|END|DONE/],
  ['- TODO comments are bad\n- b', /TODO comments/],
  ['- DONE\n- TODO', /DONE[\s\S]*TODO/],
  ['Use [[Page]].\n\n- TODOs are here\n- NOWHERE to go', /TODOs are here[\s\S]*NOWHERE to go/],
])

tries('what Obsidian and Logseq write beside the text', [
  ['Words.\n\n#todo #garden/beds', /Words/, /todo|garden/],
  ['Words.\n\n#项目/进行中', /Words/, /项目/],
  ['Words.\n\n#Introduction', /#Introduction/],
  ['Words.\n\n#1 #2', /#1 #2/],
  ['Words.\n\n#rust is #nice', /#rust is #nice/],
  ['# G\n\n## Facts\n\nauthor:: Jo\nyear:: 1999\n\n## B\n\nWords.', /author[\s\S]*Jo/, /::/],
  ['It has [rating:: 9] stars.', /has rating: 9 stars\./, /::/],
  ['Use a::b and std::vector, or std:: vector.', /a::b and std::vector, or std:: vector/],
  ['Example::', /Example::/],
  ['Words.\n\n```dataview\nLIST FROM #x\n```', /Words/, /LIST/],
  ['Words.\n\n```dataviewjs\ndv.list()\n```', /Words/, /dv\.list/],
  ['Words.\n\n```tasks\nnot done\ndue before tomorrow\n```', /Words/, /not done/],
  ['```tasks\nbuild: all\n```', /build: all/],
  ['It grows. ^结论-1', /It grows/, /结论/],
  ['- It grows. ^b2', /It grows/, /b2/],
  ['It is ^ok', /\^ok/],
  ['title:: The garden\ntags:: a, b\n\nWords.', /"title":"The garden"/, /::/],
  ['tags:: beds\nalias:: Other\n\n- Words\n- more', /Words/, /alias|::/],
  ['Note:: this is text\n\nWords.', /this is text/],
  ['A ^^new^^ word and **^^another^^**.', /A \*\*new\*\* word/, /\^\^/],
  ['很好^^谢谢^^，nice^^ ok^^ and ^^ this ^^', /很好\^\^谢谢\^\^，nice\^\^ ok\^\^ and \^\^ this \^\^/],
  ['- # Page\n- intro\n- ## Costs\n\t- a\n\t- b', /## Costs\s+- a\s+- b/, /- #/],
  ['- # One\n  - a\n    - ### Deep\n      - b\n- # Two\n  - c', /## Deep[\s\S]*## Two/, /- #/],
  ['1. # keep\n2. b', /1\. # keep/],
])

const equation = '$$\nx + y = 1\n$$ {#eq-sum}\n\n'

tries('references of Quarto and pandoc-crossref', [
  [`${equation}See @eq-sum and [@eq-sum].`, /See \(1\) and \(1\)\./, /@|#eq/],
  ['$$ a = b $$ {#eq:ab}\n\nSee @eq:ab.', /\\tag\{1\}[\s\S]*See \(1\)/, /@|#eq/],
  ['$$\nx = 1 \\tag{7}\n$$ {#eq-x}\n\nSee @eq-x.', /See \(7\)/, /@/],
  ['See @fig-a.\n\n![A](a.png){#fig-a width=50%}', /See Figure\u00a01/, /@/],
  ['如@fig-a所示，我们看到结果很好。\n\n![甲](a.png){#fig-a}', /如图 1所示/, /@/],
  ['```{python}\n#| label: fig-p\nplot()\n```\n\nSee @fig-p.', /See Figure\u00a01/, /@/],
  ['See @tbl-a.\n\n| Sum |\n| - |\n| 1 |\n\n: Caption {#tbl-a}', /See Table\u00a01/, /@|#tbl/],
  ['See @sec-m.\n\n## Methods {#sec-m}\n\nWords.\n\n## End\n\nWords.', /See \[Methods\]/, /@/],
  ['See @fig-none and [@tbl-none].', /See fig-none and tbl-none/, /@/],
  ['Ask @sec-team and @figure-it.', /@sec-team and @figure-it/],
  [`${equation}Write \`@eq-sum\`, mail a@eq-sum.org.`, /`@eq-sum`/],
])

tries('citations of pandoc', [
  ['It holds [@smith2020].', /It holds \\?\[smith2020\]/, /@/],
  ['It holds [see @smith2020, p. 3; -@jo1999].', /\\?\[see smith2020, p\. 3; jo1999\]/, /@/],
  ['As @smith2020 says [@jo1999].', /As smith2020 says/, /@/],
  ['---\nbibliography: a.bib\n---\n\nAs @knuth1984 says [@lamport].', /As knuth1984 says \\?\[lamport\]/, /@/],
  ['It holds [@doe:caches].', /\\?\[doe:caches\]/, /@/],
  ['Ask @smith2020, she knows.', /Ask @smith2020/],
  ['Ask [@octocat] about [@babel/core].', /@octocat\][\s\S]*@babel\/core/],
  ['Mail jo1999@smith2020.org, see [@a2020].', /jo1999@smith2020\.org/],
  ['Write `[@smith2020]`.', /`\[@smith2020\]`/],
  ['See [@jo](https://a.example/@jo2020).', /\[@jo\]/],
])

tries('scripts beside each other and with spaces', [
  ['SO~4~^2-^ and x^2^~i~.', /SO<sub>4<\/sub><sup>2-<\/sup> and x<sup>2<\/sup><sub>i<\/sub>/],
  ['x^a\\ b^ and P~a\\ b~.', /x<sup>a b<\/sup> and P<sub>a b<\/sub>/],
  ['x^a b^ and a^b and c~d, e^f~g.', /x\\?\^a b\\?\^ and a\\?\^b/],
  ['A ~~struck~~^2^ word.', /~~struck~~/],
])

tries('definitions behind a tilde', [
  ['Term\n~ The definition.', /\*\*Term\*\*: The definition|Term\s+The definition/, /~/],
  ['Term\n\n~ The definition.', /The definition/, /~/],
  ['术语\n~ 用波浪号的定义', /用波浪号的定义/, /~/],
  ['A\n~ One.\n\nB\n~ Two.\n~ Three.', /One[\s\S]*Two[\s\S]*Three/, /~/],
  ['It is as far as\n~ 5 km away.', /~ ?5 km/],
  ['The way is long, and it takes, as they say,\n~ half a day.', /~ half a day/],
])

tries('examples of pandoc', [
  ['(@) one\n(@good) two\n\nSee (@good).', /\(1\) one[\s\S]*\(2\) two[\s\S]*See \(2\)/, /@/],
  ['(@) one\n\nWords.\n\n(@) two', /\(1\) one[\s\S]*\(2\) two/, /@/],
  ['(@jo) wrote this.', /\(@jo\) wrote/],
  ['```\n(@) code\n```', /\(@\) code/],
  ['Call (@) it.', /Call \(@\) it/],
])

tries('what notebooks print beside their results', [
  ['Words.\n\n    /usr/lib/a.py:12: FutureWarning: old\n      warnings.warn("x")', /Words/, /FutureWarning|warn/],
  ['Words.\n\n    <ipython-input-3-ab>:1: DeprecationWarning: old', /Words/, /Deprecation/],
  ['Words.\n\n    C:\\py\\a.py:3: UserWarning: old\n\n      x = 1', /Words/, /UserWarning/],
  ['Words.\n\n    <matplotlib.axes._subplots.AxesSubplot at 0x7f8b1c>', /Words/, /Subplot/],
  ['Words.\n\n    [<matplotlib.lines.Line2D at 0x7f8b1c>]', /Words/, /Line2D/],
  ['Words.\n\n    <Figure size 640x480 with 1 Axes>', /Words/, /Figure size/],
  ['```\n/usr/lib/a.py:12: FutureWarning: old\n```', /FutureWarning: old/],
  ['Words.\n\n    /usr/lib/a.py:12: FutureWarning: old\n    3 rows', /3 rows/],
  ['Words.\n\n    Warning: read the manual', /Warning: read the manual/],
  ['Words.\n\n    x = "<A at 0x12>"', /x = "<A at 0x12>"/],
])

tries('fallback text of videos', [
  ['<video src="a.mp4">Votre navigateur ne lit pas.</video>', /a\.mp4/, /navigateur/],
  ['<video src="a.mp4">Tu navegador no puede.</video>', /a\.mp4/, /navegador/],
  ['<video src="a.mp4">브라우저가 지원하지 않습니다.</video>', /a\.mp4/, /브라우저/],
  ['<video src="a.mp4">How the can is filled</video>', /How the can is filled/],
])

tries('posts and gists that tags embed', [
  [
    '{{< tweet user="jo" id="1453110110599868418" >}}',
    /\[@jo\]\(https:\/\/x\.com\/jo\/status\/1453110110599868418\)/,
    /\{\{/,
  ],
  ['{{< gist jo 7896402 >}}', /https:\/\/gist\.github\.com\/jo\/7896402/, /\{\{/],
  ['{% gist jo/7896402 %}', /https:\/\/gist\.github\.com\/jo\/7896402/, /\{\\?%/],
  ['The tag {{< gist >}} is one.', /gist/],
])

tries('further bullets by hand', [
  ['➤ one\n➤ two', /- one\n- two/, /➤/],
  ['▸ one\n▸ two', /- one\n- two/, /▸/],
])

tries('attributes behind links and code', [
  [
    '[Start](https://a.example){ .md-button .md-button--primary } now.',
    /Start\]\(https:\/\/a\.example\) now/,
    /md-button/,
  ],
  ['Write `run`{.python} here.', /Write `run` here/, /\.python/],
  ['[Start](https://a.example){target="_blank"}', /Start/, /_blank/],
  ['Write `run`{x} and `a` {.b} here.', /`run`\{x\} and `a` \{\.b\}/],
  ['Write `a`{ and }.', /`a`\{ and \}/],
])

tries('further marks of items by hand', [
  ['A. first\nB. second', /- A\. first\n- B\. second/],
  ['i. one\nii. two', /- i\. one\n- ii\. two/],
  ['It was written by\nA. Smith.', /written by A\. Smith/],
  ['**Term**\n: Its words.', /\*\*Term\*\*: Its words/, /\*\*\*\*/],
])

const marp = '---\nmarp: true\n---\n\n# A\n\n'
const slidev = '---\ntheme: seriph\n---\n\n# A\n\nText.\n\n---\nlayout: two-cols\ntransition: none\n---\n\n# B\n\n'

tries('decks of Marp and Slidev given as articles', [
  [`${marp}Text.\n\n<!-- SECRET *words* -->`, /Text/, /SECRET/, /SECRET \*words\*/],
  [`${marp}Text.\n\n<!-- Note: SECRET -->\n\n---\n\n# B\n\nMore.`, /More/, /SECRET/, /SECRET/],
  [`${marp}<!-- _class: lead -->\n\nText.\n\n<!--\n_paginate: false\nheader: H\n-->`, /Text/, /lead|paginate|header/],
  [`${marp}Text.\n\n<!-- TODO: ask SECRET -->\n\n<!-- fit -->`, /Text/, /SECRET|fit/],
  [
    `${slidev}Left.\n\n::right::\n\nRight.\n\n<!-- SECRET -->`,
    /Left[\s\S]*Right/,
    /SECRET|::|two-cols|transition/,
    /SECRET/,
  ],
  [`${slidev}Left.\n\n<!-- a comment -->\n\nRight.`, /Left[\s\S]*Right/, /a comment/],
  [
    `${slidev}<v-clicks depth="2">\n\n- a\n- b\n\n</v-clicks>\n\n<v-click>Shown.</v-click>`,
    /- a\s+- b[\s\S]*Shown/,
    /v-click/,
  ],
  ['Words.\n\n---\n\nlayout: x\n\n---\n\nMore.', /layout: x[\s\S]*More/],
  ['Use `::right::` in a::b::c.', /`::right::` in a::b::c/],
  ['A comment in an article.\n\n<!-- SECRET -->\n\n---\n\nMore.', /More/, /SECRET/],
])

tries('components within a line', [
  ['## Mode <Badge type="warning" text="experimental" />\n\nText.', /Mode ?experimental/, /Badge|warning/],
  [
    'See <Version>3.1.0</Version> and <CourseLink href="https://a.example/x">*this*</CourseLink>.',
    /See 3\.1\.0 and \[\*this\*\]\(https:\/\/a\.example\/x\)/,
    /Version|Course/,
  ],
  ['## Core <MarkerCore />\n\nText.', /## Core\n/, /Marker/],
  ['The <Button> has an Array<Item>.', /<Button> has an Array\\?<Item>/],
  ['The <Core /> component.', /<Core \/> component/],
])

const table = 'Item | Price\n--|--\n1 | 2\n'

tries('tags of Hugo around a table, and comments of it', [
  [
    `{{< table caption = "What it costs" >}}\n${table}{{< /table >}}\n\nEnd.`,
    /1[\s\S]*What it costs[\s\S]*End/,
    /table|caption/,
  ],
  [`{{< table title="A of B" >}}\n\n${table}\n{{< /table >}}\n\nEnd.`, /A of B[\s\S]*End/, /table/],
  [`{{< table >}}\n${table}{{< /table >}}\n\nEnd.`, /1[\s\S]*End/, /table/],
  [`\`\`\`\n{{< table caption="x" >}}\n{{< /table >}}\n\`\`\``, /\{\{< table caption="x" >\}\}/],
  ['{{< table caption="x" >}} opens one.', /table caption/],
  ['Words.\n\n{{< comment >}}[SECRET](x)\\] and more{{< /comment >}}\n\nMore.', /More/, /SECRET|comment/],
  ['Words {{% comment %}}SECRET{{% /comment %}} go on.', /Words\s+go on/, /SECRET|comment/],
])

tries('tags in a listing that keep a site from filling in what looks like a template', [
  [
    '```crystal\n{% raw %}{% for v in x %}{% endraw %}\n  p {% raw %}{{v + i}}{% endraw %}\n```\n\nEnd.',
    /\{% for v in x %\}\n {2}p \{\{v \+ i\}\}/,
    /raw/,
  ],
  ['```liquid\nUse {% raw %} alone.\n```\n\nEnd.', /Use \{% raw %\} alone/],
])

tries('links whose address a template fills in', [
  [
    'See [NEWS](https://a.example/{{ release.tag }}/NEWS.md)\nor [the log](https://a.example/v1...{{ release.tag }}).',
    /See NEWS or the log\./,
    /release|https/,
  ],
  ['A [link](https://a.example/x) and {{ y }}.', /\[link\]\(https:\/\/a\.example\/x\)/],
])

tries('several tags in a line', [
  [
    '{{< tabpane text=true >}} {{% tab "CentOS" %}}\n\nOne.\n\n{{% /tab %}} {{% tab "Debian/Ubuntu" %}}\n\nTwo.\n\n{{% /tab %}} {{< /tabpane >}}\n\nEnd.',
    /CentOS[\s\S]*One[\s\S]*Debian\/Ubuntu[\s\S]*Two[\s\S]*End/,
    /tab|text=/,
  ],
])

tries('links whose words are an icon', [
  [
    '- **A plan**\n  <a class="o-icon" href="https://youtu.be/gc3"><i class="fab fa-youtube"></i></a><br>\n  by Ann\n- More',
    /A plan\*\* \[youtu\.be\]\(https:\/\/youtu\.be\/gc3\)/,
    /fab/,
  ],
  ['Words [](https://a.example/x) go on.', /\[a\.example\]\(https:\/\/a\.example\/x\) go on/],
  ['<a href="#here"></a>Words.', /Words/, /#here/],
])

tries('links without words, which MyST fills in', [
  [
    '## A\n\nSome are gone (see [](#known-limits)).\n\n(known-limits)=\n## What is *missing*\n\nSalt.',
    /see \[What is missing\]\(/,
    /see \)/,
  ],
  [
    '## A\n\nMore in [](#the-costs).\n\n## [](#the-costs) The costs\n\nHigh.',
    /More in \[The costs\]\(/,
    /The costs The/,
  ],
  ['More stands in [](../guide/first-steps.md), not in [](#gone-by).', /in first steps, not in gone by\./],
  [
    '```{figure} a.png\n:label: fig:hills\nHills.\n```\n\nThe hills of [](#fig:hills) are high.',
    /The hills of Figure.1 are high/,
  ],
  ['$$ a = b $$ (eq:sum)\n\nIt is 3 by [](#eq:sum).', /It is 3 by \(1\)\./],
  ['[](#here)\n\nWords.', /Words/, /here/],
])

tries('components that show a picture', [
  ['We sail.\n\n<Photo src="a.png" alt="A ship at sea." />\n\nEnd.', /We sail/, /<Photo/],
  [
    '<Photos>\n  <Photo caption="At sea" alt="A ship." src="a.png" />\n  <Photo alt="A crew." src="b.png" />\n</Photos>\n\nEnd.',
    /End/,
    /Photo|src=/,
  ],
  ['A <Photo src="a.png" alt="ship" /> in a line.', /A ship in a line/, /Photo/],
  ['We draw.\n\n<Diagram name="a" alt="A tree of three nodes." />\n\nEnd.', /We draw/, /Diagram|name=/],
])

tries('components on lines of their own', [
  ['<Card title="First" icon="x y">Words *of* it.</Card>\n\nEnd.', /First[\s>*]+Words \*of\* it/, /Card|icon|x y/],
  ['<Aside type="tip">Be quick.</Aside>\n\nEnd.', /Tip[\s>*]+Be quick/, /Aside|type/],
  ['<Note>Be quick.</Note>\n\nEnd.', /Note[\s>*]+Be quick/, /<Note/],
  [
    '<LinkCard\n  title="More"\n  href="https://a.example/x"\n  description="What it says."\n/>\n\nEnd.',
    /\[More\]\(https:\/\/a\.example\/x\)[\s\S]*What it says/,
    /LinkCard|title=/,
  ],
  [
    '<CardGrid>\n  <LinkCard title="One" href="https://a.example/1" />\n  <LinkCard title="Two" href="/2" />\n</CardGrid>\n\nEnd.',
    /\[One\]\(https:\/\/a\.example\/1\)[\s\S]*Two/,
    /Card/,
  ],
  ['<Chart data={rows} kind="bar" />\n\nEnd.', /End/, /Chart|rows|bar/],
  ['<Question ask="What is it?" className="a b" />\n\nEnd.', /What is it\?/, /Question|a b/],
  ['<Card title="One">1</Card>\n<Card title="Two">2</Card>\n\nEnd.', /One[\s>*]+1[\s\S]*Two[\s>*]+2/, /Card/],
  ['- <Card title="One">Words.</Card>\n- More', /One[\s\S]*Words[\s\S]*More/, /Card/],
])

tries('blocks between slashes', [
  ['/// tip | Mind it\n\nWords.\n\n///', /Mind it\s+Words/, /\/\/\/|tip/],
  ['/// note\n\nWords.\n\n///\n\nEnd.', /Note[\s\S]*Words[\s\S]*End/, /\/\/\//],
  ['/// html | div.wide\n\nWords.\n\n///', /Words/, /html|wide/],
  ['/// tip nobody closes\n\nWords.', /\/\/\/ tip/],
])

tries('tags that a site fills in', [
  ['Words.\n\n<div class="row">\n{{< page/toc collapsed=true >}}\n</div>\n\nMore.', /Words/, /toc|collapsed/],
  [
    'Words.\n\n{{< toc >}}\n\n{% include nav.html %}\n\n{{#include x.md}}\n\nMore.',
    /Words[\s\S]*More/,
    /toc|nav|include/,
  ],
  ['Words.\n\n{{< alert text="Mind the gap" >}}', /Mind the gap/],
  ['{{< markdownify >}}A *word*.{{< /markdownify >}}', /A \*word\*\./, /markdownify/],
  ['See [two\nwords]({{ "/x/" | url }}).', /See two words\./, /url/],
  ['{% image "a.png" "Words of it" %}\n\nText.', /Text/, /image/, /Words of it/],
  [
    '{% blockquote Ann, The Book %}\nSaid by *all*.\n{% endblockquote %}',
    /> Said by \*all\*\.[\s\S]*— Ann, The Book/,
    /blockquote/,
  ],
  ['{% pullquote %}\nSaid.\n{% endpullquote %}', /Said\./, /pullquote/],
  ['{% code lang:js title:"a.js" %}\nlet a\n{% endcode %}', /```js \[a\.js\]\nlet a/, /lang:|title:/],
  ['One.\n\n+++\n\nTwo.\n\n+++ {"tags": []}\n\nThree.', /One[\s\S]*Three/, /\+\+\+/],
])

tries('lines that authors see as lines', [
  [
    '# A\n\n## B\n\n**Owner:** Jo\n**Status:** open\n\n## C\n\nText.',
    /\*\*Owner:\*\* Jo[\s\S]*- \*\*Status|### Owner\s+Jo\s+### Status\s+open/,
  ],
  ['> **From:** Ann\n> **To:** Bob', /> - \*\*From:\*\* Ann\n> - \*\*To:\*\* Bob/],
  [
    '**That is a rather long sentence about all of it:** so\n**And that is another rather long sentence:** no',
    /so\s+\*\*And/,
    /^- /m,
  ],
  ['1️⃣ First\n2️⃣ Second', /1\. First\n2\. Second/],
  ['#. One\n#. Two', /1\. One\n2\. Two/],
  ['The #. sign', /The #\. sign/],
])

tries('sizes of pictures', [
  ['Text.\n\n![Plan|300](a.png)', /Text/, /300/, /Plan/],
  ['Text.\n\n![Plan](a.png "T" =300x)', /Text/, /300/, /Plan/],
  ['Text.\n\n![bg right:40% w:300px](a.png)', /Text/, /40|bg/],
  ['Text.\n\n![A cover of it](a.png)', /Text/, /40/, /A cover of it/],
])

tries('tables, terms and raw text of Pandoc, HTML and kramdown', [
  [
    'Words.\n\n  Name   Age\n------  -----\n  Ann      12\n  Bob      40\n\nTable: People',
    /\| Ann +\| 12 +\|/,
    /--- +---/,
  ],
  ['Words.\n\nName here\n--- ---\nAnnalisa 12', /Name here[\s\S]*Annalisa/],
  ['It is `\\LaTeX`{=latex} so.\n\n```{=latex}\n\\hidden\n```', /It is\s+so/, /latex|hidden/i],
  [
    '<dl><dt>Bark</dt><dd>Skin</dd>\n<dt>Sap</dt>\n<dt>Resin</dt><dd>Blood</dd></dl>',
    /- Bark\s+- Skin\s+- Sap\\\s+Resin\s+- Blood/,
  ],
  ['Words of it.{: .note}', /Words of it\.\n?$/, /note/],
  ['An object {:a} and {: .b} stay.', /\{:a\} and \{: \.b\}/],
])

tries('front matter that nothing closes', [
  ['---\ntitle: The plan\nauthor: Jo\n\n# One\n\nText.', /"title":"The plan"[\s\S]*Text/, /author: Jo/],
  ['---\ntitle: The plan\nText below.', /"title":"The plan"[\s\S]*Text below/, /title: The/],
  ['---\n\nNote: a word\n\nText.', /Note: a word/],
])

const named = (dialect: string) =>
  `---\ntitle: T\ndeckwright: {dialect: ${dialect}}\n---\n\n## A\n\nIt is 10^6^, H~2~O, ==x==, $a_1$.\nNext.\n\n## B\n\nText.`

tries('dialects that the settings name', [
  [named('obsidian'), /10\^6\^, H\\~2\\~O, \*\*x\*\*, \$a_1\$\.\\\nNext/],
  [named('pandoc'), /10<sup>6<\/sup>, H<sub>2<\/sub>O, ==x==, \$a_1\$\.\n+Next/],
  [named('hugo'), /10\^6\^, H\\~2\\~O, ==x==, \\\$a_1\\\$\.\n+Next/],
  [named('hackmd'), /10<sup>6<\/sup>, H<sub>2<\/sub>O, \*\*x\*\*, \$a_1\$\.\\\nNext/],
  [named('obsidian, breaks: false'), /\$a_1\$\.\n+Next/],
  ['+++\ntitle = "T"\n[deckwright]\ndialect = "github"\n+++\n\n## A\n\nIt is 10^6^.', /10\^6\^/],
  ['---\ntitle: A dialect of Bern\n---\n\n## A\n\nIt is 10^6^.', /10<sup>6<\/sup>/],
])

tries('tags and components that embed', [
  ['{% youtube "https://www.youtube.com/watch?v=abc123" %}', /\[YouTube video\]\(\S+abc123\)/, /\{\\?%/],
  ['{% embed https://a.example/b %}', /<https:\/\/a\.example\/b>/, /embed|\{\\?%/],
  ['{%pdf https://a.example/b.pdf %}', /<https:\/\/a\.example\/b\.pdf>/, /\{\\?%/],
  ['{% codepen https://a.example/pen default-tab=js %}', /a\.example\/pen/, /default-tab|\{\\?%/],
  ['{{video https://a.example/c.mp4}}', /a\.example\/c\.mp4/, /\{\{|video/],
  ['<YouTube id="abc999" />', /\[YouTube video\]\(\S+abc999\)/, /YouTube id/],
  [
    '<Video src="https://a.example/c.mp4" title="The demo" />',
    /\[The demo\]\(https:\/\/a\.example\/c\.mp4\)/,
    /<Video/,
  ],
  ['![The demo](https://a.example/c.mp4)', /\[The demo\]\(https:\/\/a\.example\/c\.mp4\)/, /!\[/],
  ['![The demo](demo.mov)', /The demo \(demo\.mov\)/, /!\[/],
  ['{% foo a b %} goes on', /foo a b/],
])

tries('what an app or a site fills in', [
  ['- one\n- {{query (and [[plan]] (task TODO))}}\n- two', /one[\s\S]*two/, /query|plan|-\s*\n/],
  ['Words.\n\n{{renderer :todo, x}}', /Words/, /renderer/],
  ['---\ntitle: A talk\nauthor: Jo Doe\n---\n\n{{ page.author }} wrote it.', /\n\nJo Doe wrote it/, /\{\{/],
  ['---\ntitle: A talk\n---\n\n{{ page.author }} wrote it.', /page\.author/],
  [
    '{\n  "title": "A post",\n  "author": "Jo Doe",\n  "draft": true\n}\n\n## One\n\nWords.',
    /title\S*A post[\s\S]*Words/,
    /draft|\\?\{ /,
  ],
])

tries('marks of HTML and of editors', [
  ['<mark>One</mark> and <ins>two</ins> and <u>three</u>.', /\*\*One\*\* and \*\*two\*\* and \*three\*/],
  [
    'We {++add *this*++} and {--drop - that--} and {==mark==}{>>SECRET<<} it.',
    /\*\*add (?:\*|<em>)this(?:\*|<\/em>)\*\* and ~~drop - that~~ and \*\*mark\*\*/,
    /SECRET|\{[-+=]/,
  ],
  ['A set {--x} and {+y} and {== z.', /\{--x\} and \{\+y\} and \{== z/],
  ['**https://a.example/b**です。', /(?:\*\*|<strong>)<https:\/\/a\.example\/b>(?:\*\*|<\/strong>)です/, /\\\*/],
  [':wave::skin-tone-3: all', /👋🏼 all/, /skin/],
])

tries('notes of decks without lines between slides', [
  ['## One\n\nSeen.\n\n???\nSECRET words.\n\n## Two\n\nMore.', /Seen[\s\S]*More/, /SECRET|\?\?\?/, /SECRET words/],
  [
    '## One\n\n<aside class="notes">SECRET a</aside>\n\n## Two\n\nMore.\n\nNote: SECRET b',
    /More/,
    /SECRET/,
    /SECRET a[\s\S]*SECRET b/,
  ],
  ['## One\n\nSeen.\n\nNote: it is shown.\n\n## Two\n\nMore.', /Note: it is shown/],
])

tries('lines and lists', [
  ['▪️ one thing\n▪️ other thing', /- one thing\n- other thing/, /\ufe0f/],
  ['3. three\n   a. inner a\n   b. inner b\n4. four', /three\n\s+- a\. inner a\n\s+- b\. inner b/],
  ['Press 1️⃣ or 2️⃣.\n3️⃣ is not used.', /3️⃣ is not used/],
  ['Words.\n\n::default::\n\nMore.', /::default::/],
])

tries('links to pages and back', [
  ['![[paper.pdf#page=3]]', /paper\.pdf/, /page=3/],
  ['Words[^1] here.\n\n[^1]: A note. [↩](#fnref1)', /Words/, /↩/, /A note\.$/m],
  ['<ol><li id="fn1">A note. <a href="#fnref1">↩︎</a></li></ol>\n\nEnd.', /A note/, /↩/],
])

tries('code in a line and its language', [
  ['```diff_ruby:app.rb\n- a\n+ b\n```', /```diff \[app\.rb\]/],
  ['```ts:line-numbers {1} [vite.config.ts]\na\nb\n```', /```ts \[vite\.config\.ts\] \{1\}/],
  ['Run {{< highlight bash >}}ls -la{{< /highlight >}} now.', /Run `ls -la` now/, /highlight/],
  ['One `<br>`{=html} two.', /One[\s\S]*two/, /=html/],
])

tries('codes and tags of icons', [
  ['# Go\n\n## :material-rocket: Start', /## Start/, /material/],
  ['Press :fontawesome-solid-star:{ .big } now.', /Press\s+now/, /fontawesome|big/],
  ['- :octicons-alert-16: Mind it\n- two', /- Mind it/, /octicons/],
  ['| Sign | Word |\n| --- | --- |\n| good | :simple-github: fine |', /\| good \| fine \|/, /simple/],
  ['> See {{< fa gear >}} and {{< icon name="cog" >}} here.', /See\s+and\s+here/, /gear|cog|\{\{/],
  ['At 10:30:45 or :not-an-icon: or a:fa-b:c.', /10:30:45 or :not-an-icon: or a:fa-b:c/],
])

tries('drawings in the text', [
  [
    'Words.\n\n<style>\na { mask: url(\'data:image/svg+xml,<svg viewBox="0 0 9 9"><path d="M0 0"/></svg>\') }\nb { color: red }\n</style>',
    /Words/,
    /red|mask/,
  ],
  ['A <svg width="12" viewBox="0 0 9 9"><path d="M0 0"/></svg> dot', /A\s+dot/, /svg|path/],
  ['## <svg height="16"><circle r="9"/></svg> Titled\n\nWords.', /## Titled/, /svg|circle/],
  ['| Sign | Word |\n| --- | --- |\n| <svg width="9"><rect/></svg> | square |', /square/, /svg|rect/],
  ['> <svg viewBox="0 0 300 90"><text x="1">Wide box</text></svg>', /# a/, /<svg|<text/, /Wide box/],
  [
    '<div align="center">\n<svg viewBox="0 0 300 90"><text x="1">Wide box</text></svg>\n<b>Words</b>\n</div>',
    /Words/,
    /<svg|<text/,
    /Wide box/,
  ],
])

tries('pictures for one ground, by their classes', [
  ['![Day](a.png){.light-only}\n![Night](b.png){.dark-only}', /# a/, /Night|only/, /^> \*\*Day\*\*$/],
  [
    '<img class="only-light" src="a.png" alt="Day"><img class="only-dark" src="b.png" alt="Night">',
    /# a/,
    /Night/,
    /^> \*\*Day\*\*$/,
  ],
  ['- ![A](a.png){.light-content} ![B](b.png){.dark-content}', /\bA\b/, /\bB\b/],
  [
    ':::{image} a.png\n:class: only-light\n:alt: Day\n:::\n:::{image} b.png\n:class: only-dark\n:alt: Night\n:::',
    /# a/,
    /Night|class/,
    /^> \*\*Day\*\*$/,
  ],
])

tries('addresses that a filter of the site completes', [
  ["![One]({{ '/img/a.png' | relative_url }})", /# a/, /relative_url|\{\{/, /^> \*\*One\*\*$/],
  ['- <img src="{{ "/img/a.png" | absolute_url }}" alt="Two">', /Two/, /absolute_url/],
  [
    "| Sign | Word |\n| --- | --- |\n| ![Three]({{ '/a.png' | prepend: site.baseurl }}) | x |",
    /Three.*\| x/,
    /prepend/,
  ],
  ['See [the docs]({{ "/docs/" | url }}).', /the docs/, /\{\{|\| url/],
  ['Write `![a]({{ "/a.png" | relative_url }})` so.', /relative_url/],
])

tries('lines of Rust that its manual hides', [
  ['```rust\n# use std::fs;\n#\n#[test]\nfn a() {}\n```', /#\[test\]\nfn a/, /use std/],
  ['> ```rust,no_run\n> # fn main() {\n> let y = 2;\n> # }\n> ```', /let y/, /fn main/],
  ['- ```rust\n  ## kept\n  let z = 1;\n  # drop(z);\n  ```', /# kept\n {2}let z/, /drop/],
  ['```rust\nlet a = r#"\n# Title\n"#;\n```', /# Title/],
  ['```python\n# a comment\nx = 1\n```', /# a comment/],
])

tries('tags behind headings and sentences of a wiki', [
  ['# Notes #garden/beds\n\nSee [[Soil]].', /# Notes\s/, /garden/],
  ['See [[Soil]].\n\n- Cut them. #todo #garden', /Cut them\./, /todo|garden/],
  ['See [[Soil]].\n\n> Tag it with #todo here.', /#todo here/],
  ['# The selector #id\n\nNo wiki: `[[ -f x ]]`.', /#id/],
])

tries('more of what editors and tools write', [
  ['{~~old~>new~~} words', /~~old~~<strong>new<\/strong> words|~~old~~\*\*new/, /~>/],
  ['| Sign | Word |\n| --- | --- |\n| {~~f~>g~~} | x |', /~~f~~/, /~>/],
  ['- ++ctrl+alt+del++ stops, C++ and i++ stay', /`ctrl\+alt\+del` stops, C\+\+ and i\+\+/],
  ['{% mermaid %}\ngraph TD\n  C --> D\n{% endmermaid %}', /```\w+\ngraph TD\n {2}C --> D\n```/, /endmermaid/],
  ['{{< mermaid align="left" >}}\ngraph TD\n{{< /mermaid >}}', /```\w+\ngraph TD\n```/, /align|\{\{/],
  ['Orange\nMandarin\n\n:   Citrus fruit', /\*\*Orange\*\*\\\s+\*\*Mandarin\*\*: Citrus fruit/],
  ['- Facts\n  Size: 12 MB\n  Licence: MIT', /Facts\s+- \*\*Size\*\*: 12 MB\s+- \*\*Licence\*\*: MIT/],
  ['(i) small\n(ii) second\n\nWords.', /- \(i\) small\n- \(ii\) second/],
  ['I. one\nII. two\n\nWords.', /- I\. one\n- II\. two/],
  ['1969. Landing\n1981. Shuttle', /1969\\?\. Landing[\s\S]*1981\\?\. Shuttle/, /1970/],
  ['See [The costs][] and [prices][the  costs].\n\n## The costs\n\nHigh.', /\[The costs\]\(.*\[prices\]\(/, /\]\\?\[/],
  ['It holds `<b>raw</b>`{=html} words.', /\*\*raw\*\* words/, /=html/],
  ['By Equation~\\ref{a}.\n\n\\begin{equation}\\label{a}\nx = 1\n\\end{equation}', /Equation\u00a01/],
  ['Words. \\note{SECRET smile}\n\nMore.', /Words\./, /SECRET|note/, /SECRET smile/],
  ['{% code title="index.js" %}\n```js\nlet a\n```\n{% endcode %}', /```js \[index\.js\]\nlet a\n```/, /`{4}|\{%/],
  ['The [plan](notes/My plan.md) is long.', /The plan is/, /\]\(notes/],
  ['The API is small.\n\n*[API]: Interface\nIt grows.', /It grows/, /\*\[API|Interface/, /API: Interface/],
  ['## Start { #start .big }\n\nWords.', /## Start\n/, /#start/],
  ['x\n\n    <Axes: >\n    50%|███   | 5/10 [00:01<00:01,  3.21it/s]', /x/, /Axes|it\/s/],
  ['1945. End\n1989. Wall\n\n1. one\n2. two', /1989\\?\. Wall[\s\S]*\n1\. one\s+2\. two/, /1946/],
  [
    '{% embed url="https://v.example/page" %}',
    /\]\(https:\/\/v\.example\/page\)|<https:\/\/v\.example\/page>/,
    /embed|\{\\?%/,
  ],
  ['- {{< audio src="https://v.example/a.mp3" >}}', /https:\/\/v\.example\/a\.mp3/, /\{\{|src=/],
  ['x\n\n    <function __main__.f(x)>', /x/, /__main__/],
  ['*Note* `x`\n: **Bold** words', /Note<\/em> `x`\*\*: \*\*Bold\*\* words/],
  ['[Go](https://a.example){: .btn }{:target="_blank"} now', /Go\]\(https:\/\/a\.example\) now/, /target|btn/],
  [
    '{{< code-toggle file=hugo >}}\n[params]\nx = 1\n{{< /code-toggle >}}',
    /```\w*\n\[params\]\nx = 1\n```/,
    /toggle|file=/,
  ],
  ['{{< new-in 0.139.0 />}} It is quick.', /0\.139\.0 It is quick/, /new-in/],
  ['`a = True`{l=python} and `½` go.', /`a = True` and `½` go/, /l=python/],
  ['Words {# SECRET autoplay #} here.', /Words\s+here/, /SECRET|\{#/],
  ['{% addedin "2.0" %} An easy way.', /2\.0 An easy way|2\.0 +An/, /addedin/],
  ['{% callout "info", "md" %}Mind *it*.{% endcallout %}', /Mind \*it\*\./, /callout|md/],
  [
    '{% callout "error", "md", "Old" %}Mind it.\n\nAnd that.\n\n{% endcallout %}',
    /Old: Mind it\.[\s\S]*And that/,
    /callout/,
  ],
  ['One.[^a] Two.[^a]\n\n[^a]: First words.\n\n[^a]: Second words.', /One/, /\[\^/, /First words[\s\S]*Second words/],
  ['Words here. {{< pagebreak >}}', /Words here\./, /pagebreak/],
])

tries('tags of themes, whatever they are called', [
  [
    '{{< cards >}}\n  {{< card link="https://a.example/1" title="The oven" subtitle="How it works" >}}\n  {{< card link="/2" title="The flour" >}}\n{{< /cards >}}\n\nEnd.',
    /\[The oven\]\(https:\/\/a\.example\/1\)[\s\S]*How it works[\s\S]*The flour[\s\S]*End/,
    /\{\{|card|\/2/,
  ],
  [
    '{{< button href="https://a.example/o" >}}\nOrder bread\n{{< /button >}}',
    /\[\s*Order bread\s*\]\(https:/,
    /button/,
  ],
  [
    '{% cta https://a.example/c?d=1 %}\nTake it\n{% endcta %}',
    /\[\s*Take it\s*\]\(https:\/\/a\.example\/c\?d=1\)/,
    /cta/,
  ],
  ['{% cta https://a.example/c %}\nOne\n\nTwo\n{% endcta %}\n\nEnd.', /One[\s\S]*Two[\s\S]*End/],
  ['## Why {{< badge content="new" color="green" >}}\n\nWords.', /## Why new/, /badge|green/],
  ['{% aside %}\nHerons come.\n{% endaside %}', /Aside\s+Herons come/, /endaside/],
  ['{% card %}\nAny *words*.\n{% endcard %}', /Any \*words\*/, /card/],
  ['{% button "See the list", "https://a.example/l" %}', /\[See the list\]\(https:\/\/a\.example\/l\)/, /button/],
  ['{{< alert "fire" >}}\nHot.\n{{< /alert >}}', /Hot/, /fire/],
  ['{% quote "Ann Lee" %}\nMore ducks.\n{% endquote %}', /> — Ann Lee/, /"Ann/],
  ['{% figure "a.png", "The pond", "Where they are" %}\n\nEnd.', /End/, /figure|\{%/, /The pond[\s\S]*Where they are/],
  ['A {{< thing title="x" >}} and `{{< thing title="y" >}}` here.', /A x and `\{\{< thing title="y" >\}\}`/],
  ['Press {{< kbd Ctrl-C >}} now.', /Press `Ctrl-C` now/, /kbd/],
  [
    '{% katex %}\nc = a^2\n{% endkatex %}\n\nSo {% katex inline %}b{% endkatex %}.',
    /\$\$\nc = a\^2\n\$\$[\s\S]*\$b\$/,
    /katex/,
  ],
  [
    'It is {{< katex >}}a^2{{< /katex >}}.\n\n{{< katex display=true >}}b^2{{< /katex >}}',
    /\$a\^2\$[\s\S]*b\^2/,
    /katex/,
  ],
])

tries('tags that decide what a page shows, and what they set', [
  [
    '---\ntitle: A year\n---\n\n{% set n = 52 %}\n{% capture who %}The team{% endcapture %}\n\nWe, {{ who }}, ran {{ n }} weeks in {{ title | upcase }}, {{ "Rest" | upper }} {{ "Us" | lower }} {{ "So" | safe }}.',
    /We, The team, ran 52 weeks in A year, REST us So\./,
    /\{\{|capture/,
  ],
  ['{% if a %}\nOne.\n{% else %}\nTwo.\n{% endif %}', /One\.[\s\S]*Two\./, /if|else/],
  ['{% for p in posts %}\n- [{{ p.title }}]({{ p.url }})\n{% endfor %}\n\nEnd.', /End/, /posts|p\./],
  ['{% for p in posts %}\nKept.\n{% endfor %}', /Kept/, /posts/],
  ['It is {% if a %}so{% else %}not{% endif %} here.', /It is sonot here|It is so\s*not here/, /if|else/],
  ['Write {% if a %} first.\n\n```\n{% if b %}\nx\n{% endif %}\n```', /\{\\?% if a %\}[\s\S]*\{% if b %\}/],
  ['{% endif %} alone\n\n{% if x %}\nOpen.', /alone[\s\S]*Open/],
  ['export const year = 2024\n\nIn {year}, {other}.', /In 2024, \{other\}/, /export/],
  [
    '---\ntitle: T\nauthor: Jo\n---\n\nBy {frontmatter.author} and <% tp.date.now() %>.',
    /By Jo and/,
    /tp\.|frontmatter/,
  ],
])

tries('comments in code by which a site highlights lines, and for remarks', [
  ['```js\n// highlight-next-line\na()\nb()\n```', /```js \{1\}\na\(\)\nb\(\)/, /highlight/],
  ['```js\n// highlight-start\na()\nb()\n// highlight-end\nc()\n```', /\{1,2\}/, /highlight/],
  ['```css\n/* highlight-range{2-3} */\na {}\nb {}\nc {}\n```', /```css \{2,3\}\na/, /range/],
  ['```js\na() // [!code ++]\nb() // [!code --]\n// [!code focus]\nc()\n```', /\{1,3\}|\{1,4\}|```js \{1/, /!code/],
  ['```md\n// highlight-next-line\n```', /highlight-next-line/],
  ['```yaml\na: b # (1)!\n```\n\n1. Mind it.', /a: b # \(1\)\n/, /!/],
  ['```py\na() # <1>\n```\n\n1. Mind it.', /a\(\) # \(1\)/],
  ['```compile_fail,E0505\n# use a::B;\nlet c;\n```', /```rust\nlet c/, /use/],
  ['```js [1-2|3]\na()\nb()\nc()\n```', /```js \{1,2,3\}\na/, /\|/],
  ['```rust\n{{#include a.rs:2}}\n```\n\nEnd.', /End/, /include/],
  ['```{r setup, include=FALSE}\nlibrary(x)\n```\n\nEnd.', /End/, /library/],
  ['```{python}\n#| include: false\nx = 1\n```\n\nEnd.', /End/, /x = 1/],
  ['````md magic-move\n```js\na()\n```\n```js\nb()\n```\n````', /```js\na\(\)\n```\s+```js\nb\(\)/, /magic/],
])

tries('listings that a site shows as a table or a note', [
  ['```csvpreview {header="true"}\nteam;points\n"red ""a""";21\n```', /\| team +\| points \|[\s\S]*red "a"/, /csv/],
  [
    '```json:table\n{"fields": [{"key": "a", "label": "Part"}, "b"], "items": [{"a": "build", "b": 4}, {"a": "test"}]}\n```',
    /\| Part +\| b/,
    /key/,
  ],
  ['```json:table\n{"items": [{"Part": "x"}]}\n```', /\| Part +\|\n.*\n\| x/],
  ['```json:table\nno\n```', /no/],
  [
    '```{list-table} Yield\n:header-rows: 1\n\n* - Bed\n  - Kilos\n* - North\n  - 12\n```',
    /Yield[\s\S]*\| Bed +\| Kilos \|/,
  ],
  ['```{list-table}\n:header-rows: 1\n\n* - Bed\n* - North\n  - 12\n```', /- Bed/],
  ['```ad-warning\ntitle: Frost\ncollapse: open\nCover **them**.\n```', /### Frost\s+Cover \*\*them\*\*/, /collapse/],
  ['```admonish tip\nCover them.\n```', /### Tip\s+Cover them/, /admonish/],
  ['```admonish title="Hot"\nWords.\n```', /### Hot\s+Words/],
  ['~~~ad-note\nNobody closes it.', /ad-note|Nobody/],
])

tries('parts that a component names', [
  [
    "<Tabs items={['pnpm', 'npm']}>\n  <Tabs.Tab>\n    One.\n  </Tabs.Tab>\n  <Tabs.Tab>\n    Two.\n  </Tabs.Tab>\n</Tabs>",
    /### pnpm\s+One[\s\S]*### npm\s+Two/,
    /Tab|items/,
  ],
  [
    '{{< tabs items="JSON,YAML" >}}\n{{< tab >}}\nOne.\n{{< /tab >}}\n{{< tab >}}\nTwo.\n{{< /tab >}}\n{{< /tabs >}}',
    /### JSON\s+One[\s\S]*### YAML\s+Two/,
    /tab/,
  ],
  ['<CodeGroup>\n\n```bash cURL\ncurl x\n```\n\n</CodeGroup>', /```bash \[cURL\]\ncurl x/, /CodeGroup/],
  [
    '<FileTree>\n  <FileTree.Folder name="src" open>\n    <FileTree.File name="a.js" />\n  </FileTree.Folder>\n</FileTree>',
    /- src\s+- a\.js/,
    /Tree|open/,
  ],
  ['<Cards>\n  <Cards.Card icon={<Book />} title="The theme" href="/x" />\n</Cards>', /The theme/, /Card|Book|icon/],
  ['<ParamField path="to" type="string" required>\n  The number.\n</ParamField>', /### to\s+The number/, /string/],
  ['<Frame caption="The page">\n  <b>Words</b>\n</Frame>', /The page[\s\S]*Words/, /Frame/],
  ['export const Box = ({children}) => (\n  <b>{children}</b>\n);\n\nWords.', /Words/, /export|children/],
  [
    '```js\nexport const Box = (\n  1\n)\n```\n\nexport default function Box() {\n\nWords.',
    /export const Box[\s\S]*Words/,
  ],
  [
    'A <carbon-user /> and <my-box>words</my-box>, vector<my-type> too.',
    /A\s+and words, vector\\?<my-type> too/,
    /carbon|box/,
  ],
  ['Where <a> is yours, see [One](https://a.example).', /Where \\<a> is yours, see \[One\]\(https:\/\/a\.example\)/],
  ['## Files [#files]\n\nWords.\n\n## Left {-}\n\nWords.', /## Files\n[\s\S]*## Left\n/],
  [
    '- **Set up**\n\n  ---\n\n  Words.\n\n  [:octicons-x-24: Go](https://a.example)',
    /Set up\*\*\s+Words\.\s+\[Go\]/,
    /---\n\n {2}W|\*{3}\n/,
  ],
])

tries('signs of GitLab, HackMD, Logseq and others', [
  ['>>>\nOne.\n\nTwo.\n>>>\n\nEnd.', /> One\.\n>\n> Two\.\s+End/, />>>/],
  ['```\n>>>\n```\n\n>>>\n\nOpen.', /```\n>>>\n```[\s\S]*Open/],
  ['The {- old -} is {+ new +}, [+ a +} b.', /~~old~~ is \*\*new\*\*, \\?\[\+ a \+\} b/, /\{\+/],
  ['- [x] a\n- [~] legal', /- \[x\] a\n- \[ \] ~~legal~~/],
  ['> Good.\n> [name=Jo] [time=Sun, Jun 28] [color=#907bf7]', /> — Jo, Sun, Jun 28/, /907|name=/],
  ['> Good. [color=red]', /Good\.\n?$/, /red/],
  ['# T\n\n###### tags: `a` `b`\n\nWords.', /Words/, /tags:/],
  ['- #+BEGIN_QUOTE\n  Fast.\n  #+END_QUOTE\n- {{cloze One}} word', /- > Fast\.\s+- One word/, /BEGIN|END|cloze/],
  ['#+BEGIN_TIP\nLabel it.\n#+END_TIP\n\n```\n#+BEGIN_TIP\n```', /Tip[\s\S]*Label it[\s\S]*#\+BEGIN_TIP/],
  ['#+BEGIN_SRC js\na()\n#+END_SRC\n\n#+BEGIN_NOTE', /```js\na\(\)\n```[\s\S]*BEGIN\\?_NOTE/],
  ['- TODO [#A] Move it\n  SCHEDULED: <2024-03-05 Tue>\n- DONE x', /- \[ \] Move it/, /#A|SCHED/],
  [
    '｜土壌《どじょう》と{評審|píng shěn}と<ruby>漢字<rt>かんじ</rt></ruby>と<ruby>WHO<rt>World</rt></ruby>。',
    /土壌（どじょう）と評審（píng shěn）と漢字（かんじ）とWHO \(World\)/,
    /ruby|《/,
  ],
  ['<![One](a.png),![Two](b.png)>\n\nEnd.', /End/, /<!/, /One[\s\S]*Two/],
  ['A\n\n![bg](#123456)\n\n![bg](white)\n\nEnd.', /End/, /123456|white/],
  ['<<< @/snippets/a.js{2}\n\n--8<-- "a.md"\n\nEnd.', /End/, /snippets|8</],
  ['{* ../../src/a.py ln[3:9] hl[2,5:7] *}\n\n{* b.py *}\n\nEnd.', /End/, /a\.py|b\.py/],
  ['{* one thing *}', /one thing/],
  ['{% set code %}\n\nexport default async function () {\n  return LEFT;\n}\n{% endset %}\n\nEnd.', /LEFT[\s\S]*End/],
  ['@[TOC](Contents)\n\nWords.', /Words/, /TOC/],
  ['```nginx\nx {}\n```\n{: file="a.conf" .x }\n\nEnd.', /```nginx \[a\.conf\]/, /file=/],
  ['A[Margin.]{.aside} b.', /A Margin\. b/],
  ['`youtube: https://youtu.be/abc`', /\[YouTube video\]\(https:\/\/youtu\.be\/abc\)/, /`/],
  [
    '<YouTube id="https://youtu.be/abcd" />\n\n{% github ann/bed no-readme %} by {% user jo %}',
    /youtu\.be\/abcd[\s\S]*\[ann\/bed\]\(https:\/\/github\.com\/ann\/bed\) by \[jo\]/,
    /no-readme/,
  ],
])

tries('references of bookdown and MyST, and tables of pandoc over lines', [
  [
    '## Data {#data}\n\nSee Figure \\@ref(fig:w), \\@ref(eq:m), \\@ref(data), \\@ref(tab:t), \\@ref(fig:none).\n\n(ref:cap) Weight\n\n```{r w, fig.cap="(ref:cap)"}\nplot(x)\n```\n\n\\begin{equation}\ny = a (\\#eq:m)\n\\end{equation}\n\n| A |\n| - |\n| 1 |\n\nTable: (\\#tab:t) Cap',
    /Figure 1, \(1\), \[Data\]\(.*, 1, none/,
    /@ref|ref:|#eq|#tab/,
  ],
  [
    '```{figure} a.png\n---\nname: fig-a\n---\nCap\n```\n\n```{table} T\n:name: t1\n\n| A |\n| - |\n| 1 |\n```\n\nAs {numref}`fig-a`, {numref}`Fig. %s <fig-a>`, {numref}`t1`, {numref}`No %s <z>` show.',
    /As Figure.1, Fig\. 1, Table.1, No show/,
  ],
  [
    `${'-'.repeat(40)}\n Size    Name        Use\n-------  ----------  ---------------\n  8      Petit       Small notes\n                     of all.\n\n  12     Cicero      Books.\n${'-'.repeat(40)}\n\nEnd.`,
    /\| Size \| Name +\| Use[\s\S]*\| 8 +\| Petit +\| Small notes of all\.[\s\S]*\| 12 +\| Cicero/,
  ],
  [`${'-'.repeat(40)}\nNo table here\n${'-'.repeat(40)}\n\nEnd.`, /No table here[\s\S]*End/],
])

tries('what an author hides, and more that sites fill in', [
  ['<section style="display:none">SECRET *words*</section>\n\nEnd.', /End/, /SECRET/],
  ['A <span hidden>SECRET</span> word, <div style="display:none">SECRET\n\nmore</div>', /A\s+word/],
  ['<p style="display:none">A -- B</p>\n\nEnd.', /A -- B/],
  ['> [!tip|wide]+ Water\n> At dusk.', /Water\s+At dusk/, /wide|\[!/],
  ['Words.\n\n```query\ntag:#soil\n```', /Words/, /soil/],
  ['```{code-cell}\n:tags: [remove-input]\n\nplot()\n```\n\nEnd.', /End/, /plot/],
  ['---\nmyst:\n  substitutions:\n    crop: tomatoes\n---\n\nWe grow {{ crop }}.', /We grow tomatoes/],
  [':::{card} A card\nTop\n^^^\nBody\n+++\nFoot\n:::', /Top\s+Body\s+Foot/, /\^\^|\+\+/],
  ['```{glossary}\nloam\n  Soil of sand.\n```', /\*\*loam\*\*: Soil of sand/],
  ['$$\nw = mg\n$$ (weight)\n\nBy {eq}`weight`, not {eq}`none`.', /By \(1\), not none/],
  [
    '```{theorem, name="Mean"}\nIt is *small*.\n```\n\n```{prf:lemma} Big\nIt grows.\n```\n\n```{solution} ex1\nTen.\n```',
    /Theorem \(Mean\)\s[\s\S]*It is \*small\*[\s\S]*Lemma \(Big\)[\s\S]*Solution\s[\s\S]*Ten/,
    /ex1/,
  ],
  ['::: {#thm-rise}\n## Rising\n\nDough rises.\n:::\n\nSee @thm-rise.', /See Theorem.1/],
  [
    '- CANCELED the van\n- DONE it\n- TODO go\n- [:mark {:a 1} "Colourful"] words',
    /~~the van~~[\s\S]*Colourful words/,
    /CANCEL|:mark/,
  ],
  [
    '{% include alert.html type="info" content="Never cache it." %}\n\n{% include youtube.html id="w7Ft2ymGmfc" %}',
    /Never cache it[\s\S]*v=w7Ft2ymGmfc/,
    /include/,
  ],
  [
    '{% twitter 834439977220112384 %} and {%slideshare ann/bread %}',
    /x\.com\/i\/status\/834439977220112384[\s\S]*slideshare\.net\/ann\/bread/,
    /\{%/,
  ],
  [
    '{% youtubeEmbed "https://www.youtube.com/watch?v=w7Ft2", "Ducks" %}',
    /<https:\/\/www\.youtube\.com\/watch\?v=w7Ft2>/,
    /Embed/,
  ],
  ['{% for b in birds %}\n<li>{{ b.name }}</li>\n{% endfor %}\n\nEnd.', /End/, /birds/],
  ['{{% columns %}}\nLeft.\n<--->\nRight.\n{{% /columns %}}', /Left\.[\s\S]*Right\./, /<--/],
  ['<Code code={`npm run dev`} lang="sh" />\n\nEnd.', /`npm run dev`/, /<Code/],
  ['Page {{ $slidev.nav.currentPage }} ends.', /Page\s+ends/, /slidev/],
  ['- a\n  :PROPERTIES:\n  :ID: 4\n  :END:\n- b', /- a\n- b/, /PROP|ID/],
])

tries('code stays what it is, wherever it stands', [
  [
    'Here is `one\n{{cloze kept}} two` in code.\n\n{{cloze Shown}} it is.',
    /\{\{cloze kept\}\} two`[\s\S]*^Shown it is/m,
    /cloze Shown/,
  ],
  ['A ` alone.\n\n- {{cloze Shown}} `b`', /Shown `b`/, /cloze/],
  [
    '#+BEGIN_TIP\nLine one.\nLine two.\nLine three.\n#+END_TIP\n\n~~~text\n{{cloze kept}}\n~~~',
    /Line three[\s\S]*\{\{cloze kept\}\}/,
  ],
  [
    'One line.\r\n\r\nAnother line.\r\n\r\n~~~text\r\n{{cloze kept}}\r\n~~~\r\n\r\n{{cloze Shown}}',
    /\{\{cloze kept\}\}[\s\S]*^Shown/m,
  ],
])

tries('names of tabs that hold commas, or have no tab', [
  [
    `<Tabs items={['npm, or pnpm', "yarn"]}>\n<Tabs.Tab>\n\nOne.\n\n</Tabs.Tab>\n<Tabs.Tab>\n\nTwo.\n\n</Tabs.Tab>\n</Tabs>`,
    /npm, or pnpm[\s\S]*One[\s\S]*yarn[\s\S]*Two/,
  ],
  [
    `<Tabs items={['npm', 'yarn', 'pnpm']}>\n<Tabs.Tab>\n\nOne.\n\n</Tabs.Tab>\n</Tabs>`,
    /yarn, pnpm[\s\S]*npm[\s\S]*One/,
  ],
  [`<Tabs items={[first, 'yarn']}>\n<Tabs.Tab>\n\nOne.\n\n</Tabs.Tab>\n</Tabs>`, /yarn[\s\S]*first[\s\S]*One/],
])

tries('quotes between `>>>`, and what only looks like one', [
  ['>>>\nQuoted.\n\n~~~text\n>>>\n~~~\n\nStill.\n>>>\n\nAfter.', /> Quoted[\s\S]*> >>>[\s\S]*> Still[\s\S]*^After/m],
  ['>>> Deep\n>>>\n>>> Deeper\n>>>\n>>> End', /> > > Deep\n> > >\n> > > Deeper/],
])

tries('a table of records between tabs has its empty cells', [
  ['```csvpreview\nOne\tTwo\tThree\n1\t\t3\n```', /\| 1 +\| +\| 3 +\|/],
])

tries('listings in items whose last line is indented less', [
  [
    '- Call it:\n\n  ``` r\n  x <- c("*a*")\n```\n\nWords [there](a.md) follow.',
    /```r\n\s*x <- c\("\*a\*"\)\n\s*```[\s\S]*Words there follow/,
  ],
  ['1. Call it:\n   ~~~\n   a\n\n   b\n~~~\n2. Then go.', /Then go/, /~~~\n2/],
  ['- ```js\n  run()\n```\n\nWords **follow**.', /```js\n\s*run\(\)\n\s*```[\s\S]*Words \*\*follow\*\*/],
  ['- a\n  - b\n    ```js\n    run()\n  ```\n- c\n\nWords *follow*.', /run\(\)[\s\S]*Words \*follow\*/],
  ['- a\n\n\t```js\n\trun()\n```\n\nWords *follow*.', /run\(\)[\s\S]*Words \*follow\*/],
  // CommonMark reads these as their author means them.
  ['- a\n  ```js\n  run()\n  ```\n\n```sh\nls\n```', /run\(\)[\s\S]*```sh\nls\n```/],
  ['  ```js\n  run()\n```\n\nWords *follow*.', /```js\nrun\(\)\n```[\s\S]*Words \*follow\*/],
  ['- a\n  ```js\n  run()\n\nWords.', /run\(\)[\s\S]*Words/],
])

tries('values that only a site, a notebook or a reader knows', [
  ['Version {{ site.version }} is out.', /Version `site\.version` is out/, /\{\{/],
  ['See {{ site.data.links["home"] | escape }} there.', /See `site\.data\.links\["home"\]` there/, /escape/],
  ['It is {{< var version >}} now.', /It is `version` now/, /var/],
  [
    "Words.\n\n![](/a/{{< meta tool.logo >}}.png){.border fig-alt='{{< meta tool.name >}} with `x.qmd` open.' }",
    /Words/,
    /border|fig-alt/,
    /tool\.name with x\.qmd open\./,
  ],
  ['It is {{< meta tool.version >}} now.', /It is `tool\.version` now/, /meta/],
  [
    'Write {% raw %}{{ site.title }}{% endraw %} there.',
    /Write <span v-pre>\{\{ site\.title \}\}<\/span> there/,
    /raw/,
  ],
  ['The mean is {glue:text}`mean:.2f` today.', /The mean is\s+today/, /glue|mean:/],
  ['Words.\n\n```{glue:figure} my_plot\n:name: a\n```', /Words/, /my_plot|glue/],
  ['The end: ||he wins||, and more.', /The end: he wins, and more/, /\|\|/],
  ['The norm ||x - y|| and a || b, `c ||quux|| d`.', /The norm \\?\|\\?\|x - y\\?\|\\?\|.*`c \|\|quux\|\| d`/],
])

tries('marks in what the front matter says', [
  [
    '---\ntitle: Costs of `npm`\nsubtitle: "What we **learned** in [May](https://a.org)"\n---\n\nWords.',
    /What we learned in May/,
    /\*\*|https/,
  ],
  ['---\ntitle: 2*3*4 and a * b * c\n---\n\nWords.', /2\\?\*3\\?\*4 and a \\?\* b \\?\* c/],
])

tries('files that tags embed, and names above pictures', [
  ['{{< video src="/videos/demo.mp4" title="The demo" >}}', /The demo \(demo\.mp4\)/, /\{\{|src/],
  ['{{< video demo.webm >}}', /demo\.webm/, /\{\{/],
  ['{% video "/a/demo.mp4" %}', /demo\.mp4/, /\{\\?%/],
  ['(fig-a)=\n![SECRET plan](https://a.org/a.png)', /# a/, /fig-a/, /SECRET plan/],
  ['(fig-a)=\nWords *below* it.', /Words \*below\* it/, /fig-a/],
  [
    '<PackageManagerTabs>\n  <Fragment slot="npm">\n  Run it.\n  </Fragment>\n</PackageManagerTabs>',
    /npm[\s\S]*Run it/,
    /slot|Fragment/,
  ],
])

tries('further spellings of the kinds that people write', [
  [
    '![type:video](https://www.youtube.com/embed/w7Ft2ymGmfc)',
    /\[YouTube video\]\(https:\/\/www\.youtube\.com\/watch\?v=w7Ft2ymGmfc\)/,
    /type:video/,
  ],
  ['![](https://youtu.be/w7Ft2ymGmfc)', /\[youtu\.be\]\(https:\/\/youtu\.be\/w7Ft2ymGmfc\)/, /!\[/],
  ['![Ducks|400](https://www.youtube.com/watch?v=w7Ft2ymGmfc)', /\[Ducks\]\(https:\/\/www\.youtube/, /400/],
  ['$$\\begin{align*} p &= q \\\\ r &= s \\end{align*}$$', /\\begin\{align\*\}/],
  ['So\n$$\\begin{gather} p = q \\\\ r = s \\end{gather}$$\nholds.', /\\tag\{2\}/],
  ['See :octocat: and :shipit: there.', /See\s+and\s+there/, /octocat|shipit/],
  [
    '## First\n\nWords.\n\n## Contents\n{: .no_toc }\n\n1. TOC\n{:toc}\n\n---\n\n## Second\n\nMore.',
    /First[\s\S]*Second/,
    /Contents/,
  ],
  ['```{mermaid}\n%%| fig-cap: "How it *flows*"\nflowchart LR\n  A --> B\n```', /How it/, /fig-cap/],
  [
    '<object data="a.svg" type="image/svg+xml" title="SECRET"><img src="b.png"></object>',
    /# a/,
    /object|b\.png/,
    /SECRET/,
  ],
])

tries('listings and notes of Eleventy, and parts of other pages of MyST', [
  [
    '{%- set codeBlock %}{% raw %}\nnpm install *a*\n{% endraw %}{%- endset %}\n{{ codeBlock | highlight("bash") | safe }}\n\nEnd.',
    /```bash\nnpm install \*a\*\n```[\s\S]*End/,
    /codeBlock|endset|raw/,
  ],
  [
    '{% set codeContent %}\nexport default async function () {\n\n\treturn 1;\n};\n{% endset %}\n{% include "snippets/tabs.njk" %}\n\nEnd.',
    /```js\nexport default[\s\S]*return 1;[\s\S]*```[\s\S]*End/,
    /codeContent|endset|snippets/,
  ],
  ['{% set code %}\n\nWords.', /Words/],
  [
    '{% callout "warn" %}<strong>Mind</strong> it.\n\n<p>\n  It is *hot*.\n</p>\n{% endcallout %}\n\nEnd.',
    /\*\*Mind\*\* it[\s\S]*hot[\s\S]*End/,
    /callout/,
  ],
  [
    '{% note info Read this %}Mind it.\n\nMore.\n{% endnote %}\n\nEnd.',
    /Read this: Mind it[\s\S]*More[\s\S]*End/,
    /\{%|endnote/,
  ],
  ['{% callout "warn" %}Nothing closes it.', /Nothing closes it/],
  ['Words.\n\n![](#costs)\n\n- ![](xref:spec#admonition)', /Words/, /costs|xref/],
])

tries('what a notebook prints above and below a result', [
  [
    'Text.\n\n    /usr/lib/core.py:12: FutureWarning: SECRET\n      df.mean()\n\n\n    age  31\n    b     1\n\nEnd.',
    /age {2}31\nb {5}1/,
    /SECRET|df\.mean/,
  ],
  ["Text.\n\n    <AxesSubplot:xlabel='age'>\n\n    \n![png](a.png)\n\nEnd.", /End/, /xlabel/],
  ['Text.\n\n    31\n\n    [<Line2D at 0x7f8b1c>]\n\nEnd.', /31/, /Line2D/],
  ['Text.\n\n    a = 1\n\n    b = 2\n\nEnd.', /a = 1\n\nb = 2/],
  ['Text.\n\n```\n<Axes at 0x7f8b1c>\n```', /<Axes at/],
])

tries('notes as GitHub had them first, and sections of other chapters', [
  ['> **Note**\n> Mind *it*.', /### Note\s+Mind \*it\*/, /> \*\*/],
  ['> **⚠️ Warning**\n> Mind it.', /### ⚠️ Warning\s+Mind it/],
  ['> **注意：**\n> 小心。', /注意[\s\S]*小心/],
  ['> **Ann Lee**\n> spoke first.', /\*\*Ann Lee\*\* spoke first/],
  ['See @sec-data-import and @sec-tidy.', /See Section data import and Section tidy/, /@/],
  ['Ask @sec-team for it.', /@sec-team/],
])

tries('components in items, and files of Zotero', [
  [
    '1. Run it:\n\n    <PackageManagerTabs>\n    <Fragment slot="npm">\n    ```sh\n    npm i\n    ```\n    </Fragment>\n    </PackageManagerTabs>\n\n2. Then go.',
    /npm[\s\S]*npm i[\s\S]*Then go/,
    /PackageManager|slot|Fragment/,
  ],
  ['- a paper {{zotero-linked-file "attachments:a b.pdf"}}\n- [[Page]]', /a paper/, /zotero|attachments/],
])

tries('spellings of tags that themes of Hexo bring', [
  [
    '{% tabs a %}\n<!-- tab npm@code -->\nnpm i\n<!-- endtab -->\n<!-- tab -->\nBy hand.\n<!-- endtab -->\n{% endtabs %}',
    /npm\W+npm i[\s\S]*By hand/,
    /@code|endtab|\{%/,
  ],
  ['```html\n<!-- tab npm -->\n```\n\n<!-- tab SECRET -->\n\nWords.', /<!-- tab npm -->[\s\S]*Words/, /SECRET/],
  ['{% hideToggle Show it,bg,red %}\nThe list.\n{% endhideToggle %}', /Show it\W+The list/, /bg|red|\{%/],
  [
    '{% timeline 2023,blue %}\n<!-- timeline 10-01 -->\nSaved.\n<!-- endtimeline -->\n{% endtimeline %}',
    /2023[\s\S]*10-01[\s\S]*Saved/,
    /blue|\{%/,
  ],
  ['A {% label new blue %} way.', /A new way/, /blue|label/],
  ["See {% btn 'https://a.org',The plan,far fa-x %}.", /See \[The plan\]\(https:\/\/a\.org\)/, /far|btn/],
])

tries('titles with marks', [
  ['---\ntitle: ":sparkles: Release 10:30:45"\n---\n\n## A\n\nWords.', /✨ Release 10:30:45/, /sparkles/],
  [':::danger[Take care]{#care}\nWords.\n:::', /Take care/, /\[Take|#care/],
  [
    '<details>\n<summary>Why **twice**, `a` and *so*</summary>\n\nWords.\n\n</details>',
    /Why \*\*twice\*\*, `a` and \*so\*/,
  ],
  ['`<summary>Why **twice**</summary>`', /`<summary>Why \*\*twice\*\*<\/summary>`/],
  ['<aside>\n💡 Bring **warm** clothes.\n\n</aside>\n\nEnd.', /Bring \*\*warm\*\* clothes/, /<aside/],
  [
    '{{< figure src="https://a.org/a.png" caption="Ice in **March**, `b`" >}}\n\nEnd.',
    /Ice in \*\*March\*\*, `b`|End/,
    /\\\*/,
  ],
])

tries('spellings of embeds, contents and listings', [
  ['See ![[Offers#Prices|300]] there.', /See Prices there/, /300/],
  [
    'Words.\n\n{% embed url="https://a.org/b" %}\nThe film\n{% endembed %}',
    /https:\/\/a\.org\/b[\s\S]*The film/,
    /\{%|endembed/,
  ],
  ['Words.\n\n{% include video.html id="abc" title="On ice" %}', /On ice/, /\{%|abc/],
  ['Words about `{{</* ref */>}}`.', /`\{\{< ref >\}\}`/],
  ['[Costs\t2](#costs)\n\nWords.\n\n## Costs\n\nLow.', /Words[\s\S]*Low/, /Costs\s+2/],
  ['Words:\n\n    :::python\n    print("hot")\n\nEnd.', /```python\nprint\("hot"\)/, /:::/],
  ['title:: A\n\n- ## B\n\t- #+BEGIN_QUOTE\n\t  Less.\n\t  #+END_QUOTE', /> Less/, />\s*\n/],
  ['# 甲\n\n1）先看日志\n2）再看监控\n\n（1）正常\n（2）偏高\n\n文字。', /（1）正常/],
  ['Words.\n\n![Plan](https://a.org/a.png)\n/// caption\nThe plan.\n///\n\nEnd.', /End/, /\/\/\//, /The plan/],
  ['One <!-- more --> two.', /One two/],
])

tries('icons in headings', [
  ['# <img src="a.png" width="20"> Start\n\nWords.', /# Start/, /a\.png/],
  ['<h1 align="center"><img src="a.png" width="32" alt=""> Start</h1>\n\nWords.', /# Start/, /a\.png/],
  ['# Garden ![[ico.png]] notes\n\nWords.', /# Garden notes/, /ico/],
  ['# T\n\n## A ![](a.png) b\n\nWords.', /## A b\n/, /a\.png/],
  ['# T\n\n## <img src="https://a.org/a.png" width="400" alt="The plan"> A\n\nWords.', /## A/, /<img/, /The plan/],
  ['# T\n\n## <img src="https://a.org/a.png" width="20" alt="Plan"> A\n\nWords.', /## A/, /<img/, /Plan/],
  ['<h2><img src="https://a.org/a.png" width="20" alt=""></h2>\n\nWords.', /Words/],
])

tries('fields of Dataview in a sentence', [
  ['It is due (due:: May 2) and [cost:: 3 €] then (a:: 1).', /due May 2 and cost: 3 € then 1\./, /::|\(/],
  ['Use (std:: x) and [a::b].', /Use x and \\?\[a::b\]/],
])

tries('embeds of pages of Logseq', [
  ['- one\n- {{embed [[New Office]]}}', /- New Office/, /embed|\{\{/],
  ['- one\n- {{embed ((6515e1a2-1111-4222-8333-944455566677))}}', /one/, /embed|6515/],
])

tries('a place for contents beside words', [
  ['See [[toc]] and more.', /See and more/, /toc/],
  ['See `[[toc]]` and more.', /See `\[\[toc\]\]` and more/],
])

tries('files and code in titles of components', [
  [
    '<Listing number="4-2" file-name="src/main.rs" caption="A move">\n\n```rust\nlet t = s;\n```\n\n</Listing>',
    /A move `src\/main\.rs`/,
    /Listing|4-2/,
  ],
  ['<Aside type="tip" title="Try `a()`">It is even.</Aside>\n\nEnd.', /Try `a\(\)`/, /Aside/],
  ['<Aside title="Try `a()` now">\nIt is even.\n</Aside>\n\nEnd.', /Try `a\(\)` now/, /Aside/],
])

tries('shortcodes that only a site knows', [
  ['Words. {{< gallery dir="a/b" >}}\n\nEnd.', /Words\.[\s\S]*End/, /gallery|a\/b/],
  ['Words.\n\n{{< gallery dir="a/b" cols=3 >}}\n\nEnd.', /Words\.[\s\S]*End/, /gallery|cols/],
  ['It is {{< term id="node" >}} here.', /term id="node"/],
])

tries('lists of links to headings', [
  ['There are two ways:\n\n- [By hand](#a)\n- [By tool](#b)\n\n## A\n\nOne.\n\n## B\n\nTwo.', /By hand[\s\S]*By tool/],
  ['Contents:\n\n- [By hand](#a)\n- [By tool](#b)\n\n## A\n\nOne.\n\n## B\n\nTwo.', /One/, /By hand|Contents/],
  ['Words.\n\n- [By hand](#a)\n- [By tool](#b)\n\n## A\n\nOne.\n\n## B\n\nTwo.', /One/, /By hand/],
])

tries('definitions whose term is a comment', [
  [
    '<!-- md:option icon -->\n\n:   <!-- md:flag required -->\n    It sets the icon:\n\n    * `heart` or\n    * `star`\n\nWords.',
    /It sets the icon[\s\S]*^- `heart` or\n- `star`$/m,
    /:\s+It|```/,
  ],
  ['<!-- one -->\n\nTerm\n\n:   Its meaning.', /\*\*Term\*\*: Its meaning/],
])

tries('marks of HackMD in an item', [
  ['- [name=Jo] [time=Sun, Jun 28] [color=#907bf7]\n\n> Blue', /Jo, Sun, Jun 28/, /name=|907/],
  ['Text [name=Jo] here.', /\[name=Jo\]/],
  [
    '```md\n> Blue [name=Jo]\n\n(\\#tab:x) Cap\n\n(ref:a) Words {numref}`No %s <z>`\n```',
    /> Blue \[name=Jo\]\n\n\(\\#tab:x\) Cap\n\n\(ref:a\) Words \{numref\}`No %s <z>`/,
  ],
])

tries('colours of a terminal in output', [
  [
    'Words.\n\n    \u001b[0;31m---\u001b[0m\n    \u001b[0;31mValueError\u001b[0m  Traceback',
    /---\nValueError {2}Traceback/,
    /31m/,
  ],
  ['Words.\n\n    [0;31mValueError[0m  Traceback', /ValueError {2}Traceback/, /31m|\[0m/],
  ['Words.\n\n```sh\necho "\\033[0;31mred\\033[0m"\n```', /\\033\[0;31mred\\033\[0m/],
])

tries('tables of MultiMarkdown', [
  [
    '| | Grouping ||\nFirst | Second | Third |\n------ | :-----: | -----: |\na | *long* ||\n[Prototype table]\n\nEnd.',
    /\| +\| Grouping \| +\|\n\|[-: |]+\|\n\| First +\| +Second +\| Third \|[\s\S]*Prototype table/,
    /\[Proto/,
  ],
  ['| A | B |\n|---|---|\n| 1 | 2 |\n[Sizes][sizes]\n\nEnd.', /Sizes/, /\[Sizes|sizes\]/],
  ['| A |\n|---|\n| [1] |\n| [2] |\n\nEnd.', /\\?\[2\]/],
  ['```\n| | G ||\n| A | B | C |\n|--|--|--|\n```', /\| \| G \|\|\n\| A/],
])

tries('cells of R that show their result alone', [
  [
    '```{r, echo=FALSE, fig.cap="SECRET"}\nknitr::include_graphics("https://a.org/a.png")\n```\n\nEnd.',
    /End/,
    /knitr/,
    /SECRET/,
  ],
  ['```{r}\nknitr::include_graphics("https://a.org/plan.png")\n```\n\nEnd.', /knitr/, /^$/, /./],
  ['```{r bill, fig.cap="Bill lengths", echo=TRUE}\nplot(x)\n```\n\nEnd.', /```r \[Bill lengths\]\nplot/, /echo/],
  ["```{r engine='bash', eval=F}\nls -l\n```\n\nEnd.", /```bash\nls -l/, /engine/],
  ['```{python}\n#| echo: false\nplot(x)\n```\n\nEnd.', /End/, /plot/],
])

tries('examples, raw tags and scripts of pandoc', [
  ['(@good) One.\n(@bad) Two, not (@good).', /\(1\) One\.[\s\S]*\(2\) Two, not \(1\)/, /@/],
  ['Text `<b>`{=html} goes on.\n\nMore.', /Text goes on\.[\s\S]*More\./, /<b>|\*\*/],
  ['Text `<b>`{=html}on`</b>`{=html} here.\n\nMore.', /Text \*\*on\*\* here/],
  ['A line`<br>`{=html}and more.', /A line\\?\s*\n?\s*and more/, /<br>/],
  ['Text ^up^, and so.', /Text <sup>up<\/sup>, and so/],
  ['A ^b c^ and ^_^ here.', /A \\?\^b c\\?\^ and \\?\^\\?_\\?\^ here/],
  [
    '::: {#fig-ab layout-ncol=2}\n![One](https://a.org/a.png){#fig-a}\n\n![Two](https://a.org/b.png){#fig-b}\n\nBoth, see @fig-b and @fig-ab.\n:::\n\n![C](https://a.org/c.png){#fig-c}\n\nSee @fig-c.',
    /see Figure.1 \(b\) and Figure.1\.[\s\S]*See Figure.2/,
    /@|#fig/,
  ],
])

tries('elements that only a script opens', [
  ['Words.\n\n<dialog>SECRET</dialog>\n\nEnd.', /Words[\s\S]*End/, /SECRET/],
  ['Words.\n\n<dialog open>Shown</dialog>\n\nEnd.', /Shown/],
])

tries('further spellings of headings, shortcodes and notes', [
  ['# T\n\n## A\n\nText.\n\n## Result[^1]\n\n[^1]: Own data.', /## A/, /Own data/, /Result[\s\S]*Own data/],
  ['{{< unknown >}} The boiler was iron.', /The boiler was iron/, /unknown|\{\{/],
  ['The boiler was iron. {{< unknown >}}', /The boiler was iron/, /unknown|\{\{/],
  ['It is {{< version >}} now.', /version/],
  ['<aside class="notes">\nPass the *SECRET*.\n</aside>\n\nText.', /Text/, /SECRET/, /Pass the \*SECRET\*/],
])

tries('HTML in containers, and titles of containers', [
  ['::: tip\n<b>Wrapped</b> text.\n:::\n\nEnd.', /Tip[\s\S]*\*\*Wrapped\*\* text/, /:::/],
  ['::: raw\n<kbd>A</kbd> text.\n:::\n\nEnd.', /`A` text/, /:::|raw/],
  ['::: warning\n<div>Box</div>\n:::\n\nEnd.', /Warning[\s\S]*Box[\s\S]*End/, /:::/],
  ['/// note | Mind\n<b>Wrapped</b> text.\n///\n\nEnd.', /Mind[\s\S]*\*\*Wrapped\*\* text/, /\/\/\//],
  ['::: tip\n<pre>\n:::\n</pre>\n:::\n\nEnd.', /:::[\s\S]*End/],
  ['::: {.callout-note}\n## Pay attention\nWords.\n:::\n\nEnd.', /Pay attention[\s\S]*Words/, /Note/],
  ['::: {#a .callout-tip icon=false}\n## Pay attention\nWords.\n:::\n\nEnd.', /Pay attention[\s\S]*Words/, /Tip/],
  ['::: {.callout-tip title="Said"}\n## Below\nWords.\n:::\n\nEnd.', /Said[\s\S]*Below/, /Tip/],
  ['::: right\nAt the side.\n:::\n\nEnd.', /At the side/, /right/i],
  ['/// tab | Tab one\nIn one.\n///\n\nEnd.', /Tab one[\s\S]*In one/, /\/\/\//],
])

tries('attributes on lines of their own, keys of systems, buttons and tags in text', [
  ['Some text.\n{.lead #intro}\n\nEnd.', /Some text/, /lead|intro/],
  ['Some text.\n{class="lead"}\n\nEnd.', /Some text/, /lead/],
  ['- one\n- two\n{.list}\n\nEnd.', /- two/, /list\}/],
  ['| x | y |\n| - | - |\n| 1 | 2 |\n{.striped}\n\nEnd.', /\| 1/, /striped/],
  ['- an item\n- ![[roof.png|The roof|120x80]]', /The roof/, /120x80/],
  ['Write {.lead} here.\n\n{set}', /\{\.lead\}[\s\S]*\{set\}/],
  ['Press {{< kbd mac=Cmd-O win=Ctrl-O >}} or {{< kbd Esc >}}.', /`Cmd-O` \(mac\), `Ctrl-O` \(win\) or `Esc`/, /\{\{/],
  [
    'Then {button}`Go on <https://a.org/go>` and {button}`stay <here>`.',
    /\[Go on\]\(https:\/\/a\.org\/go\) and stay/,
    /button/,
  ],
  ['Use {{</* ref "a.md" */>}} to link.', /ref "a\.md"/, /\*/],
  ['{{< button relref="/" >}}Get Home{{< /button >}}', /Get Home/, /relref|\{\{/],
  ['A list:\n\n● one\n● two', /- one\s+- two/, /●/],
])

tries('components of MDC, as Nuxt Content has them', [
  ['::tip\nBe quick.\n::\n\nEnd.', /Tip[\s\S]*Be quick/, /::/],
  ['::note{icon="i-lucide-info" to="/docs/a"}\nMind it.\n::\n\nEnd.', /Note[\s\S]*Mind it/, /::|lucide|docs/],
  ['::note{to="https://a.org/b"}\nRead on.\n::\n\nEnd.', /\[Read on\.\]\(https:\/\/a\.org\/b\)/, /::/],
  ['::card{title="So it goes"}\nWords.\n::\n\nEnd.', /So it goes[\s\S]*Words/, /::|card/i],
  ['::u-page-card\nWords.\n::\n\nEnd.', /Words/, /::|page/i],
  ['::callout{type="warning"}\nWords.\n::\n\nEnd.', /Warning[\s\S]*Words/, /::|callout/i],
  ['::prose-tip\nWords.\n::\n\nEnd.', /Tip[\s\S]*Words/, /::|prose/i],
  ['::code-group\n```bash [npm]\nnpm i ::\n```\n::\n\nEnd.', /```bash \[npm\]\nnpm i ::\n```/, /code-group|^::$/m],
  [
    '::note\nChoose:\n\n::code-group\n```md\n::\n```\n::\n\nThen go.\n::\n\nEnd.',
    /Note[\s\S]*Choose:[\s\S]*```md\n> ::\n> ```[\s\S]*Then go[\s\S]*End/,
    /code-group/,
  ],
  [
    '::tip\nAbove.\n\n  :::warning\n    Inside.\n  :::\n::\n\nEnd.',
    /Tip[\s\S]*Above[\s\S]*Warning[\s\S]*Inside/,
    /:::|```/,
  ],
  [
    '::card\n---\ntitle: A: plan\nicon: i-x\nclass: "big red"\n---\nWords.\n::\n\nEnd.',
    /Words/,
    /icon|---\n+class|red|::/,
  ],
  ['::card\n---\ntitle: The plan\nicon: i-x\n---\nWords.\n::\n\nEnd.', /The plan[\s\S]*Words/, /icon|i-x|title:|::/],
  ['::card\nWords.\n#footer\nMore.\n::\n\nEnd.', /Words[\s\S]*More/, /footer|::/],
  [
    '::hero\n#title{unwrap="p"}\nThe plan.\n\n#links\n  :::u-button\n  ---\n  label: Start\n  to: https://a.org\n  ---\n  :::\n::\n\nEnd.',
    /The plan[\s\S]*\[Start\]\(https:\/\/a\.org\)/,
    /links|unwrap|:::/,
  ],
  ['- one\n\n  ::tip\n  Be quick.\n  ::\n- two', /one[\s\S]*Be quick[\s\S]*- two/, /::/],
  [
    'One :br two and :badge[New]{color="red"} :icon{name="i-x"} there.',
    /One\\\s+two and New there/,
    /:br|badge|icon|i-x/,
  ],
  ['Above.\n\n:hr\n\nBelow [red]{.text-red}.', /Above[\s\S]*Below red/, /:hr|text-red/],
  [
    '::youtube{id="w7Ft2ymGmfc"}\n::\n\nEnd.',
    /\[YouTube video\]\(https:\/\/www\.youtube\.com\/watch\?v=w7Ft2ymGmfc\)/,
    /::/,
  ],
  ['See ::youtube{id=w7Ft} here.\n\n::youtube{id=w7Ft}\n\nEnd.', /::youtube\\?\{id=w7Ft\}/],
  ['::tip\nNothing closes it.\n\nEnd.', /::tip/],
  [':::tip\nBe quick.\n:::\n\n:::message\nMind it.\n:::\n\nEnd.', /Tip[\s\S]*Be quick[\s\S]*Note[\s\S]*Mind it/, /:::/],
  ['Take a[:n], b::c[1] and 10:30{x}.', /Take a\\?\[:n\\?\], b::c\\?\[1\\?\] and 10:30\{x\}/],
])

tries('what was left of spellings of tabs, embeds, options, spoilers, emoji and tables', [
  [
    '{{< tabs items="A,B" >}}\n{{< tab >}}First words.{{< /tab >}}\n{{< tab >}}Second words.{{< /tab >}}\n{{< /tabs >}}\n\nEnd.',
    /A[\s\S]*First words[\s\S]*B[\s\S]*Second words/,
    /\{\{/,
  ],
  ["<Tabs items={['npm']}>\n<Tabs.Tab>Use npm.</Tabs.Tab>\n</Tabs>\n\nEnd.", /npm[\s\S]*Use npm/, /items|Tab/],
  [
    ':::{iframe} https://a.org/embed/x\n:width: 100%\n:align: center\nA caption.\n:::\n\nEnd.',
    /<https:\/\/a\.org\/embed\/x>[\s\S]*A caption/,
    /width|align|iframe/,
  ],
  [
    '/// details | The title\n    type: warning\n    open: True\n\nWords.\n///\n\nEnd.',
    /The title[\s\S]*Words/,
    /type|open|True/,
  ],
  ['/// tip\n    attrs: {class: big}\nWords.\n///\n\nEnd.', /Tip[\s\S]*Words/, /attrs|big/],
  ['/// tip\nWords.\n\n    key: value\n///\n\nEnd.', /Tip[\s\S]*Words[\s\S]*key: value/],
  ['Words.\n\n@[code](./a.js)\n\n@[code{3-9} js](../b.js)\n\nEnd.', /Words[\s\S]*End/, /code|js/],
  ['It was !!the butler!! and >!his dog!< then.', /It was the butler and his dog then/, /!/],
  ['Wow!! That is!! good, !!!really!!! so.', /Wow!! That is!! good, !!!really!!! so/],
  ['A :santa_tone2:, :+1_tone3: and :none_tone2:.', /A 🎅🏼, 👍🏽 and :none\\?_tone2:/],
  ['It :lgtm: to me.', /It\s+to me/, /lgtm/],
  [
    '+-----------+-----+\n| ``` yaml  | One |\n| a:        |     |\n|   - b: c  |     |\n| ```       |     |\n+-----------+-----+\n\nEnd.',
    /`a:`<br>`\u00a0\u00a0- b: c` \| One/,
    /yaml|```/,
  ],
])

tries('shortcodes in brackets, as Grav and WordPress have them', [
  [
    '[prism classes="language-yaml line-numbers"]\na: 1\n---\n[b]: *c*\n[/prism]\n\nEnd.',
    /```yaml\na: 1\n---\n\[b\]: \*c\*\n```/,
    /prism|line-numbers/,
  ],
  [
    '1. one\n\n   [prism classes="language-bash command-line" cl-output="2-10"]\n   php -v\n   [/prism]\n\n2. two',
    /one[\s\S]*php -v[\s\S]*two/,
    /prism|cl-output/,
  ],
  ['[code lang="php"]\n$a = "~~~";\n[/code]\n\nEnd.', /```php\n\$a = "~~~";\n```/, /code|lang=/],
  [
    '[ui-tabs]\n[ui-tab title="In Bash"]\n[prism classes="language-bash"]\nls\n[/prism]\n[/ui-tab]\n[/ui-tabs]\n\nEnd.',
    /In Bash[\s\S]*```bash\n(?:> )?ls/,
    /ui-tab|prism/,
  ],
  ['[div class="table wide"]\n\nWords here.\n\n[/div]\n\nEnd.', /Words here/, /div|table/],
  ['[version=16]\nWords here.\n[/version]\n\nEnd.', /Words here/, /version|16/],
  ['[name]\n\nIs a word in brackets.\n\n[/other]\n\nEnd.', /\[name\\?\][\s\S]*\[\/other\\?\]/],
])

tries('numbers of several levels, and instructions for a processor', [
  ['## Part 8.4 Costs\n\nThey rise.\n\n## Part 8.5: Gains\n\nThey fall.', /## Costs/, /4 Costs/],
  ['## Step 2a Boil\n\nWait.\n\n## Step 2b Stir\n\nTaste.', /## Step 2a Boil/],
  ['## Part8.4]\n\nWords.', /Part8\.4\]/],
  ['It works :smile::tada:: yes.', /😄🎉: yes/],
  ['One.\n\n+++<br>\n\nTwo.', /Two\./, /\+{3}/],
  ['One.\n\n<?php\necho "<br>"; ?>\n\nTwo.', /```\n<\?php\necho "<br>"; \?>\n```/],
  ['One.\n\n<![CDATA[\na <br> b\n]]>\n\nTwo.', /```\n<!\[CDATA\[\na <br> b\n\]\]>\n```/],
  ['One.\n\n<plaintext>\nTwo.\n\n## Three\n\nFour.', /## Three/, /<\/plaintext/],
  ['Words <pre>https://a.example/b here</pre> more.', /```\nhttps:\/\/a\.example\/b here\n```/],
  ['One.\n\n<div class="a>\nSECRET\n</div>\n\nTwo.', /Two/, /SECRET/],
  ['One.\n\n<!-- SECRET\n\n## Two\n\nThree.', /One/, /SECRET|Two|Three/],
  ['One.\n\n<style>\na { b: SECRET }\n\n## Two', /One/, /SECRET|Two/],
])
