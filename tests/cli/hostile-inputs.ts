/** An input that must be refused: what is wrong, the file's name, its content. */
export type HostileInput = readonly [what: string, file: string, content: string | Uint8Array];

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

const PLAYERS = '[{"name":"A","strategies":["u","d"]},{"name":"B","strategies":["l","r"]}]';
const PAYOFFS = "[[[1,1],[0,0]],[[0,0],[1,1]]]";

function json(payoffs: string, players: string = PLAYERS): string {
  return `{"format":"exclave/normal-form","version":1,"title":"","players":${players},"payoffs":${payoffs}}`;
}

const VALID = json(PAYOFFS);

/** One payoff of the valid game replaced. */
function withPayoff(numeral: string): string {
  return json(`[[[${numeral},1],[0,0]],[[0,0],[1,1]]]`);
}

const NFG = 'NFG 1 R "title" { "A" "B" } ';

export const HOSTILE_INPUTS: readonly HostileInput[] = [
  // Nothing, or nothing readable
  ["an empty file", "empty.json", ""],
  ["an empty file of unknown format", "empty", ""],
  ["only white space", "blank.nfg", " \r\n\t\n"],
  ["only a byte-order mark", "mark.nfg", "\uFEFF"],
  ["NUL bytes", "zeros.nfg", new Uint8Array(64)],
  ["an ELF header", "program", bytes(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0)],
  ["a gzip header", "game.nfg.gz", bytes(0x1f, 0x8b, 8, 0, 0xff, 0xfe, 0x80)],
  ["UTF-16 with a byte-order mark", "wide.nfg", bytes(0xff, 0xfe, 0x4e, 0, 0x46, 0, 0x47, 0)],
  ["Latin-1", "latin.nfg", bytes(0x4e, 0x46, 0x47, 0x20, 0x31, 0x20, 0x52, 0x20, 0x22, 0xe9, 0x22)],
  ["an overlong encoding", "overlong.json", bytes(0x7b, 0x22, 0xc0, 0xaf, 0x22, 0x7d)],
  ["a character cut off at the end", "cut.json", bytes(0x7b, 0x22, 0xe2, 0x82)],
  ["a control character in a title", "bell.nfg", 'NFG 1 R "\u0007" { "A" } { 1 } 1'],
  ["prose", "letter.txt", "Dear sir,\nplease find enclosed a game.\n"],

  // Formats that exist and are not read
  ["an extensive-form file", "tree.efg", 'EFG 2 R "" { "A" }\nt "" 0'],
  ["an extensive-form file by its content", "tree", 'EFG 2 R "" { "A" }\nt "" 0'],
  ["an extensive-form file called .nfg", "tree.nfg", 'EFG 2 R "" { "A" }\nt "" 0'],
  ["a GameTracer file", "game.gam", "2\n2 2\n\n1 0 0 1 1 0 0 1\n"],
  ["a workbook", "book.gbt", '<?xml version="1.0"?><gambit:document/>'],
  ["an action graph", "game.agg", "#AGG\n2\n"],
  ["a game of another kind", "tree.json", '{"format":"exclave/extensive-form","version":1}'],
  ["a later version", "later.json", VALID.replace('"version":1', '"version":2')],

  // JSON that is none
  ["truncated JSON", "truncated.json", VALID.slice(0, -9)],
  ["an unterminated text", "open.json", '{"format":"exclave/normal-form'],
  ["two documents", "two.json", `${VALID}${VALID}`],
  ["a trailing comma", "comma.json", json("[[[1,1],[0,0],],[[0,0],[1,1]]]")],
  ["a comment", "comment.json", `// a game\n${VALID}`],
  ["NaN", "nan.json", withPayoff("NaN")],
  ["Infinity", "infinity.json", withPayoff("-Infinity")],
  ["a leading zero", "octal.json", withPayoff("010")],
  ["a hexadecimal numeral", "hex.json", withPayoff("0x10")],
  ["a raw line end in a text", "line.json", VALID.replace('"u"', '"u\nv"')],
  ["half of a surrogate pair", "half.json", VALID.replace('"u"', '"\\ud800"')],
  ["an escape that does not exist", "escape.json", VALID.replace('"u"', '"\\x41"')],
  ["lists nested 100,000 deep", "deep.json", "[".repeat(100_000)],
  ["payoffs nested 100,000 deep", "deep-payoffs.json", json("[".repeat(100_000) + "]".repeat(100_000))],
  ["objects nested 100,000 deep", "deep-objects.json", '{"a":'.repeat(100_000)],
  ["a duplicate key", "keys.json", VALID.replace("{", '{"version":1,')],
  ["a __proto__ key", "proto.json", VALID.replace("{", '{"__proto__":{"players":[]},')],
  ["a constructor key", "constructor.json", VALID.replace("{", '{"constructor":null,')],

  // JSON that is no game
  ["a number", "number.json", "42"],
  ["a list", "list.json", "[]"],
  ["an empty object", "object.json", "{}"],
  ["no payoffs", "missing.json", VALID.replace(`,"payoffs":${PAYOFFS}`, "")],
  ["an unknown key", "unknown.json", VALID.replace('"title"', '"titel"')],
  ["no player", "nobody.json", json("[]", "[]")],
  ["a player without strategies", "idle.json", json("[]", '[{"name":"A","strategies":[]}]')],
  [
    "a player without strategies beside one with",
    "1x0.json",
    json("[[]]", '[{"name":"A","strategies":["u"]},{"name":"B","strategies":[]}]'),
  ],
  ["duplicate players", "players.json", json(PAYOFFS, PLAYERS.replace('"B"', '"A"'))],
  ["duplicate strategies", "strategies.json", json(PAYOFFS, PLAYERS.replace('"d"', '"u"'))],
  ["duplicate strategies, one escaped", "escaped.json", json(PAYOFFS, PLAYERS.replace('"d"', '"\\u0075"'))],
  ["an empty name", "nameless.json", json(PAYOFFS, PLAYERS.replace('"d"', '""'))],
  ["a name that is a number", "numbered.json", json(PAYOFFS, PLAYERS.replace('"d"', "2"))],
  ["too few rows", "rows.json", json("[[[1,1],[0,0]]]")],
  ["too many columns", "columns.json", json("[[[1,1],[0,0],[0,0]],[[0,0],[1,1]]]")],
  ["too few payoffs in a profile", "vector.json", json("[[[1],[0,0]],[[0,0],[1,1]]]")],
  ["a list for a payoff", "nested.json", withPayoff("[1]")],
  ["null for a payoff", "null.json", withPayoff("null")],
  ["true for a payoff", "true.json", withPayoff("true")],
  ["the exponent 400", "1e400.json", withPayoff("1e400")],
  ["an exponent of 10,000 digits", "exponent.json", withPayoff(`1e-${"9".repeat(10_000)}`)],
  ["a numeral of a million digits", "digits.json", withPayoff("7".repeat(1_000_000))],
  ["a zero denominator", "zero.json", withPayoff('"1/0"')],
  ["two bars in a numeral", "bars.json", withPayoff('"1/2/3"')],
  ["NaN as a text", "nan-text.json", withPayoff('"NaN"')],
  ["an expression for a payoff", "code.json", withPayoff('"process.exit(0)"')],
  [
    "65 players",
    "crowd.json",
    json("[]", `[${Array.from({ length: 65 }, (_, i) => `{"name":"${i}","strategies":["s"]}`).join(",")}]`),
  ],
  [
    "23 players with two strategies each",
    "many.json",
    json(
      "[]",
      `[${Array.from({ length: 23 }, (_, i) => `{"name":"${i}","strategies":["s","t"]}`).join(",")}]`,
    ),
  ],

  // .nfg
  ["a truncated prologue", "prologue.nfg", "NFG 1"],
  ["another version", "version.nfg", 'NFG 2 R "" { "A" } { 1 } 0'],
  ["another number type", "type.nfg", 'NFG 1 X "" { "A" } { 1 } 0'],
  ["a title without quotes", "title.nfg", 'NFG 1 R title { "A" } { 1 } 0'],
  ["an unterminated title", "quote.nfg", 'NFG 1 R "no end\n\n{ { 1 } }\n'],
  ["a title that ends in an escaped quote", "slash.nfg", 'NFG 1 R "no end\\" { 1 }'],
  ["no players", "nobody.nfg", 'NFG 1 R "" { } { } '],
  ["players without quotes", "bare.nfg", 'NFG 1 R "" { A B } { 2 2 } 0 0 0 0 0 0 0 0'],
  ["more strategy counts than players", "counts.nfg", `${NFG}{ 2 2 2 } 0 0`],
  ["fewer strategy counts than players", "count.nfg", `${NFG}{ 2 } 0 0`],
  ["a negative size", "negative.nfg", `${NFG}{ 2 -2 } 0 0 0 0 0 0 0 0`],
  ["a fractional size", "fraction.nfg", `${NFG}{ 2 1.5 } 0 0 0 0 0 0 0 0`],
  ["a size of nothing", "1x0.nfg", `${NFG}{ 1 0 } `],
  ["a player without strategy names", "unnamed.nfg", `${NFG}{ { "u" } { } } `],
  ["names and counts mixed", "mixed.nfg", `${NFG}{ { "u" } 2 } 0 0 0 0`],
  ["ten million profiles", "ten-million.nfg", `${NFG}{ 10000000 1 }\n\n1 2 3\n`],
  ["four million profiles in no room", "four-million.nfg", `${NFG}{ 2000 2000 }\n\n1 2 3\n`],
  ["sizes whose product overflows", "overflow.nfg", `${NFG}{ 99999999999999999999 99999999999999999999 } 1`],
  ["a size of 10,000 digits", "long-size.nfg", `${NFG}{ ${"9".repeat(10_000)} 1 } 1`],
  ["too few payoffs", "few.nfg", `${NFG}{ 2 2 } 1.00000 2.00000 3.00000 4.00000 5.00000 6.00000 7.00000`],
  ["too many payoffs", "many.nfg", `${NFG}{ 1 1 } 1 2 3`],
  ["NaN as a payoff", "nan.nfg", `${NFG}{ 1 1 } NaN 1`],
  ["inf as a payoff", "inf.nfg", `${NFG}{ 1 1 } 1 -inf`],
  ["a zero denominator in a payoff", "zero.nfg", `${NFG}{ 1 1 } 1/0 1`],
  ["the exponent 999999999", "exponent.nfg", `${NFG}{ 1 1 } 1e999999999 1`],
  ["two commas", "commas.nfg", `${NFG}{ 1 1 } 1,, 1`],
  ["an unterminated outcome list", "outcomes.nfg", `${NFG}{ 1 1 } "" { { "" 1, 2 }`],
  ["an outcome without a name", "outcome.nfg", `${NFG}{ 1 1 } "" { { 1, 2 } } 1`],
  ["an outcome with too few payoffs", "short.nfg", `${NFG}{ 1 1 } "" { { "" 1 } } 1`],
  ["an outcome with too many payoffs", "long.nfg", `${NFG}{ 1 1 } "" { { "" 1, 2, 3 } } 1`],
  ["the number of an outcome that is not there", "index.nfg", `${NFG}{ 1 1 } "" { { "" 1, 2 } } 2`],
  ["a negative number of an outcome", "minus.nfg", `${NFG}{ 1 1 } "" { { "" 1, 2 } } -1`],
  ["a fractional number of an outcome", "half.nfg", `${NFG}{ 1 1 } "" { { "" 1, 2 } } 1/2`],
  ["too few outcome numbers", "profiles.nfg", `${NFG}{ 2 1 } "" { { "" 1, 2 } } 1`],
  ["braces without end", "braces.nfg", `${NFG}${"{".repeat(200_000)}`],
  ["carriage returns and a wrong word in line 3", "returns.nfg", 'NFG 1 R ""\r{ "A" }\r\n{ x }'],

  // lrs
  ["a matrix cut short", "cut.lrs", "2 2\n\n1 2\n3 4\n\n1 2\n3\n"],
  ["a third matrix", "three.lrs", "1 1\n\n1\n\n1\n\n1\n"],
  ["sizes of ten million", "ten-million.lrs", "10000000 10000000\n1 2\n"],
  ["a negative size", "negative.lrs", "-2 2\n1 2 3 4 1 2 3 4\n"],
  ["no columns", "none.lrs", "2 0\n"],
  ["one size only", "one.lrs", "2\n"],
  ["a word for a payoff", "word.lrs", "1 1\n\none\n\n1\n"],
  ["an older header", "old.lrs", "H-representation\nbegin\n1 1 rational\n"],
];
