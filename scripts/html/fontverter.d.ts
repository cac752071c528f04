declare module 'fontverter' {
  /** Turn the bytes of a font into another format. */
  export function convert(
    font: Buffer,
    toFormat: 'truetype' | 'woff' | 'woff2',
  ): Promise<Uint8Array>
  const fontverter: { convert: typeof convert }
  export default fontverter
}
