import ts from "typescript";
import type { Snippet } from "./snippet.js";

/** A snippet made ready to run: the body of an async function of `__check`, `__printed`, `__import` and `console`. */
export interface Instrumented {
  readonly body: string;
  /** How many values and printed lines it states. */
  readonly checks: number;
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Makes a snippet check itself. `expression; // literal` compares the value of the expression with the literal, and so
 * does `const name = expression; // literal`; `console.log(...); // text` compares what is printed with the text.
 *
 * A comment after an expression that is no literal is an error, so that a typing mistake cannot switch a check off.
 */
export function instrument(snippet: Snippet): Instrumented {
  const source = ts.createSourceFile("snippet.ts", snippet.code, ts.ScriptTarget.ES2023, true);
  const edits: Edit[] = [];
  let checks = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) edits.push(dynamicImport(node, source));
    const comment = trailingComment(node, source);
    if (comment !== null) {
      const edit = checkOf(node, comment, source, place(snippet, source, node));
      if (edit !== null) {
        edits.push(edit);
        checks++;
        return;
      }
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  const text = apply(snippet.code, edits);
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    },
  });
  return { body: outputText.replace(/^export \{\};?$/gm, ""), checks };
}

function place(snippet: Snippet, source: ts.SourceFile, node: ts.Node): string {
  const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
  return `${snippet.file}:${snippet.line + line}`;
}

/** The text of a `//` comment on the line on which the statement ends. */
function trailingComment(node: ts.Node, source: ts.SourceFile): string | null {
  if (!ts.isExpressionStatement(node) && !ts.isVariableStatement(node)) return null;
  const [comment] = ts.getTrailingCommentRanges(source.text, node.end) ?? [];
  if (comment?.kind !== ts.SyntaxKind.SingleLineCommentTrivia) return null;
  return source.text.slice(comment.pos + 2, comment.end).trim();
}

function checkOf(node: ts.Node, comment: string, source: ts.SourceFile, where: string): Edit | null {
  const at = JSON.stringify(where);
  if (ts.isVariableStatement(node)) {
    const [declaration, ...others] = node.declarationList.declarations;
    if (declaration === undefined || others.length > 0 || !ts.isIdentifier(declaration.name)) return null;
    if (!isLiteral(comment)) return null;
    const text = `${node.getText(source)} __check(${at}, ${declaration.name.text}, (${comment}));`;
    return { from: node.getStart(source), to: node.end, text };
  }
  if (!ts.isExpressionStatement(node)) return null;
  const expression = node.expression.getText(source);
  const span = { from: node.getStart(source), to: node.end };
  if (/^console\.log\(/.test(expression)) {
    return { ...span, text: `__printed(${at}, () => { ${expression}; }, ${JSON.stringify(comment)});` };
  }
  if (!isLiteral(comment))
    throw new Error(`${where}: the comment after the expression is no literal: ${comment}`);
  return { ...span, text: `__check(${at}, (${expression}), (${comment}));` };
}

/** Whether the text is a literal: a number, text, truth value, null, undefined, or a list or record of such. */
function isLiteral(text: string): boolean {
  const source = ts.createSourceFile("literal.ts", `(${text}\n)`, ts.ScriptTarget.ES2023, true);
  const [statement, ...others] = source.statements;
  const errors = (source as unknown as { parseDiagnostics: readonly unknown[] }).parseDiagnostics;
  if (errors.length > 0 || others.length > 0 || statement === undefined) return false;
  const literal = (node: ts.Node): boolean => {
    if (ts.isParenthesizedExpression(node)) return literal(node.expression);
    if (ts.isNumericLiteral(node) || ts.isStringLiteralLike(node) || ts.isBigIntLiteral(node)) return true;
    if (ts.isPrefixUnaryExpression(node)) return literal(node.operand);
    if (ts.isArrayLiteralExpression(node)) return node.elements.every(literal);
    if (ts.isObjectLiteralExpression(node)) {
      return node.properties.every(
        (property) => ts.isPropertyAssignment(property) && literal(property.initializer),
      );
    }
    return (
      node.kind === ts.SyntaxKind.TrueKeyword ||
      node.kind === ts.SyntaxKind.FalseKeyword ||
      node.kind === ts.SyntaxKind.NullKeyword ||
      (ts.isIdentifier(node) && ["undefined", "NaN", "Infinity"].includes(node.text))
    );
  };
  return ts.isExpressionStatement(statement) && literal(statement.expression);
}

/** The declaration as `const ... = await __import(...)`, which runs inside a function. */
function dynamicImport(node: ts.ImportDeclaration, source: ts.SourceFile): Edit {
  const module = `await __import(${node.moduleSpecifier.getText(source)})`;
  const clause = node.importClause;
  const parts: string[] = [];
  if (clause === undefined) parts.push(`${module};`);
  else if (clause.phaseModifier !== ts.SyntaxKind.TypeKeyword) {
    if (clause.name !== undefined) parts.push(`const { default: ${clause.name.text} } = ${module};`);
    const bindings = clause.namedBindings;
    if (bindings !== undefined && ts.isNamespaceImport(bindings)) {
      parts.push(`const ${bindings.name.text} = ${module};`);
    } else if (bindings !== undefined) {
      const names = bindings.elements
        .filter((element) => !element.isTypeOnly)
        .map(({ propertyName, name }) => (propertyName ? `${propertyName.text}: ${name.text}` : name.text));
      parts.push(`const { ${names.join(", ")} } = ${module};`);
    }
  }
  return { from: node.getStart(source), to: node.end, text: parts.join(" ") };
}

function apply(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((result, { from, to, text: by }) => result.slice(0, from) + by + result.slice(to), text);
}
