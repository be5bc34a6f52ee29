/** The options of a command by their long names, without the dashes. */
interface KnownOptions<Flag extends string, Value extends string> {
  readonly flags: readonly Flag[];
  readonly values: readonly Value[];
}

/** The one argument of a command, and its options. */
interface PlainArguments<Flag extends string, Value extends string> {
  readonly argument: string;
  readonly options: { readonly [Name in Flag]?: true } & { readonly [Name in Value]?: string };
}

/**
 * Reads arguments of the plainest form: one argument, and options spelled out as `--name` or `--name value`, each once.
 * Returns null for all else, faults among it, which is for the parser of arguments: loading that takes longer than solving
 * most games.
 */
export function plainArguments<Flag extends string, Value extends string>(
  words: readonly string[],
  { flags, values }: KnownOptions<Flag, Value>,
): PlainArguments<Flag, Value> | null {
  const options = new Map<string, string | true>();
  const rest: string[] = [];
  const left = [...words];
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    if (!word.startsWith("-") || word === "-") {
      rest.push(word);
      continue;
    }
    const name = word.slice(2);
    const isFlag = flags.some((flag) => flag === name);
    const isKnown = isFlag || values.some((value) => value === name);
    if (!word.startsWith("--") || !isKnown || options.has(name)) return null;
    const value = isFlag ? true : left.shift();
    if (value === undefined || (value !== true && value.startsWith("-"))) return null;
    options.set(name, value);
  }
  const [argument] = rest;
  if (argument === undefined || rest.length > 1) return null;
  return { argument, options: Object.fromEntries(options) as PlainArguments<Flag, Value>["options"] };
}
