/** In the page: wait until all images can be painted. */
export async function decodeImages(): Promise<void> {
  await Promise.all(Array.from(document.images, (image) => image.decode()))
}
