/** Returns what is wrong with a text as XML: a tag that is not closed, a bare sign, an id twice; empty where nothing is. */
export function faultsOf(svg: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const rest = svg.replace(
    /<(\/?)([a-zA-Z:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g,
    (_, end, name, __, empty) => {
      if (end === "/") {
        if (open.pop() !== name) faults.push(`</${name}> closes another`);
      } else if (empty !== "/") open.push(name);
      return "";
    },
  );
  if (open.length > 0) faults.push(`<${open.join(">, <")}> not closed`);
  if (/[<>]/.test(rest)) faults.push("a bare < or >");
  if (/&(?!(amp|lt|gt|quot|#\d+|#x[0-9a-f]+);)/.test(svg)) faults.push("a bare &");
  if (/NaN|Infinity|undefined|\[object/.test(svg)) faults.push("a value that is none");
  const ids = [...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  if (new Set(ids).size !== ids.length) faults.push("an id twice");
  for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) {
    if (!ids.includes(id)) faults.push(`nothing is called ${id}`);
  }
  return faults;
}
