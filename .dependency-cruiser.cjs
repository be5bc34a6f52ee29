// The walls of docs/architecture.md. Rooms from the ground floor up: a room may import the rooms before it in this
// list, never those after it.
const ROOMS = [
  "exact",
  "normal-form",
  "extensive-form",
  "repeated",
  "stochastic",
  "differential",
  "cooperative",
  "certificate",
  "formats",
  "model",
  "kaliningrad",
  "figures",
  "report",
  "cli",
];

const any = (names) => `^src/(${names.join("|")})/`;

/** What the checker may know: exact numbers, and games as plain data. Everything else could be a solver. */
const CHECKER_MAY_IMPORT = [
  "^src/certificate/",
  "^src/exclave-error\\.ts$",
  "^src/exact/[^/]+\\.ts$",
  "^src/normal-form/(game|payoffs|mixed-profile|from-function|from-payoffs)\\.ts$",
  "^src/stochastic/(game|stochastic-game|best-reply-bounds|equilibrium-enclosure|profile-regret|internal/description-fields)\\.ts$",
  "^src/differential/(best-reply-problem|cooperative-game|decay-polynomials|eigenvalue-radius|equilibrium-equations|homogeneous-game|horizon-proof|horizon-sufficient|leader-problem|linear-path|linear-quadratic-game|moment-forms|open-loop-flow|own-problem|path-integrals|promised-costate|quadratic-cost|rational-matrix|riccati-enclosure|scalar-game|scalar-game-of|scalar-size|second-order|stability-proof|stable-dimension|symmetric-equations|trajectory)\\.ts$",
  "^src/differential/internal/(carried-error|checked-matrices|enclosed-matrix|enclosed-norms|follower|game-symmetries|invariant-spaces|leader-in-continuous-time|leader-in-discrete-time|leader-view|polynomial-matrices|product-system|promise-that-lasts|propagate|quotient-matrices|rational-matrices|reduced-rows|riccati-coordinates|riccati-data|riccati-derivative|riccati-period|riccati-periods|riccati-step|riccati-taylor|scalar-terms)\\.ts$",
  "fraction\\.js",
  "@noble/hashes",
];

/** The solvers of src/exact, and the files that hand everything on. */
const SOLVERS =
  "^src/(exact/(solve|solve-linear-program|solve-integer-system|nullspace|index|internal/(simplex|guided-basis|guided-program))|[a-z-]+/index|index)\\.ts$";

const floors = ROOMS.slice(0, -1).map((room, floor) => ({
  name: `floors-only-look-down-${room}`,
  comment: `${room}/ imports nothing from the rooms above it`,
  severity: "error",
  from: { path: any([room]) },
  to: { path: any(ROOMS.slice(floor + 1)) },
}));

const insides = ROOMS.map((room) => ({
  name: `internal-is-private-${room}`,
  comment: `src/${room}/internal/ is for src/${room}/ alone`,
  severity: "error",
  from: { pathNot: any([room]) },
  to: { path: `^src/${room}/.*internal/` },
}));

module.exports = {
  forbidden: [
    ...floors,
    ...insides,
    {
      name: "every-room-has-a-floor",
      comment: "a new folder of src/ belongs into the list of rooms above and into docs/architecture.md",
      severity: "error",
      from: {},
      to: { path: "^src/[^/]+/", pathNot: any(ROOMS) },
    },
    {
      name: "no-import-of-the-whole",
      comment: "inside, import the file of the thing; index.ts is for those outside",
      severity: "error",
      from: { path: "^src/.+/", pathNot: "^src/(cli|report)/" },
      to: { path: "^src/index\\.ts$" },
    },
    {
      name: "checker-knows-no-solver",
      comment:
        "certificate/ may import exact numbers and plain games, and nothing that could have made the answer",
      severity: "error",
      from: { path: "^src/certificate/" },
      to: { pathNot: CHECKER_MAY_IMPORT },
    },
    {
      name: "checker-reaches-no-solver",
      comment: "not even through another file",
      severity: "error",
      from: { path: "^src/certificate/", pathNot: "^src/certificate/index\\.ts$" },
      to: { path: SOLVERS, reachable: true },
    },
    {
      name: "no-circles",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-node-in-the-core",
      comment: "the library runs in browsers: only the command line may use Node's modules",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "core-needs-only-fractions",
      comment:
        "rationals, and the digest of a proof: every other package is for the command line, or loaded only where it is needed",
      severity: "error",
      from: {
        path: any([
          "exact",
          "normal-form",
          "extensive-form",
          "repeated",
          "stochastic",
          "cooperative",
          "certificate",
        ]),
      },
      to: { dependencyTypes: ["npm"], pathNot: "fraction\\.js|@noble/hashes" },
    },
    {
      name: "no-undeclared-packages",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["npm-peer"] },
    },
    {
      name: "nothing-unresolved",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "source-knows-no-tests",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(tests|scripts|notebooks|docs|dist)/" },
    },
    {
      name: "no-orphans",
      comment: "a file that nothing imports and that imports nothing",
      severity: "error",
      from: { orphan: true },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
