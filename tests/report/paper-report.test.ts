import { describe, expect, it } from "vitest";
import { checkClaims } from "../../src/certificate/check-claims.js";
import { compare } from "../../src/exact/order.js";
import { rational } from "../../src/exact/rational.js";
import { kaliningradParameters } from "../../src/kaliningrad/parameters.js";
import { robustness } from "../../src/kaliningrad/robustness.js";
import type { Parameters } from "../../src/model/parameters.js";
import { claimAccount } from "../../src/report/claim-account.js";
import { claimsDocument } from "../../src/report/claims-document.js";
import { escapeHtml } from "../../src/report/internal/report-html/escape-html.js";
import { paperModelsDocument } from "../../src/report/paper-models-document.js";
import { type PaperReport, paperReport } from "../../src/report/paper-report.js";
import { paperReportHtml } from "../../src/report/paper-report-html.js";
import { paperReportJson } from "../../src/report/paper-report-json.js";
import { paperReportMarkdown } from "../../src/report/paper-report-markdown.js";
import { reportParameters, reportPublicFigures } from "../../src/report/report-premises.js";

type Values = Readonly<Record<string, string | number>>;

const SETTINGS: Readonly<Record<string, Values>> = {
  "the defaults": {},
  "much fear": { phi: 4, "q[PO,A]": "1/3" },
  "ties everywhere": { phi: "4/3", alpha: "1747/2340", "q[AB,A]": "2/5" },
  "a first strike that works": { "q[PE,A]": "1/10", "q[PE,S]": "1/10", "c[PE]": 0, "beta[PE,I]": 50 },
  "stronger battalions and no anarchy": {
    w: 1,
    denial_ratio: 4,
    epsilon: "1/10",
    tau: 0,
    T_D: "1/2",
    alpha: 0,
  },
  "hostile numbers": { phi: "1e30", L: "1e-30", eta: 0, gamma_B: "123456789123456789/7", alpha: 1 },
};

function reportAt(values: Values): Promise<PaperReport> {
  return paperReport(kaliningradParameters().with(values), { overRanges: false });
}

/** A number as it is shown: a rational, or a decimal after `≈` that was cut off. */
const NUMBER = "(≈ )?(-?\\d+(?:[./]\\d+)?)";
const COMPARED = new RegExp(
  `(?:= |, |^| )${NUMBER},? is (above|below|equal to) (?:[^;.:]*?(?:= |, ))?${NUMBER}(?![\\d/])`,
  "g",
);

/** The comparisons of a sentence that its own numbers contradict, and how many it makes. */
function contradictions(sentence: string): { readonly made: number; readonly wrong: string[] } {
  const found = [...sentence.matchAll(COMPARED)];
  const wrong = found.filter(([, roughA, a, relation, roughB, b]) => {
    const order = compare(rational(a as string), rational(b as string));
    // Numbers that were cut off may be shown alike though they are not.
    if (order === 0 && (roughA !== undefined || roughB !== undefined)) return false;
    return relation !== (order > 0 ? "above" : order < 0 ? "below" : "equal to");
  });
  return { made: found.length, wrong: wrong.map(([text]) => text) };
}

describe.each(Object.entries(SETTINGS))("the report at %s", (_, values) => {
  const report = reportAt(values);

  it("concludes from its own answers", async () => {
    const { document, accounts } = await report;
    for (const [i, claim] of document.claims.entries()) {
      const { proof, here, sentences } = accounts[i] as PaperReport["accounts"][number];
      if (claim.status === "not-formalised") {
        expect([here, proof.length]).toEqual(["not formalised", 0]);
        continue;
      }
      expect(proof.length, claim.id).toBeGreaterThan(0);
      const answers = proof.map(({ holds }) => holds);
      const all = answers.includes(false) ? false : answers.includes(null) ? null : true;
      expect(all, `${claim.id}: ${sentences.join(" ")}`).toBe(claim.atDefaults);
      expect(here).toBe(claim.atDefaults === null ? "undecided" : claim.atDefaults ? "holds" : "fails");
      expect(sentences.join(" ")).toContain(
        claim.atDefaults === null
          ? "not decided whether"
          : `proposition ${claim.atDefaults ? "holds" : "fails"}`,
      );
    }
  });

  it("says nothing that its numbers contradict", async () => {
    const { accounts, summary } = await report;
    const found = [...summary, ...accounts.flatMap(({ sentences }) => sentences)].map(contradictions);
    expect(found.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(found.reduce((sum, { made }) => sum + made, 0)).toBeGreaterThan(15);
  });

  it("sums up what it says of each claim", async () => {
    const { summary, accounts, document, assumptions } = await report;
    const text = summary.join("\n");
    for (const [word, lead] of [
      ["holds", "These findings hold at the parameters in force"],
      ["fails", "These fail there"],
      ["undecided", "These are not decided there"],
    ]) {
      const ids = accounts.filter(({ here }) => here === word).map(({ id }) => id);
      if (ids.length === 0) expect(text).not.toContain(lead);
      else expect(text).toContain(`${lead} (${ids.length}): ${ids.join(", ")}.`);
    }
    const failing = assumptions.filter(({ holds }) => !holds).map(({ id }) => id);
    if (failing.length === 0) expect(text).toContain("All of the paper's premises hold");
    else expect(text).toContain(`premises, ${failing.join(", ")} do`);
    for (const name of Object.keys(values)) expect(text).toContain(`${name} = `);
    expect(Object.keys(document.set).sort()).toEqual(Object.keys(values).sort());
  });

  it("says the same as HTML, Markdown and JSON", async () => {
    const all = await report;
    const [html, markdown] = [paperReportHtml(all), paperReportMarkdown(all)];
    const unmarked = markdown.replaceAll("\\", "").replaceAll("`", "");
    for (const { sentences, id } of all.accounts) {
      expect(html).toContain(`id="${id}"`);
      for (const sentence of sentences) {
        expect(html).toContain(escapeHtml(sentence));
        expect(unmarked).toContain(sentence);
      }
    }
    for (const { detail } of all.robustness) expect(html).toContain(escapeHtml(detail));
    expect(html).not.toMatch(/undefined|NaN|\[object|<script|https?:\/\/(?!www\.w3\.org)/);
    const json = JSON.parse(paperReportJson(all));
    expect(json.kind).toBe("claims");
    expect(json.report.accounts).toEqual(JSON.parse(JSON.stringify(all.accounts)));
    expect(() => checkClaims(json)).not.toThrow();
  });
});

describe("a change of a parameter", () => {
  const accountOf = async (
    id: string,
    values: Values,
    overRanges: boolean = false,
  ): Promise<ReturnType<typeof claimAccount>> => {
    const parameters = kaliningradParameters().with(values);
    const models = overRanges ? await paperModelsDocument(parameters, { ids: [id], limit: 3_000_000 }) : null;
    const [claim] = claimsDocument(parameters, [id], models).claims;
    const shown = Object.fromEntries(
      reportParameters(parameters).map(({ name, value }) => [name, value] as const),
    );
    return claimAccount(claim as never, shown, [], []);
  };

  it.each<readonly [name: string, values: Values, claim: string, here: string, says: RegExp]>([
    ["fear below the first threshold", { phi: 1 }, "C2", "fails", /P - S = -1\/4 is below 0/],
    ["fear at the first threshold", { phi: "4/3" }, "C2", "holds", /P - S = 0 is equal to 0/],
    [
      "fear beyond the last threshold",
      { phi: 21 },
      "C2",
      "fails",
      /mutual arming\? No: R = -15\/2 is below P = -29\/4/,
    ],
    [
      "a porcupine that holds better",
      { "q[PO,S]": "79/100" },
      "C17",
      "fails",
      /79\/100, is below 1 - epsilon = 4\/5/,
    ],
    ["better light battalions", { w: "1/2" }, "C18", "fails", /fall short of denial\? No/],
    [
      "a build-up that buys safety",
      { "q[AB,A]": "2/5" },
      "C20",
      "fails",
      /build-up for parity \(AB\) strictly dominated\? No: .* 0, is equal to 0/,
    ],
    [
      "an ally hardly believed",
      { alpha: "1/10" },
      "C25",
      "fails",
      /C11, simultaneous hold\? No: the probability of war within the short run, [^,]*, is above eta/,
    ],
  ])("%s changes what is said of it", async (_, values, claim, here, says) => {
    const [before, after] = [await accountOf(claim, {}), await accountOf(claim, values)];
    expect([before.here, after.here]).toEqual(["holds", here]);
    expect(after.sentences.join(" ")).toMatch(says);
    expect(before.sentences.join(" ")).not.toMatch(says);
  });

  it("leaves alone what it does not concern", async () => {
    expect(await accountOf("C21", { "q[AB,A]": "2/5" })).toEqual(await accountOf("C21", {}));
  });

  it("changes the distances, from the value in force", async () => {
    expect((await accountOf("C2", {}, true)).distance).toMatch(
      /^phi alone changes it beyond 4\/3, from 2 \(2\.8 % of its range\); moved all together, they are safe up to 1\.6 % of their ranges, and it has changed at 1\.7 %$/,
    );
    expect((await accountOf("C2", { phi: 3 }, true)).distance).toMatch(/, from 3 \(/);
  });

  it("changes the robustness, and the parameters and public figures that are shown", () => {
    const [before, after] = [{}, { phi: 1, battalions_R: 30 }].map((values: Values) =>
      kaliningradParameters().with(values),
    ) as [Parameters, Parameters];
    const rows = robustness(before);
    const turned = robustness(after).filter(({ holds }, i) => holds !== rows[i]?.holds);
    expect(turned.some(({ claim }) => claim === "C2")).toBe(true);
    expect(reportParameters(after).find(({ name }) => name === "phi")?.value).toBe("1");
    expect(reportPublicFigures(after).find(({ id }) => id === "rand-battalions")?.values).toMatchObject({
      battalions_R: "30",
    });
  });
});
