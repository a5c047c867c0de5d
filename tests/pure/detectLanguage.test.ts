import assert from 'node:assert/strict'
import { test } from 'node:test'
import { VFile } from 'vfile'
import { parseArticle } from '../../src/article/parseArticle.ts'
import { detectLanguage } from '../../src/text/detectLanguage.ts'

const texts: Record<string, string> = {
  'zh-CN': '平台团队用 Go 和 Kubernetes 构建内部平台。',
  'zh-TW': '平台團隊用 Go 和 Kubernetes 建立內部平台，這樣每個團隊都能自己發布。',
  ja: 'データベースを移行するときは、まず読み取りを確認します。',
  ko: '배포가 끝나면 로그를 확인합니다.',
  ar: 'بعد النشر نراجع السجلات.',
  fa: 'پس از انتشار، گزارش‌ها را می‌خوانیم.',
  he: 'אחרי הפריסה בודקים את היומנים.',
  ru: 'После выкладки читаем журналы.',
  en: 'Short notes.',
  fr: "La plateforme doit rester simple : chaque équipe déploie ses services quand elle le souhaite, lit ses propres journaux, et appelle celles et ceux qui l'exploitent seulement lorsqu'une alerte ne trouve aucune explication dans la documentation.",
  de: 'Die Plattform soll einfach bleiben: jede Gruppe liefert ihre Dienste aus, wann sie will, liest ihre eigenen Protokolle und ruft den Betrieb nur dann, wenn eine Meldung sich aus der Dokumentation nicht erklären lässt.',
  uk: 'Платформа має лишатися простою: кожна команда викладає свої служби, коли захоче, читає власні журнали й кличе чергових лише тоді, коли сповіщення не можна пояснити з документації, яку ми разом підтримуємо щодня.',
}

for (const [lang, text] of Object.entries(texts)) {
  test(`tells ${lang} from its text`, () => assert.equal(detectLanguage(text), lang))
}

test('tells the language of a text full of code words by its sentences', () => {
  const text =
    'Run kubectl apply -f deployment.yaml and then check with kubectl get pods that every replica is ready before you send traffic to the new version, because the readiness probe only looks at the port and not at the database behind it.'
  assert.equal(detectLanguage(text), 'en')
})

test('tells the language of a short text only where no other language is near', () => {
  const short = {
    fr: 'Les ponts permettent aux utilisateurs de déplacer leurs fonds entre plusieurs chaînes de blocs, sans intermédiaire.',
    de: 'Diese Methode hat denselben Namen wie das Feld, und beide geben den gleichen Wert zurück, wenn nichts geändert wird.',
    en: 'Vi leser loggen hver morgen og ser etter feil som ingen har meldt, og så retter vi dem før noen merker det.',
  }
  for (const [lang, text] of Object.entries(short)) assert.equal(detectLanguage(text), lang)
})

test('an article is in the language of its prose, whatever its code says', () => {
  const code =
    '\n\n```go\n// Sync the status of this node with the apiserver as often as the kubelet says.\n```\n'.repeat(20)
  const lang = (text: string) => parseArticle(new VFile(`# kubelet\n\n${text}${code}`)).lang
  assert.equal(lang('kubelet 默认每十秒上报一次节点状态。'), 'zh-CN')
  assert.equal(lang(''), 'en')
})
