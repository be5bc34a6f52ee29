import { ExclaveError } from "../exclave-error.js";
import { buffer } from "./builtins.js";

const { isUtf8 } = buffer;

/**
 * Returns the text that the bytes are in UTF-8, a byte-order mark at the start included.
 *
 * @param firstLine - the number of the line that the bytes begin with
 * @throws {@link ExclaveError} `bad-format`, with the place of the first byte that is none, for anything else
 */
export function decodeText(bytes: Uint8Array, name: string, firstLine = 1): string {
  if (isUtf8(bytes)) return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const offset = firstInvalidByte(bytes);
  const before = new TextDecoder().decode(bytes.subarray(0, offset));
  const lines = before.split(/\r\n|\n|\r/);
  const column = [...(lines.at(-1) as string)].length + 1;
  const byte = (bytes[offset] as number).toString(16).toUpperCase().padStart(2, "0");
  throw new ExclaveError(
    "bad-format",
    `expected text in UTF-8, found the byte 0x${byte}; is this a binary file, or text in another encoding?`,
    `${name}:${firstLine + lines.length - 1}:${column}`,
  );
}

/** The longest valid beginning ends here. Validity is monotone but for a character cut off at the end of the prefix. */
function firstInvalidByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isValidPrefix(bytes, middle)) low = middle;
    else high = middle - 1;
  }
  return characterStart(bytes, low);
}

function isValidPrefix(bytes: Uint8Array, length: number): boolean {
  return isUtf8(bytes.subarray(0, characterStart(bytes, length)));
}

/** Where the character begins that a prefix of this length cuts in two, or the length itself. */
function characterStart(bytes: Uint8Array, length: number): number {
  for (let back = 1; back <= 3 && back <= length; back++) {
    const byte = bytes[length - back] as number;
    if (byte >= 0xc0) {
      const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return size > back ? length - back : length;
    }
    if (byte < 0x80) return length;
  }
  return length;
}
