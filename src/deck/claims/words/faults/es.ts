import type { FaultWords } from '../claimWords.ts'

/** Nouns for the text itself or a part of it: a sentence with one of them is mostly about the text. */
const textNouns =
  '(?:artículo|entrada|post|publicación|capítulo|sección|apartado|tutorial|guía|documento|texto|parte|página|serie|libro|charla|nota)s?'
/** Verbs for what a text and its readers do: look at, explain, learn. */
const lookVerbs =
  '(?:ver|mirar|examinar|explorar|hablar|mostrar|presentar|explicar|describir|aprender|descubrir|empezar|comenzar|pasar|crear|construir|escribir|probar|tomar)'

export const faults: FaultWords = {
  meta: [
    ...[
      `(?:est[ea]|nuestr[oa]|mi) ${textNouns}`,
      `${textNouns} (?:anterior|siguiente)`,
      `(?:próxim[oa]|últim[oa]|primer[oa]?) ${textNouns}`,
    ],
    ...[
      `(?:vamos a|voy a|vas a|van a|queremos|quiero)(?: \\S+){0,4} ${lookVerbs}`,
      '^(?:veamos|miremos|empecemos|comencemos|pasemos|tomemos|imaginemos|imagina|hablemos|volvamos|creemos|supongamos)',
    ],
    ...[
      '(?:veremos|aprenderás|aprenderemos|mostraremos|explicaremos)',
      'como (?:se mencionó|hemos visto|vimos|ya|dijimos|sigue)',
    ],
    ...[
      'a continuación',
      'aquí (?:está|están|tienes|va|puedes)',
      '(?:el|la|los|las) siguientes?',
      'más (?:arriba|abajo)',
    ],
    ...[
      'índice de contenidos',
      'bienvenid[oa]s?',
      'espero que',
      '(?:ten en cuenta|recuerda|nota) que',
      'hoy (?:vamos|veremos|quiero)',
    ],
    ...['hasta (?:la próxima|pronto)', 'eso es todo', 'en construcción'],
  ],
  leans: [
    ...[
      'est[eao]s?',
      'es[eao]s?',
      'ell[oa]s?',
      'él',
      'ella',
      'su',
      'sus',
      'tal(?:es)?',
      'tod[oa]s (?:ell[oa]s|est[oa]s)',
      'amb[oa]s',
      'pero',
      'y',
      'e',
      'o',
    ],
    ...[
      'así',
      'así que',
      'entonces',
      'luego',
      'además',
      'también',
      'tampoco',
      'por (?:ejemplo|eso|ello|lo tanto|tanto|otro lado|otra parte|último|el contrario)',
    ],
    ...[
      'sin embargo',
      'no obstante',
      'aun así',
      'en cambio',
      'en consecuencia',
      'de (?:hecho|esta|este|ahí|lo contrario|igual)',
    ],
    ...[
      'es decir',
      'o sea',
      'finalmente',
      'primero',
      'en (?:primer|segundo|tercer) lugar',
      'segundo',
      'tercero',
      'aquí',
      'ahí',
      'allí',
    ],
    ...[
      'ahora',
      'después',
      'en (?:est[eao]s?|es[eao]s?|particular|otras palabras|ambos|efecto)',
      'con (?:est[eao]s?|es[eao]s?|ello)',
    ],
    ...[
      'para (?:est[eao]s?|es[eao]s?|ello)',
      'a (?:su vez|pesar de (?:est[eo]|es[eo]))',
      'otr[oa]s?',
      'por supuesto',
      'desafortunadamente',
      'lamentablemente',
    ],
    ...[
      'sí,',
      'no,',
      'bueno,',
      'pues',
      'est[eo] último',
      'dich[oa]s?',
      'que',
      'cual',
      'donde',
      'lo mismo',
      'mientras tanto',
    ],
  ],
  goesOn: [
    ...[
      'y',
      'o',
      'que',
      'porque',
      'para',
      'con',
      'es',
      'son',
      'de',
      'del',
      'por',
      'a',
      'donde',
      'cuando',
      'como',
      'etc',
    ],
  ],
  credits: [
    ...[
      'gracias',
      'agradecimientos?',
      '(?:foto|imagen|ilustración|portada)s? (?:de|por)',
      'créditos?',
      'derechos (?:de autor|reservados)',
    ],
    ...[
      '(?:publicado|escrito|traducido|redactado|editado) (?:por|el|en|originalmente)',
      'bajo (?:la )?licencia',
      'suscr[ií]b\\p{L}*',
    ],
    ...['sígu(?:eme|enos)', 'sobre el autor', 'sobre la autora', 'patrocinad[oa]', 'actualizado el'],
  ],
  pointers: [
    ...[
      '^(?:ver|véase|consulta|consulte|lee|lea|visita|visite|mira|descarga)',
      'ver (?:también|el|la|los|las)',
      'más (?:información|detalles)',
    ],
    ...[
      'haz clic',
      'haga clic',
      '(?:disponible|descargable)s? (?:en|aquí)',
      'para saber más',
      'leer más',
      'documentación oficial',
    ],
    ...['lista completa', '^(?:referencias|enlaces?|lecturas)\\s*:'],
  ],
  captions: [
    '(?:figura|fig\\.?|tabla|cuadro|gráfico|diagrama|imagen|foto|ejemplo|listado)\\s*(?:[\\d.]+|[A-Z])\\s*(?:[:.：)—–-]|$)',
    'capturas? de pantalla',
    '(?:fuente|ejemplo|resultado|salida|imagen)\\s*:',
  ],
  questions: [],
}
