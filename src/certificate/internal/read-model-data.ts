import { compare, equal } from "../../exact/order.js";
import type { Rational } from "../../exact/rational.js";
import type { PropositionData } from "../model-data.js";
import { list, number, readPlayers, record, refuse, words } from "./document-fields.js";
import { type ConditionExpression, ModelExpressions, type NumberExpression } from "./model-expressions.js";

/** A parameter with the ends of its range. */
interface RangedParameter {
  readonly name: string;
  readonly low: Rational;
  readonly high: Rational;
}

/** A model read from a document. */
export interface StatedModel {
  readonly parameters: readonly RangedParameter[];
  /** The numbers of the parameters, by name. */
  readonly variables: ReadonlyMap<string, number>;
  /** The values of the parameters whose range is one point. */
  readonly fixed: ReadonlyMap<number, Rational>;
  readonly strategies: readonly (readonly string[])[];
  readonly expressions: ModelExpressions;
  readonly payoffs: readonly (readonly NumberExpression[])[];
  readonly assumptions: readonly {
    readonly id: string;
    readonly instances: readonly { readonly name: string; readonly condition: ConditionExpression }[];
  }[];
  readonly claims: readonly {
    readonly id: string;
    readonly given: readonly string[];
    readonly instances: readonly { readonly name: string; readonly proposition: PropositionData }[];
  }[];
}

const PARAMETER = /^(?![-+.\d])[^\s<>=]{1,200}$/;

/** Reads the model of a document. @throws {@link ExclaveError} `bad-certificate` where it is none */
export function readModelData(data: unknown, path: string): StatedModel {
  const model = record(data, path);
  const parameters = list(model["parameters"], `${path}.parameters`).map((one, i) =>
    readParameter(one, `${path}.parameters[${i}]`),
  );
  const variables = new Map(parameters.map(({ name }, i) => [name, i]));
  if (variables.size < parameters.length) refuse("expected names that differ", `${path}.parameters`);
  const strategies = readPlayers(model["players"], `${path}.players`).map((player) => player.strategies);
  const expressions = new ModelExpressions(model["parts"], variables, `${path}.parts`);
  const profiles = strategies.reduce((product, names) => product * names.length, 1);
  const payoffs = list(model["payoffs"], `${path}.payoffs`, strategies.length).map((row, i) =>
    list(row, `${path}.payoffs[${i}]`, profiles).map((one, j) =>
      expressions.number(one, `${path}.payoffs[${i}][${j}]`),
    ),
  );
  const assumptions = named(model["assumptions"], `${path}.assumptions`).map(({ id, fields, at }) => ({
    id,
    instances: instances(fields, at).map(({ name, fields: instance, at: there }) => ({
      name,
      condition: expressions.condition(instance["condition"], `${there}.condition`),
    })),
  }));
  const claims = named(model["claims"], `${path}.claims`).map(({ id, fields, at }) => ({
    id,
    given: list(fields["given"], `${at}.given`).map((one, i) => words(one, `${at}.given[${i}]`)),
    instances: instances(fields, at).map(({ name, fields: instance, at: there }) => {
      const proposition = record(instance["proposition"], `${there}.proposition`);
      words(proposition["kind"], `${there}.proposition.kind`);
      return { name, proposition: proposition as PropositionData };
    }),
  }));
  const known = assumptions.map(({ id }) => id);
  for (const { id, given } of claims) {
    if (given.some((one, i) => !known.includes(one) || given.indexOf(one) !== i))
      refuse("expected names of assumptions, each once", `${path}.claims (${id})`);
  }
  const fixed = new Map(
    parameters.flatMap(({ low, high }, i): [number, Rational][] => (equal(low, high) ? [[i, low]] : [])),
  );
  return { parameters, variables, fixed, strategies, expressions, payoffs, assumptions, claims };
}

/** The model with its parameters at a point. */
export function modelAt(model: StatedModel, values: readonly Rational[]): StatedModel {
  const parameters = model.parameters.map(({ name }, i) => {
    const value = values[i] as Rational;
    return { name, low: value, high: value };
  });
  return { ...model, parameters, fixed: new Map(values.map((value, i) => [i, value])) };
}

function readParameter(value: unknown, path: string): RangedParameter {
  const parameter = record(value, path);
  const name = words(parameter["name"], `${path}.name`);
  if (!PARAMETER.test(name)) refuse("expected the name of a parameter", `${path}.name`);
  const range = list(parameter["range"], `${path}.range`, 2);
  const [low, high] = range.map((end, i) => number(end, `${path}.range[${i}]`)) as [Rational, Rational];
  if (compare(low, high) > 0) refuse("the range is empty", `${path}.range`);
  return { name, low, high };
}

type Named = { readonly id: string; readonly fields: Readonly<Record<string, unknown>>; readonly at: string };

function named(value: unknown, path: string): Named[] {
  const found = list(value, path).map((one, i) => {
    const at = `${path}[${i}]`;
    const fields = record(one, at);
    return { id: words(fields["id"], `${at}.id`), fields, at };
  });
  if (new Set(found.map(({ id }) => id)).size < found.length) refuse("expected names that differ", path);
  return found;
}

function instances(
  fields: Readonly<Record<string, unknown>>,
  path: string,
): { name: string; fields: Readonly<Record<string, unknown>>; at: string }[] {
  const found = list(fields["instances"], `${path}.instances`).map((one, i) => {
    const at = `${path}.instances[${i}]`;
    const instance = record(one, at);
    return { name: words(instance["name"], `${at}.name`), fields: instance, at };
  });
  if (new Set(found.map(({ name }) => name)).size < found.length)
    refuse("expected names that differ", `${path}.instances`);
  return found;
}
