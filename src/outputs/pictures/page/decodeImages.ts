/** In the page: decode all images, so that a screenshot does not miss one. */
export async function decodeImages(): Promise<void> {
  await Promise.all(Array.from(document.images, (image) => image.decode()))
}
