import type { Element } from 'xast'
import { x } from 'xastscript'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The relationships of a part (file of the package): links to other parts and URLs, each with an id. */
export class Relations {
  readonly #targets = new Map<string, Element>()

  /** Add another part by its relative path, `../media/image1.png`, and return its id. */
  part(type: string, target: string): string {
    return this.#add(type, target, {})
  }

  media(name: string): string {
    return this.part('image', `../media/${name}`)
  }

  slide(number: number): string {
    return this.part('slide', `slide${number}.xml`)
  }

  address(url: string): string {
    return this.#add('hyperlink', url, { TargetMode: 'External' })
  }

  toXml(): Element {
    return x('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' }, [
      ...this.#targets.values(),
    ])
  }

  #add(type: string, target: string, more: Record<string, string>): string {
    const key = `${type} ${target}`
    const id = `rId${[...this.#targets.keys()].indexOf(key) + 1 || this.#targets.size + 1}`
    const of = type.startsWith('http') ? type : `${OFFICE}/${type}`
    this.#targets.set(key, x('Relationship', { Id: id, Type: of, Target: target, ...more }))
    return id
  }
}
