import { localized, numbers, type ProfileTag, parametric, profileOf, xyz } from './icc-profile.ts'

type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]

/** Chromaticities of sRGB and its white, D65. Source: IEC 61966-2-1, 5.2. */
const primaries = { red: [0.64, 0.33], green: [0.3, 0.6], blue: [0.15, 0.06] } as const
const white: Triple = [0.3127 / 0.329, 1, (1 - 0.3127 - 0.329) / 0.329]
/** The white of profiles, D50. Source: ICC.1:2010, 7.2.16. */
const d50: Triple = [0.9642, 1, 0.8249]
/** Source: ICC.1:2010, annex E. */
const bradford: Matrix = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
]
/** The curve of sRGB: gamma, then a, b, c, d of ICC's third function. Source: IEC 61966-2-1, 5.2. */
const curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]

/**
 * Make an ICC profile of sRGB, from the published primaries and curve: some 500 bytes, nobody else's
 * work, always the same. Source: ICC.1:2010 (version 4.3), 8.3, three-component matrix-based profile.
 */
export function srgbProfile(): Uint8Array {
  const adapt = adaptation()
  const [red, green, blue] = colorants().map(color => times(adapt, color))
  const trc = parametric(curve)
  const tags: readonly ProfileTag[] = [
    ['desc', localized('sRGB')],
    ['cprt', localized('Public domain')],
    ['wtpt', xyz(d50)],
    ['chad', numbers(adapt.flat())],
    ['rXYZ', xyz(red ?? d50)],
    ['gXYZ', xyz(green ?? d50)],
    ['bXYZ', xyz(blue ?? d50)],
    ['rTRC', trc],
    ['gTRC', trc],
    ['bTRC', trc],
  ]
  return profileOf(tags)
}

/** Red, green and blue at full strength, which make the white together, as XYZ. */
function colorants(): Triple[] {
  const columns = [primaries.red, primaries.green, primaries.blue].map(
    ([x, y]): Triple => [x / y, 1, (1 - x - y) / y],
  )
  const [r, g, b] = columns
  if (!r || !g || !b) return []
  const strength = times(inverse(transposed([r, g, b])), white)
  return columns.map(([x, y, z], index) => {
    const share = strength[index] ?? 0
    return [x * share, y * share, z * share]
  })
}

/** From D65 to D50, by the eye's own three responses. */
function adaptation(): Matrix {
  const from = times(bradford, white)
  const to = times(bradford, d50)
  const scaled = bradford.map((row, index) => {
    const ratio = (to[index] ?? 1) / (from[index] ?? 1)
    return row.map(value => value * ratio)
  })
  const [a = [], b = [], c = []] = scaled
  return product(inverse(bradford), [triple(a), triple(b), triple(c)])
}

const triple = ([a = 0, b = 0, c = 0]: readonly number[]): Triple => [a, b, c]

const times = (matrix: Matrix, [x, y, z]: Triple): Triple =>
  triple(matrix.map(([a, b, c]) => a * x + b * y + c * z))

const transposed = ([a, b, c]: Matrix): Matrix => [
  [a[0], b[0], c[0]],
  [a[1], b[1], c[1]],
  [a[2], b[2], c[2]],
]

const product = (left: Matrix, right: Matrix): Matrix => {
  const [a, b, c] = transposed(right)
  return transposed([times(left, a), times(left, b), times(left, c)])
}

const cross = ([a, b, c]: Triple, [x, y, z]: Triple): Triple => [
  b * z - c * y,
  c * x - a * z,
  a * y - b * x,
]

function inverse([a, b, c]: Matrix): Matrix {
  const [x, y, z] = cross(b, c)
  const determinant = a[0] * x + a[1] * y + a[2] * z
  const scaled = (vector: Triple) => triple(vector.map(value => value / determinant))
  return transposed([scaled([x, y, z]), scaled(cross(c, a)), scaled(cross(a, b))])
}
