import { ExclaveError } from "../exclave-error.js";
import type { SmtQuery } from "../model/smt-query.js";

/** What z3 says of whether a claim fails somewhere. */
export interface Z3Answer {
  readonly query: SmtQuery;
  /** `unknown` too where the time ran out. */
  readonly answer: "sat" | "unsat" | "unknown";
  /** What it says of the constants at a point where the claim is said to fail; empty without one. */
  readonly values: string;
}

/** How much longer than it was given z3 may take before its threads are ended. */
const GRACE = 2000;

/**
 * Returns z3's answers, one question at a time and each in a context of its own. z3 runs beside this thread and takes no
 * longer than it is given.
 *
 * @param milliseconds - for each question
 * @throws {@link ExclaveError} `bad-argument` where z3-solver is not installed
 */
export async function askZ3(queries: readonly SmtQuery[], milliseconds: number): Promise<Z3Answer[]> {
  const { init, killThreads } = await loadZ3();
  const answers: Z3Answer[] = [];
  let z3: Awaited<ReturnType<typeof init>> | null = null;
  for (const query of queries) {
    z3 ??= await init();
    const { Z3 } = z3;
    const context = Z3.mk_context(Z3.mk_config());
    const asked = Z3.eval_smtlib2_string(context, withLimit(query.script, milliseconds));
    const answer = (await before(asked, milliseconds + GRACE))?.trim();
    if (answer === undefined) {
      // It did not heed its own limit: its memory cannot be used again.
      await killThreads(z3.em);
      z3 = null;
      answers.push({ query, answer: "unknown", values: "" });
      continue;
    }
    const constants = query.constants.filter((name) => name !== null);
    const values =
      answer === "sat" && constants.length > 0
        ? await Z3.eval_smtlib2_string(context, valuesOf(constants))
        : "";
    Z3.del_context(context);
    answers.push({ query, answer: answer === "sat" || answer === "unsat" ? answer : "unknown", values });
  }
  if (z3 !== null) await killThreads(z3.em);
  return answers;
}

function withLimit(script: string, milliseconds: number): string {
  return `(set-option :timeout ${milliseconds})\n${script}`;
}

/** First as they are, then in decimals: later values stand for those that are no rationals. */
function valuesOf(constants: readonly string[]): string {
  const ask = `(get-value (${constants.join(" ")}))`;
  return `(set-option :pp.decimal true)(set-option :pp.decimal_precision 30)${ask}(set-option :pp.decimal false)${ask}`;
}

async function before<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function loadZ3(): Promise<typeof import("z3-solver")> {
  try {
    return await import("z3-solver");
  } catch {
    throw new ExclaveError(
      "bad-argument",
      "z3 comes with the package z3-solver, which is not installed: npm install z3-solver@~5.2.0",
      "--z3",
    );
  }
}
