import type { InsufficientSet, SufficientSet } from "../../../certificate/claim-certificate.js";
import type { InstanceProof } from "../../../certificate/instance-proof.js";
import { ExclaveError } from "../../../exclave-error.js";
import { assumptionAt } from "../../assumption-at.js";
import { ModelPoint } from "../../model-point.js";
import { assumptionsUsed } from "./assumptions-used.js";
import { pointAt, type Question, withPlay } from "./claim-points.js";
import { proveInstance } from "./prove-instance.js";

/** Which sets of assumptions are enough for a claim over the ranges. */
export interface EntailingSets {
  /** The sets found of which no smaller part is known to be enough, by size and then in the order of the assumptions. */
  readonly minimalSets: readonly (readonly string[])[];
  /** Whether every set contains one of these or is shown not to be enough. */
  readonly complete: boolean;
  readonly sufficient: readonly SufficientSet[];
  readonly insufficient: readonly InsufficientSet[];
}

const MAXIMUM_ASSUMPTIONS = 20;
/** Ranges are halved so often at most for one set. */
const MAXIMUM_SPLITS = 12;

/**
 * Returns the minimal sets of the assumptions of a proved claim that are enough for it, each with a proof, and the sets that
 * are not, each with a counterexample. Sets are taken from the largest down, and what is known of one is used for its
 * subsets or supersets (M. H. Liffiton, A. Previti, A. Malik & J. Marques-Silva 2016, Fast, flexible MUS enumeration,
 * doi:10.1007/s10601-015-9183-0).
 */
export function sufficientSets(question: Question, proofs: readonly InstanceProof[]): EntailingSets {
  const explorer = new SetExplorer(question, proofs);
  try {
    explorer.exploreAll();
  } catch (error) {
    if (!(error instanceof ExclaveError) || error.code !== "too-large") throw error;
  }
  return explorer.found();
}

/** Sets of assumptions as bits. */
class SetExplorer {
  readonly #question: Question;
  readonly #ids: readonly string[];
  readonly #sufficient = new Map<number, readonly InstanceProof[]>();
  readonly #insufficient = new Map<number, InsufficientSet>();
  readonly #unknown = new Set<number>();
  #finished = false;

  constructor(question: Question, proofs: readonly InstanceProof[]) {
    this.#question = question;
    this.#ids = question.claim.assumptions;
    if (this.#ids.length > MAXIMUM_ASSUMPTIONS) return;
    this.#sufficient.set(this.#maskOf(assumptionsUsed(proofs, question.statement.premises)), proofs);
  }

  exploreAll(): void {
    const count = this.#ids.length;
    if (count > MAXIMUM_ASSUMPTIONS) return;
    for (const mask of largestFirst(count)) {
      if (this.#isKnown(mask)) continue;
      if (this.#enough(mask) === true) this.#shrink(mask);
    }
    // A set that is enough although none of its parts was shown to be, or not to be, is shrunk all the same.
    for (const mask of [...this.#sufficient.keys()]) this.#shrink(mask);
    this.#finished = true;
  }

  found(): EntailingSets {
    const minimal = [...this.#sufficient.keys()].filter(
      (mask) => ![...this.#sufficient.keys()].some((other) => other !== mask && (other & mask) === other),
    );
    const minimalSets = minimal.map((mask) => this.#namesOf(mask));
    const order = (set: readonly string[]): string => set.map((id) => this.#ids.indexOf(id) + 1000).join();
    minimalSets.sort((a, b) => a.length - b.length || (order(a) < order(b) ? -1 : 1));
    return {
      minimalSets,
      complete: this.#finished && this.#unknown.size === 0,
      sufficient: minimal.map((mask) => ({
        assumptions: this.#namesOf(mask),
        proofs: this.#sufficient.get(mask) as readonly InstanceProof[],
      })),
      insufficient: [...this.#insufficient.values()],
    };
  }

  /** Drops assumptions from a set that is enough while it still is. */
  #shrink(mask: number): void {
    let kept = mask;
    for (let i = 0; i < this.#ids.length; i++) {
      const without = kept & ~(1 << i);
      if (without === kept || this.#enough(without) !== true) continue;
      kept = [...this.#sufficient.keys()].find((known) => (known & without) === known) ?? without;
    }
  }

  #isKnown(mask: number): boolean {
    return this.#unknown.has(mask) || this.#fromOthers(mask) !== null;
  }

  /** What is known of a set because of others: one in it that is enough, or one around it that is not. */
  #fromOthers(mask: number): boolean | null {
    for (const known of this.#sufficient.keys()) if ((known & mask) === known) return true;
    for (const known of this.#insufficient.keys()) if ((known & mask) === mask) return false;
    return null;
  }

  #enough(mask: number): boolean | null {
    const known = this.#fromOthers(mask);
    if (known !== null || this.#unknown.has(mask)) return known;
    const restricted = this.#restricted(mask);
    const witness = pointAt(restricted, false);
    if (witness !== null) {
      const { model, here } = this.#question;
      const point = new ModelPoint(model, here.parameters.with(witness.values));
      const held = this.#ids.filter((id) => {
        const assumption = model.assumptions.find((one) => one.id === id);
        return assumption !== undefined && assumptionAt(point, assumption).holds;
      });
      const shown = withPlay(restricted, witness);
      this.#insufficient.set(this.#maskOf(held), { assumptions: held, counterexample: shown });
      return false;
    }
    const proofs = provedAll(restricted);
    if (proofs === null) {
      this.#unknown.add(mask);
      return null;
    }
    this.#sufficient.set(this.#maskOf(assumptionsUsed(proofs, restricted.statement.premises)), proofs);
    return true;
  }

  #restricted(mask: number): Question {
    const { claim, statement } = this.#question;
    const kept = this.#namesOf(mask);
    return {
      ...this.#question,
      claim: { ...claim, assumptions: kept },
      statement: {
        ...statement,
        premises: statement.premises.filter(({ assumption }) => kept.includes(assumption)),
      },
    };
  }

  #maskOf(names: readonly string[]): number {
    return this.#ids.reduce((mask, id, i) => (names.includes(id) ? mask | (1 << i) : mask), 0);
  }

  #namesOf(mask: number): string[] {
    return this.#ids.filter((_, i) => (mask & (1 << i)) !== 0);
  }
}

/** A proof of every instance; null where one is missing. */
function provedAll({ model, statement, meter }: Question): InstanceProof[] | null {
  const proofs: InstanceProof[] = [];
  for (const instance of statement.instances) {
    const proof = proveInstance(model, statement, instance, meter, MAXIMUM_SPLITS);
    if (proof === null) return null;
    proofs.push(proof);
  }
  return proofs;
}

/** All sets, as bits: the larger before the smaller. */
function largestFirst(count: number): Uint32Array {
  const size = (mask: number): number => {
    let bits = 0;
    for (let rest = mask; rest !== 0; rest &= rest - 1) bits++;
    return bits;
  };
  const bySize: number[][] = Array.from({ length: count + 1 }, () => []);
  for (let mask = 0; mask < 2 ** count; mask++) (bySize[size(mask)] as number[]).push(mask);
  return Uint32Array.from(bySize.reverse().flat());
}
