/** How the samples of a stream were stored as differences, as its dictionary says. */
export interface Prediction {
  readonly predictor: number
  readonly columns: number
  readonly colors: number
  readonly bits: number
}

/**
 * Undo the differences that a stream stores instead of its bytes. Source: ISO 32000-1, 7.4.4.4;
 * PNG (Third Edition), 9; TIFF 6.0, 14 (of 8 bits).
 */
export function unpredicted(
  bytes: Uint8Array,
  { predictor, columns, colors, bits }: Prediction,
): Uint8Array {
  if (predictor < 2) return bytes
  const step = Math.ceil((colors * bits) / 8)
  const width = Math.ceil((columns * colors * bits) / 8)
  // PNG's filters say at the head of each row which of them it is; TIFF's is always the left one.
  const lead = predictor < 10 ? 0 : 1
  const rows = Math.ceil(bytes.length / (width + lead))
  const out = new Uint8Array(rows * width)
  for (let row = 0; row < rows; row++) {
    const kind = lead === 0 ? 1 : (bytes[row * (width + 1)] ?? 0)
    for (let column = 0; column < width; column++) {
      const at = row * width + column
      const left = column < step ? 0 : (out[at - step] ?? 0)
      const up = row === 0 ? 0 : (out[at - width] ?? 0)
      const corner = row === 0 || column < step ? 0 : (out[at - width - step] ?? 0)
      const value = bytes[row * (width + lead) + lead + column] ?? 0
      out[at] = value + guess(kind, left, up, corner)
    }
  }
  return out
}

function guess(kind: number, left: number, up: number, corner: number): number {
  switch (kind) {
    case 1:
      return left
    case 2:
      return up
    case 3:
      return (left + up) >> 1
    case 4: {
      const [a, b, c] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs)
      if (a === undefined || b === undefined || c === undefined) return 0
      return a <= b && a <= c ? left : b <= c ? up : corner
    }
    default:
      return 0
  }
}
