import type { AccessorNode, FunctionNode, MathNode, OperatorNode, ParenthesisNode, SymbolNode } from "mathjs";
import { type BinaryOperator, type Formula, FUNCTIONS, type PlacedFormula } from "./formula.js";
import { formulaTokens, modelNumber, type Token } from "./formula-tokens.js";
import { quoted, type TextNode, wrong } from "./model-node.js";

/** Reads a scalar as a formula. */
export type FormulaParser = (node: TextNode) => PlacedFormula;

const BINARY: ReadonlySet<string> = new Set([
  "+",
  "-",
  "*",
  "/",
  "^",
  "<",
  "<=",
  ">",
  ">=",
  "==",
  "!=",
  "and",
  "or",
  "in",
]);

/**
 * Returns the reader of formulas. mathjs, which it loads, parses them and evaluates nothing; what it is given holds no
 * name and no number of the source, only a stand-in for each, and what it returns is checked against a list of nodes.
 */
export async function formulaParser(): Promise<FormulaParser> {
  const { parse } = await import("mathjs/number");
  return (node) => {
    const tokens = formulaTokens(node);
    if (tokens.length === 0) throw wrong(node.place(), "expected a formula, found nothing");
    const { text, starts } = standIns(tokens);
    let parsed: MathNode;
    try {
      parsed = parse(text);
    } catch (error) {
      throw misread(node, tokens, starts, error);
    }
    return { tree: new Reader(node, tokens).read(parsed), place: node.place };
  };
}

/** The text that mathjs reads, `$3` standing for the fourth token, and where each token begins in it. */
function standIns(tokens: readonly Token[]): { text: string; starts: number[] } {
  let text = "";
  const starts = tokens.map(({ kind, text: word }, i) => {
    const start = text.length;
    text += `${kind === "name" || kind === "number" ? `$${i}` : word} `;
    return start;
  });
  return { text, starts };
}

function misread(node: TextNode, tokens: readonly Token[], starts: readonly number[], error: unknown): Error {
  const { char, message } = error as { readonly char?: number; readonly message?: string };
  if (char === undefined || message === undefined) throw error;
  const index = starts.findIndex(
    (start, i) => char - 1 < (starts[i + 1] ?? Number.POSITIVE_INFINITY) && char - 1 >= start - 1,
  );
  const atEnd = char - 1 >= (starts.at(-1) ?? 0) + 1 && /end of expression|expected/.test(message);
  const token = atEnd ? undefined : tokens[Math.max(index, 0)];
  const closing = /Parenthesis \) expected/.test(message);
  const what = closing
    ? "expected an operator or a closing parenthesis"
    : "expected a number, a name or a parenthesis";
  const found = token === undefined ? "the end of the formula" : quoted(token.text);
  return wrong(
    token === undefined ? node.place(node.text.trimEnd().length) : node.place(token.at),
    `${what}, found ${found}`,
  );
}

/** Turns the tree of mathjs into ours, and refuses every node that is not on its list. */
class Reader {
  readonly #node: TextNode;
  readonly #tokens: readonly Token[];

  constructor(node: TextNode, tokens: readonly Token[]) {
    this.#node = node;
    this.#tokens = tokens;
  }

  read(node: MathNode): Formula {
    switch (node.type) {
      case "ParenthesisNode":
        return this.read((node as ParenthesisNode).content);
      case "SymbolNode":
        return this.#leaf(this.#token(node as SymbolNode));
      case "OperatorNode":
        return this.#operation(node as OperatorNode);
      case "FunctionNode":
        return this.#call(node as FunctionNode);
      case "AccessorNode":
        return this.#entry(node as unknown as AccessorNode);
      case "RelationalNode":
        throw this.#refuse(this.#first(node), "expected one comparison; join two with and");
      default:
        throw this.#refuse(this.#first(node), "expected a formula of numbers, names and operators");
    }
  }

  #leaf(token: Token): Formula {
    const { kind, text, at } = token;
    if (kind === "name") return { kind: "name", at, name: text };
    return { kind: "number", at, value: modelNumber(text, this.#node.place(at)) };
  }

  #operation(node: OperatorNode): Formula {
    const operands = node.args as MathNode[];
    const operator: string = node.op;
    const [left, right] = operands.map((operand) => this.read(operand)) as [Formula, Formula?];
    if (node.implicit)
      throw this.#refuse(right?.at ?? left.at, "expected an operator before this; write a product with *");
    if (right === undefined) {
      if (operator === "+") return left;
      if (operator === "-" || operator === "not")
        return { kind: "unary", at: this.#before(left.at), operator, of: left };
    } else if (BINARY.has(operator)) {
      return { kind: "binary", at: left.at, operator: operator as BinaryOperator, left, right };
    }
    throw this.#refuse(left.at, `the operator ${quoted(operator)} means nothing in a formula`);
  }

  #call(node: FunctionNode): Formula {
    const token = this.#token(node.fn as unknown as SymbolNode);
    if (!FUNCTIONS.includes(token.text)) {
      const advice =
        token.kind === "name"
          ? `${quoted(token.text)} is no function; write a product with *`
          : "write a product with *";
      throw this.#refuse(token.at, `${advice}. Functions are ${FUNCTIONS.join(", ")}`);
    }
    return {
      kind: "call",
      at: token.at,
      name: token.text,
      arguments: node.args.map((argument) => this.read(argument)),
    };
  }

  #entry(node: AccessorNode): Formula {
    const token = this.#token(node.object as unknown as SymbolNode);
    const indices = (node.index as unknown as { dimensions: MathNode[] }).dimensions.map((index) =>
      this.read(index),
    );
    if (token.kind !== "name")
      throw this.#refuse(token.at, "expected the name of a table before the bracket");
    return { kind: "entry", at: token.at, name: token.text, indices };
  }

  #token(node: SymbolNode): Token {
    const index = node.type === "SymbolNode" && /^\$\d+$/.test(node.name) ? Number(node.name.slice(1)) : -1;
    const token = this.#tokens[index];
    if (token !== undefined) return token;
    throw this.#refuse(this.#first(node), "expected a name before the bracket");
  }

  /** Where the sign or `not` before an operand stands. */
  #before(at: number): number {
    const index = this.#tokens.findIndex((token) => token.at >= at);
    return this.#tokens[index - 1]?.at ?? at;
  }

  /** Where the first token of a node stands. */
  #first(node: MathNode): number {
    let first = Number.POSITIVE_INFINITY;
    node.traverse((part) => {
      const index = part.type === "SymbolNode" ? Number((part as SymbolNode).name.slice(1)) : Number.NaN;
      first = Math.min(first, this.#tokens[index]?.at ?? Number.POSITIVE_INFINITY);
    });
    return Number.isFinite(first) ? first : 0;
  }

  #refuse(at: number, message: string): Error {
    return wrong(this.#node.place(at), message);
  }
}
