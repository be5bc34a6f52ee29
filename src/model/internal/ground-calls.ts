import type { Domain } from "../model.js";
import { extremeOf, type Quantity, sumOf } from "../quantity.js";
import { type Declarations, domainOf, isStrategy } from "./declarations.js";
import type { Filler } from "./filler.js";
import type { Formula } from "./formula.js";
import { quoted, wrong } from "./model-node.js";
import { bound, type Context, indexLabel, profileScope } from "./scope.js";

type Call = Extract<Formula, { kind: "call" }>;

/** An index that a sum, minimum or maximum runs over. */
interface Binder {
  readonly name: string;
  readonly domain: Domain;
}

/** Returns what `min`, `max`, `sum` or `payoff` stands for. */
export function callOf(filler: Filler, call: Call, context: Context): Quantity {
  if (call.name === "payoff") return payoffOf(filler, call, context);
  const { declarations } = filler;
  const binders = bindersOf(declarations, call, context);
  const bodies = call.arguments.slice(0, call.arguments.length - binders.length);
  if (bodies.length === 0 || (call.name === "sum" && (binders.length === 0 || bodies.length > 1))) {
    const usage =
      call.name === "sum"
        ? "sum(expression, x in group)"
        : `${call.name}(a, b) or ${call.name}(expression, x in group)`;
    throw wrong(context.place(call.at), `expected ${usage}`);
  }
  const values = spread(binders, context).flatMap((inner) =>
    bodies.map((body) => filler.number(body, inner)),
  );
  return call.name === "sum" ? sumOf(values) : extremeOf(call.name === "min" ? "minimum" : "maximum", values);
}

/** The last arguments of the form `x in group` with a new x. */
function bindersOf(declarations: Declarations, call: Call, { place, scope }: Context): Binder[] {
  const binders: Binder[] = [];
  for (const argument of [...call.arguments].reverse()) {
    if (argument.kind !== "binary" || argument.operator !== "in" || argument.left.kind !== "name") break;
    const { name } = argument.left;
    if (scope.has(name) || isStrategy(declarations, name)) break;
    const taken =
      declarations.scalars.has(name) || declarations.tables.has(name) || declarations.lets.has(name);
    if (taken) throw wrong(place(argument.at), `the index ${quoted(name)} is the name of something else`);
    const domain = argument.right.kind === "name" ? domainOf(declarations, argument.right.name) : null;
    if (domain === null)
      throw wrong(place(argument.right.at), "expected the name of a group, a player or players after in");
    binders.unshift({ name, domain });
  }
  return binders;
}

/** The context once for each way to fill the indices in. */
function spread(binders: readonly Binder[], context: Context): Context[] {
  return binders.reduce<Context[]>(
    (contexts, { name, domain }) =>
      contexts.flatMap(({ place, scope }) =>
        domain.labels.map((label) => ({ place, scope: bound(scope, name, label, domain) })),
      ),
    [context],
  );
}

/** `payoff(West, arm, restrain)`: what the player gets at that profile. */
function payoffOf(filler: Filler, call: Call, context: Context): Quantity {
  const { declarations } = filler;
  const { players, payoffs } = declarations;
  const [who, ...strategies] = call.arguments;
  if (who === undefined || strategies.length !== players.length) {
    const wanted = ["player", ...players.map(({ name }) => `strategy of ${name}`)].join(", ");
    throw wrong(
      context.place(call.at),
      `expected payoff(${wanted}), found ${call.arguments.length} arguments`,
    );
  }
  const everyone = domainOf(declarations, "players") as Domain;
  const player = everyone.labels.indexOf(indexLabel(declarations, who, context, everyone, "payoff"));
  const profile = strategies.map((strategy, i) => {
    const { name } = players[i] as { name: string };
    return indexLabel(declarations, strategy, context, domainOf(declarations, name) as Domain, name);
  });
  const name = `payoff of ${everyone.labels[player]}`;
  const scope = profileScope(declarations, profile);
  const value = filler.named(name, payoffs[player]!, scope, context.place(call.at));
  return filler.asNumber(value, call, context);
}
