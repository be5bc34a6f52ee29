import { position, refuse } from "./document-fields.js";
import { joined, type Labels, within } from "./search-labels.js";
import { expectEntries, type SearchState, type SearchTask } from "./search-state.js";

/** A face whose vertices are listed by the lines that follow. */
export interface Face {
  readonly side: 0 | 1;
  readonly tight: Labels;
  /** Labels that are tight nowhere on it. */
  readonly dead: Labels;
  /** The strategies met so far. */
  readonly found: Set<number>;
  /** Called when the very next line proves the face empty. */
  readonly onEmpty: (() => void) | null;
}

/** Returns the task that reads the proof that the vertices of a face are all listed. */
export function faceTask(state: SearchState, face: Face): SearchTask {
  return {
    take: (line, path) => {
      const [kind] = line;
      const read = typeof kind === "string" && Object.hasOwn(LINES, kind) ? LINES[kind] : undefined;
      if (read === undefined) refuse('expected a line "p", "v", "i", "c", "n" or "m" on a face', path);
      expectEntries(line, 2, path);
      read(state, face, line[1], path);
    },
  };
}

type Read = (state: SearchState, face: Face, value: unknown, path: string) => void;

const LINES: Readonly<Record<string, Read>> = {
  p: (state, face, value, path) => {
    const strategy = strategyOn(state, face, value, path);
    state.sides[face.side].checkSingle(face.tight, path);
    face.found.add(strategy);
  },
  v: (state, face, value, path) => {
    const strategy = strategyOn(state, face, value, path);
    face.found.add(strategy);
    const dead = face.dead.slice();
    const at = state.vertices.tight[face.side][strategy] as Labels;
    const child = (from: number): void => {
      let label = from;
      while (label < state.size && (at[label] === 1 || dead[label] === 1)) label++;
      if (label >= state.size) return;
      const onEmpty = (): void => {
        dead[label] = 1;
      };
      state.push(faceTask(state, { ...face, tight: joined(face.tight, label), dead, onEmpty }), {
        run: () => child(label + 1),
      });
    };
    child(0);
  },
  i: (state, face, value, path) => {
    const tight = state.sides[face.side].implied(value, face.tight, path);
    state.counts.implied++;
    state.push(faceTask(state, { ...face, tight, onEmpty: null }));
  },
  c: (state, face, value, path) => {
    state.sides[face.side].checkClosed(value, face.tight, path);
    state.counts.closed++;
    face.onEmpty?.();
  },
  n: (state, face, value, path) => {
    const name = state.name(value, path);
    const found = new Set<number>();
    const end = (): void => {
      state.finish(name, { side: face.side, tight: face.tight, strategies: [...found] });
      for (const strategy of found) face.found.add(strategy);
    };
    state.push(faceTask(state, { ...face, found, onEmpty: null }), { run: end });
  },
  m: (state, face, value, path) => {
    const known = state.finished(value, path);
    if (!("side" in known) || known.side !== face.side || !within(known.tight, face.tight)) {
      refuse("expected the name of a face that this one is part of", path);
    }
    state.counts.repeated++;
    for (const strategy of known.strategies) {
      if (within(face.tight, state.vertices.tight[face.side][strategy] as Labels)) face.found.add(strategy);
    }
  },
};

/** The strategy of an equilibrium, which must lie on the face. */
function strategyOn(state: SearchState, face: Face, value: unknown, path: string): number {
  const of = state.vertices.strategyOf[face.side];
  const strategy = of[position(value, path, of.length)] as number;
  if (!within(face.tight, state.vertices.tight[face.side][strategy] as Labels)) {
    refuse(`the strategy of equilibrium ${value} does not lie on the face`, path);
  }
  return strategy;
}
