import { ExclaveError } from "../../exclave-error.js";
import { profileClaim } from "../../model/profile-claim.js";
import { claimsAlongDocument } from "../../report/claims-along-document.js";
import { requiredValuesText } from "../../report/required-values-text.js";
import { EXIT_STATUS, type Io } from "../io.js";
import { readLimit } from "../read-limit.js";
import { readModelAt } from "../read-model-at.js";
import { solved } from "../solved.js";
import { styleOf } from "../style.js";

/** The options of the command, as they were typed. */
export interface SolveOptions {
  readonly json?: true;
  readonly for: string;
  readonly limit?: string;
  readonly set: readonly string[];
  readonly claim: readonly string[];
  readonly profile: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

/** Prints what a parameter must be for claims, or profiles as equilibria, to be true. Returns the exit status. */
export async function solve(path: string, options: SolveOptions, io: Io): Promise<number> {
  const limits = readLimit(options.limit);
  if (options.claim.length + options.profile.length === 0)
    throw new ExclaveError("bad-argument", "expected what is to be true, found none", "--claim or --profile");
  const { model, parameters, name } = await readModelAt(path, options.set, io);
  const profiles = options.profile.map((text) =>
    profileClaim(
      model,
      text.split(",").map((one) => one.trim()),
    ),
  );
  const asked = { ...model, claims: [...model.claims, ...profiles] };
  const declared = model.parameters.declarations.find((one) => one.name === options.for);
  const [low, high] = declared?.range ?? [0, 0];
  const document = solved(
    () =>
      claimsAlongDocument(asked, options.for, {
        parameters,
        limits,
        range: [options.from ?? low, options.to ?? high],
        claims: [...options.claim, ...profiles.map(({ id }) => id)],
      }),
    name,
    io,
  );
  if (typeof document === "number") return document;
  io.writeOutput(
    options.json ? `${JSON.stringify(document)}\n` : requiredValuesText(document, await styleOf(io)),
  );
  return EXIT_STATUS.done;
}
