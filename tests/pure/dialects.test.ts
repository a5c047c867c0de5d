import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { VFile } from 'vfile'
import { ledger } from '../../src/ledger/ledger.ts'
import { deckOf } from '../deckOf.ts'

/** What a tool writes, what the deck has to have of it, and what it must not have. */
interface Sample {
  text: string
  shown?: RegExp
  hidden?: RegExp
}

/** The claims of docs/dialects.md, by its rows. */
const samples: Record<string, Sample[]> = {
  "GitHub's page": [
    { text: '> [!NOTE]\n> Mind it.', shown: /### Note/ },
    { text: 'A :rocket: start.', shown: /🚀/, hidden: /:rocket:/ },
    { text: 'It is $`a^2`$ here.', shown: /\$a\^2\$/, hidden: /`/ },
    { text: '<details><summary>More</summary>\n\nInside it.\n\n</details>', shown: /Inside it/, hidden: /<details/ },
    { text: '```math\na^2\n```', shown: /\$\$\na\^2/ },
    { text: 'Text.\n\n[![build](https://img.shields.io/x.svg)](https://x.example)', hidden: /shields/ },
  ],
  Obsidian: [
    { text: 'See [[Page|words]] and [[Page#Part]]. ^name', shown: /See words and Part/, hidden: /\[\[|\^name/ },
    { text: 'A ==mark== here. %% private %%', shown: /\*\*mark\*\*/, hidden: /private|==/ },
    { text: '> [!tip]- Title\n> Words.', shown: /### Title/ },
    { text: '- [ ] open\n- [/] begun', shown: /- \[ \] begun/, hidden: /\[\// },
    { text: 'Words [key:: value].\n\n#todo #a/b\n\n```dataview\nLIST\n```', shown: /key: value/, hidden: /todo|LIST/ },
    { text: '![[a.png|Words|300]]', shown: /Words/, hidden: /300/ },
  ],
  Logseq: [
    { text: '- A\n  collapsed:: true\n- B\n  id:: 64a1b2c3-0000-4000-8000-000000000000', hidden: /::/ },
    { text: '- ## Costs\n  - a\n  - b', shown: /## Costs/, hidden: /- #/ },
    { text: '- TODO write\n- DONE ^^read^^ it\n  :LOGBOOK:\n  :END:', shown: /\*\*read\*\* it/, hidden: /TODO|END/ },
  ],
  'Typora, HackMD': [
    { text: 'H~2~O and ++new++.', shown: /<sub>2<\/sub>O and \*\*new\*\*/ },
    { text: '[toc]\n\nWords.', hidden: /toc/i },
  ],
  Hexo: [
    { text: '{% codeblock lang:js %}\nrun()\n{% endcodeblock %}', shown: /```js\nrun\(\)/, hidden: /codeblock/ },
    { text: '{% note warning %}\nHot.\n{% endnote %}', shown: /### Warning\s+Hot/, hidden: /endnote/ },
    {
      text: '{% tabs a %}\n<!-- tab npm@code -->\nRun it.\n<!-- endtab -->\n{% endtabs %}',
      shown: /### npm\s+Run it/,
      hidden: /@|endtab/,
    },
    { text: 'A {% label new blue %} way.', shown: /A new way/ },
    { text: "See {% btn 'https://a.org',Words,fa %}.", shown: /See \[Words\]\(https:\/\/a\.org\)/ },
    { text: '{% hideToggle Show,red %}\nWords.\n{% endhideToggle %}', shown: /### Show\s+Words/ },
    { text: 'See {% post_link a Words %} and {% raw %}x{% endraw %}.', shown: /See Words and x\./ },
  ],
  Hugo: [
    { text: '{{< highlight go >}}\nrun()\n{{< /highlight >}}', shown: /```go\nrun\(\)/, hidden: /highlight/ },
    { text: 'See [this]({{< ref "a.md" >}}).', shown: /See this/, hidden: /\{\{/ },
    { text: '{{% notice tip "Title" %}}\nWords.\n{{% /notice %}}', shown: /### Title\s+Words/, hidden: /notice/ },
    { text: '{{< tab "Title" >}}\nWords.\n{{< /tab >}}', shown: /### Title\s+Words/, hidden: /tab/ },
  ],
  'Jekyll, kramdown': [
    { text: "![Plan]({{ '/img/a.png' | relative_url }})", shown: /Plan/, hidden: /relative_url/ },
    { text: '{% highlight ruby %}\nrun\n{% endhighlight %}', shown: /```ruby\nrun/, hidden: /highlight/ },
    { text: 'Words.\n{: .note}\n\nCSS.\n\n*[CSS]: Sheets', shown: /Sheets/, hidden: /\.note|\*\[/ },
    { text: '* TOC\n{:toc}\n\nWords.', hidden: /TOC|toc/ },
  ],
  'Docusaurus, VitePress, VuePress': [
    { text: '::: tip Title\nWords.\n:::', shown: /### Title/, hidden: /:::/ },
    {
      text: 'import A from \'./a\'\n\nWords.\n\n```js title="a.js"\nrun()\n```',
      shown: /a\.js/,
      hidden: /import A|title=/,
    },
  ],
  'MkDocs Material': [
    { text: '!!! note "Title"\n\n    Words.', shown: /### Title/, hidden: /!!!/ },
    { text: 'A ^^new^^ word.', shown: /\*\*new\*\*/, hidden: /\^\^/ },
  ],
  'pandoc, Quarto, R Markdown': [
    { text: '$$ a = b $$ {#eq-x}\n\nSee @eq-x and [@smith2020].', shown: /\(1\) and \\?\[smith2020/, hidden: /#eq|@/ },
    { text: 'See @fig-x.\n\n![A](a.png){#fig-x}', shown: /See Figure\u00a01/, hidden: /@/ },
    { text: 'SO~4~^2-^ it is.\n\nTerm\n~ Words.\n\n(@) one\n(@) two', shown: /<sup>2-/, hidden: /\^|~|@/ },
    { text: 'Words^[Once by hand.] and [x]{.smallcaps}.', shown: /\\\[1\] and x/, hidden: /\^\[|smallcaps/ },
    { text: '```{python}\n#| eval: false\nrun()\n```', shown: /```python\nrun\(\)/, hidden: /eval/ },
    {
      text: 'First.\n\n. . .\n\nSecond.\n\n\\newpage\n\\vspace{1em}\n{{< pagebreak >}}',
      hidden: /\. \. \.|newpage|vspace|pagebreak/,
    },
    { text: '+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n+---+---+', shown: /\| a +\| b +\|/, hidden: /\+---/ },
    { text: '::: {.notes}\nPrivate words.\n:::\n\nWords.', shown: /<!--[\s\S]*Private/, hidden: /\.notes/ },
  ],
  'MyST, Jupyter Book': [
    { text: '```{note}\nMind it.\n```', shown: /### Note/, hidden: /\{note/ },
    { text: '(target)=\n\nSee {ref}`words <target>`.', shown: /See words/, hidden: /target|\{ref/ },
    { text: 'Words.\n\n```{toctree}\na\n```', hidden: /toctree/ },
    { text: '(target)=\n\nWords.\n\n% private', shown: /Words/, hidden: /private/ },
  ],
  nbconvert: [
    { text: 'Words.\n\n    /lib/a.py:12: FutureWarning: old\n      warn()', shown: /Words/, hidden: /FutureWarning/ },
    {
      text: '<div>\n<style scoped>\n    .a {\n    }\n\n    .b {\n    }\n</style>\n<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>\n</div>',
      shown: /\| a \|/,
      hidden: /\.b|style/,
    },
  ],
  'reveal.js, remark, Marp, Deckset, Slidev': [
    { text: 'Words.\n\n<aside class="notes">Said.</aside>', shown: /<!--[\s\S]*Said/, hidden: /aside/ },
    { text: 'Words. <!-- a comment -->', hidden: /a comment/ },
    { text: 'Words.\n\n<!-- notes: Said. -->', shown: /<!--[\s\S]*Said/, hidden: /notes:/ },
    { text: '# A\n\nWords.\n\n^ Said.\n\n---\n\n# B\n\nWords.', shown: /<!--[\s\S]*Said/, hidden: /\^/ },
    { text: '# A\n\nNote: Said.\n\n--\n\n# B\n\nWords.', shown: /<!--[\s\S]*Said/, hidden: /Note/ },
  ],
  GitBook: [
    { text: '{% hint style="info" %}\nWords.\n{% endhint %}', shown: /### Info\s+Words/, hidden: /hint/ },
    { text: '{% code title="a.js" %}\n```js\nrun()\n```\n{% endcode %}', shown: /```js \[a\.js\]\nrun/, hidden: /\{%/ },
  ],
  'mdBook, rustdoc': [{ text: '```rust,ignore\n# use a;\nrun();\n```', shown: /```rust\nrun/, hidden: /use a|ignore/ }],
  'Azure DevOps': [{ text: '::: mermaid\ngraph TD; X-->Y\n:::', shown: /```/, hidden: /:::/ }],
  'Zenn, Qiita': [
    { text: '```js:a.js\nrun()\n```', shown: /```js \[a\.js\]\nrun/ },
    { text: ':::message alert\nWords.\n:::', shown: /### Warning\s+Words/, hidden: /:::/ },
    { text: ':::note warn\nWords.\n:::', shown: /### Warning\s+Words/, hidden: /warn$/m },
  ],
  'Chinese blogs': [
    { text: '1.看日志\n2.看监控', shown: /1\. 看日志\n2\. 看监控/ },
    { text: '甲：你好\n乙：再见', shown: /### 甲/ },
    {
      text: '详见https://example.org/docs，然后继续。',
      shown: /\(https:\/\/example\.org\/docs\)|<https:\/\/example\.org\/docs>/,
    },
  ],
  TeX: [
    { text: '\\[\n\\int_0^1 x\\,dx = 1\n\\]', shown: /\$\$\n\\int/ },
    {
      text: '$$\n\\newcommand{\\RR}{\\mathbb{R}}\nx \\in \\RR\n$$',
      shown: /x \\in \\mathbb\{R\}/,
      hidden: /newcommand/,
    },
    { text: 'It costs $5 and $10.', shown: /\\\$5 and \\\$10/ },
  ],
}

for (const [tool, list] of Object.entries(samples))
  describe(tool, () => {
    for (const { text, shown, hidden } of list)
      test(JSON.stringify(text), () => {
        const file = new VFile({ path: 'a.md', value: `# Talk\n\n## Part\n\n${text}\n\n## Next\n\nIt went well.\n` })
        const deck = deckOf(file)
        if (shown) assert.match(deck, shown)
        if (hidden) assert.doesNotMatch(deck.replace(/^---[\s\S]*?---/, ''), hidden)
        const { lost, invented } = ledger(file, deck)
        assert.deepEqual([lost, invented], [[], []])
      })
  })
