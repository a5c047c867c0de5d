import type { Element } from 'hast'

/**
 * Return the width that the style of an image sets, in the form of the attribute `width`: `style="float: left; width: 30%"`
 * gives `30%`.
 */
export function widthOfStyle({ properties }: Element): string | undefined {
  return /(?:^|;)\s*(?:max-)?width\s*:\s*(\d[\d.]*(?:px|%))\s*(?:;|$)/i.exec(String(properties.style ?? ''))?.[1]
}
