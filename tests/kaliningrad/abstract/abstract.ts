/**
 * The sentences of the abstract of "Kaliningrad Oblast Geostrategic Position and its Impact on Russia-NATO Security Integral
 * in the Baltic Sea" (University of Tehran, Faculty of Law and Political Science, article 88366; the abstract is public), each
 * with the claims that it is read as, or with the reason why it is no proposition about a game.
 */
export const ABSTRACT: readonly {
  readonly sentence: string;
  readonly claims: readonly string[];
  readonly none?: string;
}[] = [
  {
    sentence:
      "As Russia's only navigable port in the Baltic Sea, Kaliningrad has a prominent geostrategic position.",
    claims: [],
    none: "A fact of geography and its evaluation; what position does in the games is C1.",
  },
  {
    sentence:
      "Kaliningrad Oblast as an exclave region is miles away from Russian mainland, and is actually situated closer to some European member states of the North Atlantic Treaty Organization (NATO).",
    claims: ["C1"],
  },
  {
    sentence:
      "Kaliningrad's militarization and Russia's policy of defending itself against NATO's Eastward Expansion have heightened the tensions among regional countries.",
    claims: ["C4", "C24"],
  },
  {
    sentence:
      "Since 2008, Russia has activated the so-called ‘Iskander diplomacy’, redesigned its weapons of mass destruction, and launched large-scale military maneuvers.",
    claims: ["C24"],
  },
  {
    sentence: "The 2014 Ukraine crisis showed that Russia has no intention to leave Eastern Europe.",
    claims: [],
    none: "A statement about an intention: the games take Russia's payoffs as given. As an event it is part of C24.",
  },
  {
    sentence: "Moreover, Kremlin withdrew from the Treaty on Conventional Armed Forces in Europe in 2015.",
    claims: ["C24"],
  },
  {
    sentence:
      "The combination of these measures led to the revival of militarism in the Kaliningrad region, and created a security dilemma in the Baltic Sea, when NATO member countries in the region reacted by emphasizing deterrence.",
    claims: ["C2", "C24"],
  },
  {
    sentence:
      "In this paper, to make sense of the new developments in the region, the author attempts to answer two key questions:",
    claims: [],
    none: "It announces questions.",
  },
  {
    sentence:
      "1. What had been the most significant effects of the geostrategic position of Kaliningrad as Russia's external guardhouse in the Baltic Sea on the Russia-NATO security integral in the region?;",
    claims: [],
    none: "A question; its answers are C1 to C5 and C9.",
  },
  {
    sentence:
      "and 2. What will be the most likely defense models of the Baltic countries given Russia's power preponderance in the region?",
    claims: ["C19"],
  },
  {
    sentence:
      "In the hypothesis, it is asserted that the geographical location, resources, and re-militarization of Kaliningrad have led to the formation of a security dilemma in the Baltic region in the form of an arms race, which has in turn fueled the rival states' fear of each other and has increased the probability of a threatening confrontation between military forces of Russia and NATO allies.",
    claims: ["C2", "C3", "C4", "C5"],
  },
  {
    sentence:
      "The research hypothesis will be tested within the framework of defensive realism theory, since the security dilemma is perhaps the theoretical cornerstone of defensive realism.",
    claims: [],
    none: "It names a framework.",
  },
  {
    sentence:
      "The security dilemma theory and the broader spiral model constitute a persuasive theory of war between states, and explain the outbreak of war and the maintenance of peace.",
    claims: ["C8"],
  },
  {
    sentence:
      "The advocates of the security dilemma theory argue that an increase in security of one state might make other states less secure, not because of misperceptions or imagined hostility, but because of the anarchic situation of international relations.",
    claims: ["C6", "C7"],
  },
  {
    sentence:
      "The method of research is conceptual analysis, which is useful for examining concepts for their semantic structure.",
    claims: [],
    none: "About method.",
  },
  {
    sentence:
      "The main uses of conceptual analysis include refining and clarifying concepts in theory, practice, and research as well as arriving at precise theoretical and operational definitions for research.",
    claims: [],
    none: "About method.",
  },
  {
    sentence:
      "Conceptual analysis evaluates concepts, terms, variables, constructs, definitions, assertions, hypotheses and theories, by examining them for clarity and coherence, and critically scrutinizing their logical relations in order to identify assumptions and implications.",
    claims: [],
    none: "About method.",
  },
  {
    sentence:
      "Conceptual analysis, which is occasionally called theoretical research and closely related to critical thinking, is not merely a matter of language or language use.",
    claims: [],
    none: "About method.",
  },
  {
    sentence:
      "The conceptual analysis exposes (typically unconsciously) practical inconsistency, such as when someone rejects logic by employing a valid deductive argument or adopts a realist approach in their research while explicitly claiming allegiance to antirealist perspectives.",
    claims: [],
    none: "About method.",
  },
  {
    sentence:
      "According to the conceptual analysis method derived from the rational positivism approach, the relationship between NATO and Russia is considered an integral game with the typical function of fear.",
    claims: ["C9"],
  },
  {
    sentence:
      "The findings show that the current security spiral between Russia and NATO lies at the top of the defensive-offensive approach.",
    claims: ["C10"],
  },
  {
    sentence:
      "However, this international game of power is one in which direct conflict is unlikely, at least in the short-run.",
    claims: ["C11", "C25"],
  },
  {
    sentence:
      "The reliance on NATO’s nuclear weapon capabilities to provide a tangible assurance of the success of the Alliance’s credible deterrence has not been an ultimately reliable guarantee against Russia's regional ambitions.",
    claims: ["C12", "C25"],
  },
  {
    sentence:
      "This failure is due to both morality and rationality because of the arguments made on the basis of practical and rational reasons, such as the territorial proximity of Russia and the Baltic counties, the difference in opinions and priorities within NATO, and potential for the escalation of conflict.",
    claims: ["C13", "C14", "C15", "C16"],
  },
  {
    sentence:
      "Russia is justifiably considered to have conventional power preponderance in the Baltic region.",
    claims: ["C17", "C25"],
  },
  {
    sentence:
      "The creation of a conventional balance of power in the Baltic region is not feasible for the Baltic countries either individually or collectively even with the provision of additional forward-positioned allied battalions.",
    claims: ["C18", "C25"],
  },
  {
    sentence:
      "The defense models of the Baltic countries are by necessity fully nonaggressive, because there is no room for them to use pre-emptive initiatives, extraterritoriality, or hybrid instruments of defense policy.",
    claims: ["C19", "C20", "C21", "C22", "C23", "C25"],
  },
];
