/**
 * Where one object names the same thing twice, as a path; null when none does. JSON.parse would quietly take the last one,
 * and an answer "yes" to a question about danger would be lost behind a later "no".
 */
export const nameGivenTwice = (json: string): string | null => {
  const open: { readonly names: Set<string> | null; name: string }[] = [];
  const tokens = /"(?:[^"\\]|\\.)*"|[{}[\]]/g;
  for (let token = tokens.exec(json); token !== null; token = tokens.exec(json)) {
    const [text] = token;
    const inner = open.at(-1);
    if (text === "{") open.push({ names: new Set(), name: "" });
    else if (text === "[") open.push({ names: null, name: "[]" });
    else if (text === "}" || text === "]") open.pop();
    else if (inner?.names && isName(json, tokens.lastIndex)) {
      inner.name = JSON.parse(text) as string;
      if (inner.names.has(inner.name)) return open.map(({ name }) => name).join(".");
      inner.names.add(inner.name);
    }
  }
  return null;
};

/** In text that is known to be JSON, only a name is followed by a colon. */
const isName = (json: string, end: number): boolean => {
  let at = end;
  while (" \t\n\r".includes(json[at] ?? "x")) at++;
  return json[at] === ":";
};
