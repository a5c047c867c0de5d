import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { parseMarkdown } from '../../src/article/parseMarkdown.ts'
import { neededWords } from '../../src/ledger/words/neededWords.ts'

/** The leaves of a text's tree. */
function leavesOf(text: string): string {
  const leaves: string[] = []
  visit(parseMarkdown(text), (node: Nodes) => {
    if (node.type === 'code') leaves.push(`${node.lang ?? ''}:${node.value}`)
    else if (node.type === 'image' || node.type === 'link') leaves.push(`${node.type} ${node.url}`)
    else if ('value' in node) leaves.push(node.value)
    else if (node.type === 'omitted') leaves.push(node.rule)
  })
  return leaves.join(' | ')
}

describe('tags for code, pictures and links', () => {
  for (const [text, leaves] of [
    ['{% highlight ruby %}\na\n{% endhighlight %}', 'ruby:a'],
    ['{%- highlight ruby linenos -%}\na\n{%- endhighlight -%}', 'ruby:a'],
    ['{% highlight %}\na\n{% endhighlight %}', ':a'],
    ['{% codeblock lang:js %}\na\n{% endcodeblock %}', 'js:a'],
    ['{% codeblock %}\na\n{% endcodeblock %}', ':a'],
    ['{% codeblock Title lang:js line_number:false mark:x %}\na\n{% endcodeblock %}', 'js:a'],
    ['{{< highlight go >}}\na\n{{< /highlight >}}', 'go:a'],
    ['{{< code title="Main" lang="go" >}}\na\n{{< /code >}}', 'go:a'],
    ['{{% highlight "go" "hl_lines=1" %}}\na\n{{% /highlight %}}', 'go:a'],
    ['{% highlight md %}\n~~~~\na\n~~~~\n{% endhighlight %}', 'md:~~~~\na\n~~~~'],
    ['- {% highlight js %} is text', '{% highlight js %} is text'],
    ['{% highlight js %}\na', '{% highlight js %}\na'],
    ['```\n{% highlight js %}\na\n{% endhighlight %}\n```', ':{% highlight js %}\na\n{% endhighlight %}'],
    ['{% raw %}\n\na\n\n{% endraw %}', 'template-tag | a | template-tag'],
    ['in {% raw %} text', 'in {% raw %} text'],
    ['{{< figure src="a.png" >}}', '<figure><img src="a.png" alt=""></figure>'],
    [
      '{{< figure src="a.png" alt="b" title="c" caption="d" >}}',
      '<figure><img src="a.png" alt="b"><figcaption>c. d</figcaption></figure>',
    ],
    ["{{< img src='a.webp' />}}", '<figure><img src="a.webp" alt=""></figure>'],
    ['{{< figure "a.png" >}}', '<figure><img src="a.png" alt=""></figure>'],
    [
      '{% include image.html url="a.png" description="b" %}',
      '<figure><img src="a.png" alt=""><figcaption>b</figcaption></figure>',
    ],
    ['{% asset_img a.png b c %}', '<figure><img src="a.png" alt="b c"></figure>'],
    [
      '{% asset_img x a.png 30 20 "b" "c" %}',
      '<figure><img src="a.png" alt="c" width="30"><figcaption>b</figcaption></figure>',
    ],
    ['{% image "a.png" "b" %}', '<figure><img src="a.png" alt="b"></figure>'],
    ['{% image "./a.png", "b", "(min-width: 30em) 50vw" %}', '<figure><img src="./a.png" alt="b"></figure>'],
    ['{% image "b" %}', '{% image "b" %}'],
    [
      '{{< figure src="a.png" caption="See [b](https://b.example/c?d=1)" >}}',
      '<figure><img src="a.png" alt=""><figcaption>See <a href="https://b.example/c?d=1">b</a></figcaption></figure>',
    ],
    ['{{< figure src="a.png" caption="b" >}}\nc', 'image a.png |   | b | \nc'],
    ['<center>{{< figure src="a.png" >}}</center>\nb', '<center><figure><img src="a.png" alt=""></figure></center>\nb'],
    ['A {{< figure src="a.png" alt="[b]" >}} c', 'A  | image a.png |  c'],
    ['{{< figure src="a.mp4" >}}', '{{< figure src="a.mp4" >}}'],
    ['{% include note.html src="a.png" %}', '{% include note.html src="a.png" %}'],
    ['{% asset_img b %}', '{% asset_img b %}'],
    ['`{{< figure src="a.png" >}}`', '{{< figure src="a.png" >}}'],
    ['~~~\n{{< figure src="a.png" >}}\n~~~', ':{{< figure src="a.png" >}}'],
    ['---\na: \'{{< figure src="a.png" >}}\'\n---', 'a: \'{{< figure src="a.png" >}}\''],
    ['[a]({{< ref "b.md" >}}) c', 'link {{< ref "b.md" >}} | a |  c'],
    ['c [a]({% post_url 2024-b %})', 'c  | link {% post_url 2024-b %} | a'],
    ['[a](/{{ b }}/c)', 'link /{{ b }}/c | a'],
    ['[a](b) {{ c }} [d](e f)', 'link b | a |  {{ c }} [d](e f)'],
    ['{{ c }} [d](/e f)', '{{ c }} [d](/e f)'],
  ] as const)
    test(JSON.stringify(text), () => assert.equal(leavesOf(text), leaves))
})

test('the account of words needs captions and titles, and no settings', () => {
  const needed = (text: string) => neededWords(`${text}\n`).words.map(({ text }) => text)
  assert.deepEqual(needed('{{< figure src="no.png" width="3" alt="a" caption="b" >}}'), ['a', 'b'])
  assert.deepEqual(needed('{{< figure "no.png" >}} c'), ['c'])
  assert.deepEqual(needed('{{< highlight no "no=1" >}}\nb\n{{< /highlight >}}'), ['b'])
  assert.deepEqual(needed('{% highlight no %}\nb\n{% endhighlight %}'), ['b'])
})
