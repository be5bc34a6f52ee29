/** The function, computed once for each object. */
export function remembered<From extends object, To>(compute: (from: From) => To): (from: From) => To {
  const known = new Map<From, To>();
  return (from) => {
    const before = known.get(from);
    if (before !== undefined) return before;
    const value = compute(from);
    known.set(from, value);
    return value;
  };
}
