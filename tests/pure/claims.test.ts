import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Paragraph, PhrasingContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString } from 'mdast-util-to-string'
import { bestClaimOf } from '../../src/deck/claims/claimsOf.ts'
import { claimValue } from '../../src/deck/claims/claimValue.ts'
import { figuresIn, saysChange } from '../../src/deck/claims/figuresIn.ts'
import { isClaim } from '../../src/deck/claims/isClaim.ts'
import { readSentence } from '../../src/deck/claims/readSentence.ts'

/** A sentence of Markdown. */
function sentence(markdown: string): PhrasingContent[] {
  // A single paragraph is what each of these texts is.
  return (fromMarkdown(markdown).children[0] as Paragraph).children
}

/** More before less. */
const better: [lang: string, more: string, less: string][] = [
  ['en', 'Revenue rose from 42.7 M to 70.7 M, by 65 %.', 'The company continued its relentless climb.'],
  ['en', 'The build takes 5 minutes.', 'There were many reasons for that.'],
  ['en', 'The queue absorbs the load, but order is lost.', 'We have used it in several projects so far.'],
  ['en', 'A **queue absorbs** the peaks of the load.', 'A cache keeps what was asked for before.'],
  ['en', 'The import of the file fails with an error.', 'If the file is empty, the import fails at once.'],
  ['zh', '整体来看，云原生将围绕更智能的目标展开。', '我们来看一下云原生将围绕哪些目标展开。'],
  ['zh', '空文件的导入会失败，数据都要重来。', '如果文件是空的，数据都要重来。'],
  ['zh', '部署时间从六天降到 5 分钟，减少了 99%。', '部署流程一直在持续不断地演进。'],
  ['zh', '缓存不是数据库，而是数据库的影子。', '这里介绍一下缓存的基本情况。'],
  ['ja', '応答時間は 800ms から 120ms に短縮された。', '次のように設定を書いていきます。'],
  ['ko', '빌드 시간이 40분에서 5분으로 줄었습니다.', '이번 글에서는 빌드를 살펴보겠습니다.'],
  ['de', 'Die Antwortzeit sank von 800 ms auf 120 ms.', 'Schauen wir uns die Antwortzeit genauer an.'],
  [
    'de',
    'Die Warteschlange fängt die Last ab, aber die Reihenfolge geht verloren.',
    'Wir haben sie in einigen Projekten verwendet.',
  ],
  ['fr', 'Le temps de réponse est passé de 800 ms à 120 ms.', 'Regardons le temps de réponse de plus près.'],
  ['fr', "La file absorbe la charge, mais l'ordre est perdu.", 'Nous en avons utilisé une dans quelques projets.'],
  ['es', 'El tiempo de respuesta bajó de 800 ms a 120 ms.', 'Veamos el tiempo de respuesta con más calma.'],
  ['pt', 'O tempo de resposta caiu de 800 ms para 120 ms.', 'Vamos ver o tempo de resposta com mais calma.'],
  ['ru', 'Время ответа сократилось с 800 мс до 120 мс.', 'Давайте посмотрим на время ответа внимательнее.'],
]

for (const [lang, more, less] of better) {
  test(`says more: ${more}`, () => {
    assert.ok(claimValue(sentence(more), { lang }) > claimValue(sentence(less), { lang }))
  })
}

const claims: [lang: string, markdown: string][] = [
  ['en', 'Nobody owned the release process.'],
  ['en', '`npm` installs what the lock file names.'],
  ['en', 'IT budgets fell by 12 % in a year.'],
  ['en', 'The compiler has three modes, and only the last one is fast.'],
  ['zh', '平台上有三种方式，只有第一种够快。'],
  ['en', 'Nobody had to change a line of the old code for it.'],
  ['zh', '没有人对发布流程负责到底。'],
  ['zh-TW', '沒有人對發布流程負責到底。'],
  ['zh', '并发不是并行，而是一种结构。'],
  ['ja', '型は実行前に誤りを見つける。'],
  ['ko', '타입은 실행 전에 오류를 찾아냅니다.'],
  ['de', 'Niemand war für den Release-Prozess verantwortlich.'],
  ['de', 'Das System verliert bei jedem Neustart die Reihenfolge.'],
  ['de', 'Es gibt keinen Ersatz für einen Test in Produktion.'],
  ['fr', 'Plus de 70 % des requêtes échouent au premier essai.'],
  ['fr', 'Il faut mesurer avant de changer quoi que ce soit.'],
  ['es', 'Nadie era responsable del proceso de publicación.'],
  ['pt', 'Ninguém era responsável pelo processo de publicação.'],
  ['ru', 'Никто не отвечал за процесс выпуска версий.'],
]

for (const [lang, markdown] of claims) {
  test(`is a claim: ${markdown}`, () => {
    assert.deepEqual(readSentence(sentence(markdown), lang).faults, [])
    assert.ok(isClaim(sentence(markdown), lang))
  })
}

const none: [lang: string, markdown: string, fault: string][] = [
  ['en', "Let's look at areas where it fails.", 'meta'],
  ['en', 'In this post we compare three queues.', 'meta'],
  ['en', 'Imagine a button that nobody can see.', 'meta'],
  ['ja', '何度か実行した結果をここにプロットしてみよう。', 'meta'],
  ['en', 'There are three ways to do it:', 'leadIn'],
  ['en', 'There is one definition of it in the RFC, quoted below.', 'leadIn'],
  ['zh', '两次测试的统计结果如下图所示。', 'leadIn'],
  ['de', 'Die Ergebnisse der Messung stehen unten.', 'leadIn'],
  ['en', 'Polonius refers to a few things.', 'meta'],
  ['en', 'The fee model has some known issues.', 'meta'],
  ['en', 'You can refer to these sites in two ways.', 'meta'],
  ['zh', '配置这种交互有两种方式。', 'meta'],
  ['zh-TW', '覆蓋這個設定有兩種方法。', 'meta'],
  ['ja', 'サーバーを使用するためのいくつかの回避策があります。', 'meta'],
  ['ja', '設定を変更する方法は3つあります。', 'meta'],
  ['en', 'This means that order is lost for good.', 'leaning'],
  ['en', 'Even so, order is lost for good in the end.', 'leaning'],
  ['zh', '燃鹅，一致性哈希算法在节点太少时容易分布不均匀。', 'leaning'],
  ['ja', 'けれども、順序は最後まで失われたままになります。', 'leaning'],
  ['en', 'However, order is lost for good in the end.', 'leaning'],
  ['en', 'This feature was provided thanks to Jane Doe.', 'credit'],
  ['en', '— Ann Lee, maintainer of Kelp', 'credit'],
  ['en', 'See the pull request of last week for details.', 'pointer'],
  ['en', 'For more information, read the documentation.', 'pointer'],
  ['en', 'Diagram 3.', 'caption'],
  ['en', 'Figure 2: the path of a request through the mesh', 'caption'],
  ['en', 'where x is the number of requests in the queue.', 'fragment'],
  ['en', '…ignore requests if they have received one from the leader.', 'fragment'],
  ['en', '[The documentation of the queue](https://a.example)', 'onlyLinks'],
  ['en', '`npm install deckwright --save-dev`', 'onlyCode'],
  ['en', 'Details: PR #11404 in the repository', 'pointer'],
  ['en', 'You can see a full list of changes in the release notes.', 'pointer'],
  ['en', 'Jane Doe gave a great presentation about it.', 'credit'],
  ['en', 'Note: This section is under development.', 'meta'],
  ['en', '\\<Youtube id="a" width="100%" height="100%" />', 'fragment'],
  ['zh', 'OK，这样我们就完成了全部的配置。', 'meta'],
  ['zh', '推荐使用这个编辑器，官网：https://a.example', 'leadIn'],
  ['zh', '本文介绍三种消息队列的取舍。', 'meta'],
  ['zh', '这说明顺序已经丢失了。', 'leaning'],
  ['zh', '因此顺序无法得到保证。', 'leaning'],
  ['zh', '更多信息请阅读官方文档。', 'pointer'],
  ['zh', '图 2 请求经过网格的路径', 'caption'],
  ['zh', '感谢各位同事的审阅与支持。', 'credit'],
  ['zh', '如果发现译文存在错误，欢迎到仓库对译文进行修改。', 'credit'],
  ['zh', '祝学习愉快，工作顺利！', 'credit'],
  ['zh-TW', '這說明順序已經丟失了。', 'leaning'],
  ['zh-TW', '更多資訊請閱讀官方文件。', 'pointer'],
  ['zh-TW', '感謝各位同事的審閱與支持。', 'credit'],
  ['ja', 'それは順序が失われるということだ。', 'leaning'],
  ['ja', '詳しくは公式ドキュメントを参照。', 'pointer'],
  ['ja', 'となります。', 'fragment'],
  ['ja', '今回は三つのキューを紹介します。', 'meta'],
  ['ko', '이것은 순서가 사라진다는 뜻입니다.', 'leaning'],
  ['ko', '이제 사용자 데이터를 서버에 전송해줘야 한다.', 'leaning'],
  ['ko', '자세한 내용은 공식 문서를 참고하세요.', 'pointer'],
  ['ko', '따라서 순서를 보장할 수 없습니다.', 'leaning'],
  ['de', 'Aber das ist immer noch nicht so nützlich.', 'leaning'],
  ['de', 'Das ist immer noch nicht besonders nützlich.', 'leaning'],
  ['de', 'In diesem Artikel vergleichen wir drei Warteschlangen.', 'meta'],
  ['de', 'Erstellen wir zunächst ein Modell für den Benutzer.', 'meta'],
  ['de', 'Weitere Informationen finden Sie in der Dokumentation.', 'pointer'],
  ['de', 'Abbildung 2: der Weg einer Anfrage durch das Netz', 'caption'],
  ['de', 'Vielen Dank an alle, die den Entwurf gelesen haben.', 'credit'],
  ['fr', "Cela signifie que l'ordre est perdu pour de bon.", 'leaning'],
  ['fr', 'Dans cet article, nous comparons trois files.', 'meta'],
  ['fr', 'Je vous montrerai des exemples concrets plus tard.', 'meta'],
  ['fr', 'Les prochains chapitres traitent des exemples.', 'meta'],
  ['fr', 'Voyons comment mettre cela en place.', 'meta'],
  ['fr', "Pour plus d'informations, consultez la documentation.", 'pointer'],
  ['fr', 'Merci à toute une équipe de relecteurs patients.', 'credit'],
  ['es', 'Esto significa que el orden se pierde para siempre.', 'leaning'],
  ['es', 'En este artículo comparamos tres colas de mensajes.', 'meta'],
  ['es', 'Para más información, consulta la documentación oficial.', 'pointer'],
  ['pt', 'Isso significa que a ordem se perde para sempre.', 'leaning'],
  ['pt', 'Neste artigo comparamos três filas de mensagens.', 'meta'],
  ['pt', 'Saiba mais na documentação do projeto.', 'pointer'],
  ['ru', 'Это означает, что порядок потерян навсегда.', 'leaning'],
  ['ru', 'В этой статье мы сравним три очереди сообщений.', 'meta'],
  ['ru', 'Подробнее об этом читайте в документации.', 'pointer'],
  ['ru', 'Рисунок 2: путь запроса через сеть', 'caption'],
  ['zh', '本站所有文章转载将按侵权追究法律责任，其它情况随意。', 'credit'],
]

for (const [lang, markdown, fault] of none) {
  test(`is no claim, ${fault}: ${markdown}`, () => {
    assert.ok(readSentence(sentence(markdown), lang).faults.some((found) => found === fault))
    assert.ok(!isClaim(sentence(markdown), lang))
  })
}

test('a question is no claim', () => {
  for (const [lang, markdown] of [
    ['en', 'Why did the build take so long?'],
    ['ja', 'なぜビルドは遅かったのでしょうか。'],
  ] as const)
    assert.ok(!isClaim(sentence(markdown), lang))
})

test('what is said already, or is the title, is worth less', () => {
  const one = sentence('The queue absorbs the peaks of the load.')
  const fresh = claimValue(one, { lang: 'en' })
  assert.ok(claimValue(one, { lang: 'en', title: 'The queue absorbs peaks of load' }) < fresh)
  assert.ok(claimValue(one, { lang: 'en', shown: ['Peaks of the load: the queue absorbs them.'] }) < fresh)
})

test('figures have a unit, and are no versions, years and addresses', () => {
  assert.deepEqual(figuresIn('It took 40 minutes, 65 % of $3.5, and 1,200 of them'), [
    '40 minutes',
    '65 %',
    '$3.5',
    '1,200',
  ])
  assert.deepEqual(figuresIn('耗时 40 分钟，占 65%，共 3 亿'), ['40 分钟', '65%', '3 亿'])
  assert.deepEqual(figuresIn('3 Tage statt 12 Stunden, 40 minutes, 5 días, 2 млн запросов'), [
    '3 Tage',
    '12 Stunden',
    '40 minutes',
    '5 días',
    '2 млн',
  ])
  assert.deepEqual(figuresIn('3 answers in 5 journals on Node 22.12 of 2026, v1.2, #12, port 8080'), [])
})

test('a change goes from one figure to another', () => {
  for (const text of [
    'from 3 to 5 days',
    '从 40 分钟降到 5 分钟',
    '800ms から 120ms に',
    '40분에서 5분으로',
    '3 → 5',
    'von 3 auf 5 Tage',
    'de 3 à 5 jours',
    'с 3 до 5 дней',
  ])
    assert.ok(saysChange(text), text)
  assert.ok(!saysChange('from here to there'))
  assert.ok(!saysChange('un parc de 3 serveurs et a priori 5'))
})

test('the best claim of some blocks, with its paragraph', () => {
  const { children } = fromMarkdown(
    'In this post we look back. Years passed.\n\nBuilds were slow. The cache cut them from 40 minutes to 5 minutes.\n\nSee the docs.',
  )
  const claim = bestClaimOf(children, 'en')
  assert.equal(claim?.paragraph, children[1])
  assert.equal(claim?.at, 1)
  assert.equal(
    toString({ type: 'paragraph', children: claim?.sentence ?? [] }),
    'The cache cut them from 40 minutes to 5 minutes.',
  )
  assert.equal(bestClaimOf(fromMarkdown('See the docs.').children, 'en'), undefined)
})
