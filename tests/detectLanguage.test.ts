import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detectLanguage } from '../src/text/detectLanguage.ts'

const texts: Record<string, string> = {
  'zh-CN': '平台团队用 Go 和 Kubernetes 构建内部平台。',
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
