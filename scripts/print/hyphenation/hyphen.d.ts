declare module 'hyphen/*/index.js' {
  const patterns: {
    hyphenateSync(text: string, options: { minWordLength: number; html: boolean }): string
  }
  export default patterns
}
