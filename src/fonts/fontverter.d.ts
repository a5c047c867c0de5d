declare module 'fontverter' {
  const fontverter: {
    /** Read a font in any of these formats and write it in another. */
    convert(font: Buffer, to: 'sfnt' | 'truetype' | 'woff' | 'woff2'): Promise<Buffer>
  }
  export default fontverter
}
