import type { ClaimWords } from './claimWords.ts'
import { faults } from './faults/es.ts'

export const es: ClaimWords = {
  spaced: true,
  ...faults,
  sumsUp: [
    ...['en (?:resumen|conclusión|definitiva|pocas palabras|síntesis)', 'para (?:resumir|concluir)', 'resumiendo'],
    ...['al final', 'lo (?:esencial|importante) es', 'en general', 'la (?:clave|lección|moraleja) es'],
  ],
  results: [
    ...['resultados?', 'muestran?', 'mostr(?:ó|aron)', 'demuestran?', 'demostr(?:ó|aron)', 'result(?:a|ó) (?:ser|que)'],
    ...[
      'redu(?:ce|cen|jo|cir|cido)',
      'reducción',
      'mejor(?:a|an|ó|ar|ado)',
      'aument(?:a|an|ó|ar|ado)',
      'disminu\\p{L}+',
    ],
    ...['baj(?:a|an|ó|aron)', 'sub(?:e|en|ió|ieron)', 'cay(?:ó|eron)', 'crec(?:e|en|ió|ieron)', 'duplic(?:a|an|ó|ar)'],
    ...[
      'ahorr(?:a|an|ó|ar)',
      'alcanz(?:a|an|ó)',
      'super(?:a|an|ó)',
      'permiten?',
      'debe(?:n|mos)?',
      'hay que',
      'tiene que',
    ],
    ...['nunca', 'siempre', 'imposible', 'garantizan?', 'evitan?', 'impiden?', 'caus(?:a|an|ó)', 'provoc(?:a|an|ó)'],
    ...['porque', 'de modo que', 'fall(?:a|an|ó)', 'esencial', 'fundamental'],
    '(?:el|la) (?:principal|verdader[oa]|únic[oa]|mayor) \\p{L}+ (?:es|era|fue)',
  ],
  contrasts: [
    ...[
      'pero',
      'sino',
      'en (?:lugar|vez) de',
      'no solo',
      'no sólo',
      'mientras que',
      'aunque',
      'a pesar de',
      'sin embargo',
    ],
    ...['a diferencia de', 'ya no', 'sin', 'solo (?:si|cuando)', 'excepto', 'salvo', 'en cambio', 'por el contrario'],
  ],
  comparisons: [
    ...['más', 'menos', 'mejor(?:es)?', 'peor(?:es)?', 'mayor(?:es|ía)?', 'menor(?:es)?', 'el doble', '\\d+ veces'],
    ...['en comparación', 'comparad[oa]s? con', 'frente a', 'tan \\p{L}+ como', 'al menos', 'como (?:máximo|mínimo)'],
  ],
  conditions: [
    ...['si', 'cuando', 'en cuanto', 'mientras', 'antes de', 'después de', 'en caso de', 'a menos que', 'siempre que'],
    ...['una vez que', 'supongamos'],
  ],
  definitions: [
    '(?:una? |el |la |los |las )?[^\\s,.;:]+(?: [^\\s,.;:]+){0,5} (?:es|son|significa|describe|permite|se refiere a) (?:una?|el|la|los|las|lo)',
  ],
  asks: [
    ...[
      'próximos pasos',
      'siguientes pasos',
      'qué hacer',
      'acciones',
      'plan de acción',
      'recomendaciones',
      'ejercicios?',
    ],
    ...['tareas', 'lista de (?:verificación|comprobación)', 'tu turno', 'cómo empezar', 'primeros pasos', 'To-?do'],
  ],
  invites: [
    'cont[aá]ct(?:a|e|enos|anos|ános)(?: con nosotros)?',
    '[uú]n(?:ete|irte|anse|ase) a nosotros',
    'no (?:dudes|duden|dude) en',
    '(?:esperamos|espero) (?:que|tus|sus)',
    'h[aá]z(?:nos|me) saber',
    'nos encantaría',
    'mantente atento',
    'te invit(?:o|amos)',
    'los invitamos',
  ],
  imperatives: [
    '^(?:no )?(?:agrega|agregue|añade|añada|aprende|cambia|cambie|comprueba|compruebe|considera|considere|crea|cree|deja|elige|elija|elimina|elimine|empieza|escribe|escriba|evita|evite|haz|haga|instala|instale|lee|mantén|mantenga|mide|pide|piensa|planifica|prueba|pruebe|pon|ponga|recuerda|reduce|reduzca|revisa|revise|usa|use|utiliza|utilice|verifica|verifique)',
  ],
}
