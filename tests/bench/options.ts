// `npm run bench -- --only oversell --rounds 1000`: numbers that make a benchmark larger than its default.

/** The list after `--name`, comma between; the default without it. */
export function numbersAfter(name: string, byDefault: readonly number[]): readonly number[] {
  const at = process.argv.indexOf(`--${name}`)
  const given = at < 0 ? undefined : process.argv[at + 1]
  if (given === undefined) return byDefault
  const numbers = given.split(',').map(Number)
  if (numbers.every((number) => Number.isInteger(number) && number > 0)) return numbers
  throw new Error(`--${name} takes whole numbers, comma between, and not "${given}"`)
}
