/**
 * How sure a public figure is:
 *
 * - `seen`: read in the named source
 * - `recollected`: remembered, not checked against the original
 * - `contested`: sources disagree, or the source is weak
 */
export type FigureCertainty = "seen" | "recollected" | "contested";

/** A published number beside which a parameter of the model can be held. */
export interface PublicFigure {
  readonly id: string;
  readonly quantity: string;
  readonly value: string;
  readonly source: string;
  readonly certainty: FigureCertainty;
  /** The parameters that it speaks to. It bounds or colours them; it does not give their values. */
  readonly parameters: readonly string[];
}

const seen = (
  id: string,
  quantity: string,
  value: string,
  source: string,
  parameters: readonly string[] = [],
): PublicFigure => ({ id, quantity, value, source, certainty: "seen", parameters });

const unsure = (
  certainty: "recollected" | "contested",
  ...rest: [id: string, quantity: string, value: string, source: string, parameters?: readonly string[]]
): PublicFigure => ({ ...seen(...rest), certainty });

/**
 * Public figures on forces, spending, distances and opinion in the region. No payoff of the model follows from them.
 *
 * @example
 * ```ts
 * import { PUBLIC_FIGURES } from "exclave/kaliningrad";
 *
 * PUBLIC_FIGURES.find(({ id }) => id === "rand-hours")?.value; // "36 to 60 hours"
 * ```
 */
export const PUBLIC_FIGURES: readonly PublicFigure[] = [
  seen(
    "rand-hours",
    "Longest time for Russian forces to reach the outskirts of Tallinn or Riga, in wargames",
    "36 to 60 hours",
    "Shlapak & Johnson 2016, RAND RR1253",
    ["q[TD,S]", "q[PO,S]", "q[RC,S]", "q[TW,S]"],
  ),
  seen(
    "rand-brigades",
    "Force that could prevent a rapid overrun",
    "about 7 brigades, 3 of them heavy",
    "Shlapak & Johnson 2016, RAND RR1253",
    ["denial_ratio", "heavy_reinforcement"],
  ),
  unsure(
    "recollected",
    "rand-battalions",
    "Manoeuvre battalions in the wargames",
    "Russia 22, NATO 12",
    "Shlapak & Johnson 2016, RAND RR1253",
    ["battalions_R", "battalions_B"],
  ),
  unsure(
    "recollected",
    "rand-cost",
    "Cost of three armoured brigade combat teams",
    "about US$ 13 bn and 2.7 bn a year",
    "RAND RR1253",
    ["c[AB]"],
  ),
  seen(
    "rand-denial",
    "Force proposed for denial",
    "about 35,000 forward, up to 70,000 as reinforcement",
    "RAND 2017, after Carnegie 2018",
    ["heavy_reinforcement", "light_reinforcement"],
  ),
  seen(
    "rand-spending",
    "NATO's and Russia's defence spending in 2015",
    "about US$ 895 bn and 52 bn",
    "RAND RR2402 (2018)",
  ),
  seen("efp-2017", "Forward battlegroups as planned in 2017", "4 groups, about 4,000 in all", "IISS", [
    "n_F",
  ]),
  seen(
    "battlegroups-2022",
    "Battlegroups in June 2022",
    "Estonia 1,430; Latvia 1,887; Lithuania 1,632; Poland 1,033",
    "NATO press, LSM",
    ["n_F"],
  ),
  seen("german-brigade", "German brigade in Lithuania", "about 5,000, operational in 2027", "press", [
    "n_F",
    "w_F",
  ]),
  seen(
    "baltic-forces",
    "Baltic forces",
    "about 22,000 troops, no tanks or combat aircraft (2015-17); 47,000 active (2023)",
    "New Eastern Europe; NDU PRISM",
    ["battalions[E]", "battalions[L]", "battalions[T]", "w"],
  ),
  seen(
    "russian-forces",
    "Russian forces in all",
    "845,000 troops, 2,550 tanks, 5,436 artillery pieces, 1,389 aircraft (2015)",
    "New Eastern Europe 2015",
    ["battalions_R"],
  ),
  unsure(
    "contested",
    "reserves",
    "Estonian reserve; Lithuanian active forces",
    "230,000 trained; 23,000",
    "press 2025",
  ),
  seen("people-area", "People and area of the three Baltic states", "6.2 million; 173,291 km²", "press 2017"),
  seen("border", "Border of the three with Russia and Belarus", "1,360 km", "NDU PRISM"),
  seen(
    "spending-2014-2023",
    "Defence spending, per cent of GDP, 2014 to 2023",
    "Estonia 1.93 to 2.73; Latvia 0.94 to 2.27; Lithuania 0.88 to 2.54; Poland 1.88 to 3.90",
    "NATO",
  ),
  seen(
    "spending-2024",
    "Defence spending, per cent of GDP, 2024 (estimated)",
    "Estonia 3.43; Latvia 3.15; Lithuania 2.85; Poland 4.12; United States 3.38",
    "NATO, after ICDS",
  ),
  seen(
    "spending-2025",
    "Defence spending, per cent of GDP, 2025 (estimated)",
    "Lithuania 4.00; Latvia 3.73; Estonia 3.38; Poland 4.48; United States 3.22",
    "NATO, August 2025",
  ),
  unsure(
    "contested",
    "baltic-spending",
    "Baltic defence spending together, 2025",
    "about US$ 5.4 bn",
    "press",
  ),
  seen(
    "sipri-russia",
    "Russia's military spending, US$ bn",
    "69.2 (2016), 66.3 (2017), 61.4 (2018), 149 (2024)",
    "SIPRI, after the press",
  ),
  seen(
    "sipri-nato",
    "NATO's military spending, 2024",
    "about US$ 1.5 trillion, European members 454 bn",
    "SIPRI, after the press",
  ),
  unsure(
    "contested",
    "suwalki",
    "Suwałki gap",
    "65 km; elsewhere some 90 km, or below 100 km",
    "Militaire Spectator and others",
  ),
  seen(
    "kaliningrad",
    "Kaliningrad Oblast",
    "about 15,000 km², about 1 million people, about 400 km to the Russian mainland, 1,300 km to Moscow",
    "Stoicescu and others",
  ),
  unsure(
    "contested",
    "kaliningrad-troops",
    "Troops in Kaliningrad",
    "11,600 ground troops (2009); 14,000; 30,000 (1996); 200,000 at the Soviet peak",
    "various, inconsistent",
  ),
  seen(
    "iskander",
    "Iskander in Kaliningrad",
    "range 50 to 500 km (700 claimed), permanent since February 2018",
    "LSM, Jane's",
    ["T_D", "t[PE]"],
  ),
  unsure("recollected", "s-400", "S-400, range", "about 400 km", "recollected"),
  unsure(
    "contested",
    "zapad",
    "Troops in Zapad exercises",
    "2017: 12,700 official, up to 70,000 to 100,000 claimed; 2013: 70,000 to 90,000; 2021: about 200,000 claimed",
    "RUSI, press",
  ),
  seen(
    "pew-force",
    "Would use force for an ally attacked by Russia (2015)",
    "median 48 %; US 56, Canada 53, UK 49, Poland 48, Spain 48, France 47; opposed: Germany 58, Italy 51",
    "Pew Research Center 2015",
    ["alpha"],
  ),
  seen(
    "pew-us",
    "Expect the United States to defend an ally (2015)",
    "median 68 %",
    "Pew Research Center 2015",
    ["alpha"],
  ),
];
