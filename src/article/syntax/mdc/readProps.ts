import { parse as parseYaml } from 'yaml'

/** The settings of a component by name, without those whose value is no text. */
export type Props = ReadonlyMap<string, string>

/** Match a setting of a component. A bound one, `:title="name"`, holds an expression and no text. */
const setting = /(?<![\w:.-])([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'{}]+))/g

/** Settings whose words a site shows. */
const shownProps = new Set(['title', 'label', 'header', 'summary', 'alt', 'caption', 'description', 'text'])
/** Settings that say what a component without content embeds. */
const embedProps = new Set(['id', 'videoId', 'src', 'url'])

/** Read settings between braces: `{title="So" icon="i-lucide-info" .wide}` gives `title` and `icon`. */
export function readProps(written: string): Props {
  return new Map(
    Array.from(written.matchAll(setting), ([, name = '', ...values]) => [name, values.find((one) => one) ?? '']),
  )
}

/** Read settings in YAML, which stand between two lines of dashes. Invalid YAML has no settings. */
export function readYamlProps(yaml: string): Props {
  try {
    const values: unknown = parseYaml(yaml)
    if (typeof values !== 'object' || values === null) return new Map()
    const texts = Object.entries(values).filter(([, value]) => typeof value === 'string' || typeof value === 'number')
    return new Map(texts.map(([name, value]) => [name, String(value)]))
  } catch {
    return new Map()
  }
}

/** Return the web address to which a component leads; undefined if it has none that a person could open. */
export function addressIn(props: Props): string | undefined {
  const address = props.get('to') ?? props.get('href') ?? ''
  return /^https?:\/\/[^\s<>{}"]+$/.test(address) ? address : undefined
}

/** Write the settings that the opening tag of a component has to have: `title="So"`. */
export function writtenProps(props: Props): string[] {
  const shown = texts(props, (key) => shownProps.has(key))
  const type = props.get('type') ?? ''
  const address = addressIn(props)
  return [
    ...shown.map(([key, value]) => `${key === 'text' ? 'description' : key}="${value}"`),
    ...(/^\w+$/.test(type) ? [`type="${type}"`] : []),
    ...(shown.length > 0 && address ? [`href="${address}"`] : []),
  ]
}

/** Write a component without content as a tag; undefined if it has neither words nor an address: `:icon{name="i-lucide-x"}`. */
export function tagAlone(name: string, props: Props): string | undefined {
  const embedded = texts(props, (key) => embedProps.has(key)).map(([key, value]) => `${key}="${value}"`)
  const written = [...writtenProps(props), ...embedded]
  return written.length > 0 ? `<${[tagName(name), ...written].join(' ')} />` : undefined
}

/** Turn the name of a component into a tag name that no HTML element has: `prose-note` -> `Note`, `u-page-card` -> `UPageCard`. */
export function tagName(name: string): string {
  const pascal = name.replace(/^prose-/, '').replace(/(?:^|-+)(\w)/g, (_, letter: string) => letter.toUpperCase())
  return /[a-z]/.test(pascal) ? pascal : `${pascal}Block`
}

function texts(props: Props, isMeant: (key: string) => boolean): [key: string, value: string][] {
  return [...props].flatMap(([key, value]): [string, string][] => {
    const text = value
      .replace(/[<>{}"]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
    return isMeant(key) && text ? [[key, text]] : []
  })
}
