/** Something the person can do something about. Its message is one sentence: what is wrong, where, how to fix it. */
export class Trouble extends Error {
  constructor(what, where, how) {
    super(`${what}: ${where}: ${how}`);
  }
}

/** Runs a launcher to its end; whatever goes wrong is one line on standard error and exit code 1, never a stack trace. */
export async function launch(work) {
  try {
    await work();
  } catch (error) {
    console.error(`walnut: ${sentence(error)}`);
    process.exitCode = 1;
  }
}

function sentence(error) {
  if (error instanceof Trouble) return error.message;
  return (troubleOf(error?.code, error?.path) ?? new Trouble("the launcher broke", oneLine(error), "please report this line")).message;
}

/** What an error code of the system means to a person, or undefined when it says nothing to them. */
export function troubleOf(code, where) {
  const place = where ?? process.cwd();
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
      return new Trouble("the disk is full", place, "free about 500 MB and run the same command again");
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new Trouble(
        "this place cannot be written",
        place,
        "give yourself the right to write there, or copy Walnut to a folder of your own",
      );
    default:
      return undefined;
  }
}

const oneLine = (error) =>
  String(error?.message ?? error)
    .split("\n")[0]
    .slice(0, 300);
