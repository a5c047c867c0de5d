/**
 * Break a slide in the page, and tell whether that was possible: a slide without a title has no weak one. Such a
 * function closes over nothing.
 *
 * @param slide the element of a slide on the print page, a copy that nothing fits again
 * @param variant a number from 0 to 1: how the slide is broken, and how far
 */
export type Injection = (slide: HTMLElement, variant: number) => boolean | Promise<boolean>
