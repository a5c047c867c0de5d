import type { ClaimWords } from './claimWords.ts'
import { faults } from './faults/fr.ts'

/** The source of a pattern for `que`, also before a vowel: `qu'il`. */
const que = "qu(?:e|['’])"

export const fr: ClaimWords = {
  spaced: true,
  ...faults,
  sumsUp: [
    ...['en (?:résumé|bref|conclusion|somme|définitive|un mot)', 'pour (?:résumer|conclure)', 'bref', 'au final'],
    ...['tout compte fait', "l['’]essentiel", 'globalement', "la (?:leçon|clé|morale) (?:est|c['’]est)", 'somme toute'],
  ],
  results: [
    ...[
      'résultats?',
      'montr(?:e|ent|é|ait|ons)',
      'démontr(?:e|ent|é)',
      "s['’]avère",
      'révèl(?:e|ent)',
      'prouv(?:e|ent|é)',
    ],
    ...['rédui(?:t|re|sent|te|sant)', 'réduction', 'amélior(?:e|ent|er|é|ation)', 'augment(?:e|ent|er|é|ation)'],
    ...[
      'baiss(?:e|ent|er|é)',
      'diminu(?:e|ent|er|é)',
      'chut(?:e|é)',
      'grimp(?:e|é)',
      'doubl(?:e|ent|er|é)',
      'tripl(?:e|é)',
    ],
    ...[
      'économis(?:e|ent|er|é)',
      'gagn(?:e|ent|er|é)',
      'attein(?:t|dre|te)',
      'permet(?:tent)? de',
      'dépass(?:e|ent|é)',
    ],
    ...['doit', 'doivent', 'il faut', 'jamais', 'toujours', 'impossible', 'garanti(?:t|e|ssent)', 'évit(?:e|ent|er)'],
    ...[
      'empêch(?:e|ent|er)',
      'caus(?:e|ent|é)',
      'provoqu(?:e|ent|é)',
      `parce ${que}`,
      'car',
      'échou(?:e|ent|é)',
      'essentiel',
    ],
    ...[
      'le (?:principal|vrai|seul|premier) \\p{L}+ (?:est|était)',
      'la (?:principale|vraie|seule) \\p{L}+ (?:est|était)',
    ],
  ],
  contrasts: [
    ...[
      'mais',
      'plutôt que',
      "au lieu (?:de|d['’])",
      'non seulement',
      `alors ${que}`,
      `tandis ${que}`,
      `bien ${que}`,
      'malgré',
      'contrairement',
    ],
    ...[
      'ne [^.,]{1,30} plus',
      'sans',
      'seulement (?:si|quand)',
      'sauf',
      'même si',
      'pourtant',
      'cependant',
      'en revanche',
    ],
  ],
  comparisons: [
    ...[
      `plus (?:\\p{L}+ )?${que}`,
      `moins (?:\\p{L}+ )?${que}`,
      'plus (?:rapide|lent|simple|grand|petit|sûr|facile|cher)\\p{L}*',
    ],
    ...[
      'moins',
      'meilleure?s?',
      'mieux',
      'pire',
      'la plupart',
      'le plus',
      'la plus',
      'les plus',
      'deux fois',
      '\\d+ fois',
    ],
    ...['par rapport', 'comparée?s? (?:à|avec)', `aussi \\p{L}+ ${que}`, 'au (?:moins|maximum)', 'majorité'],
  ],
  conditions: [
    ...[
      'si',
      "s['’]il",
      'quand',
      `lors${que}`,
      `dès ${que}`,
      `tant ${que}`,
      `avant (?:de|${que})`,
      'après avoir',
      'au cas où',
      `à moins ${que}`,
    ],
    ...['supposons'],
  ],
  definitions: [
    "(?:une? |le |la |les |l['’])?[^\\s,.;:]+(?: [^\\s,.;:]+){0,5} (?:est|sont|désigne|désignent|signifie|décrit|permet de) (?:une?|le|la|les|l['’]|des|ce)",
  ],
  asks: [
    ...['prochaines étapes', 'à faire', 'actions?', "plan d['’]action", 'que faire', 'recommandations?', 'exercices?'],
    ...['à vous de jouer', 'bien démarrer', 'pour commencer', 'liste de contrôle', "passez à l['’]action", 'To-?do'],
  ],
  invites: [
    'contactez-nous',
    'rejoignez-nous',
    '(?:nous serions|je serais) (?:ravis?|heureux)',
    "n['’]hésitez pas",
    'faites-(?:nous|moi) (?:part|savoir)',
    "restez à l['’]écoute",
    'à vous de (?:jouer|choisir)',
    "(?:nous espérons|j['’]espère) que",
  ],
  imperatives: [
    "^(?:n[e’']\\s?)?\\p{L}{3,}ez",
    '^(?:ajoute|choisis|crée|évite|fais|garde|mets|prends|teste|utilise|vérifie)',
  ],
}
