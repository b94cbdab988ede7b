import { Trouble, troubleOf } from "./trouble.mjs";

const again = "run the same command again; it goes on where it stopped";

/**
 * What is wrong after npm ran, as a person needs to know it; undefined when all went well.
 * On a full disk npm can lay down half a package, mutter a warning and answer 0, so its words count as well as its code.
 */
export function npmTrouble({ code: exit, output, failed }, where) {
  if (exit === 0 && !output.includes("TAR_ENTRY_ERROR")) return undefined;
  if (failed === "ENOENT")
    return new Trouble("npm was not found", "on the PATH", "install npm, which usually comes with Node, and try again");
  const code = /npm (?:error|ERR!) code (\S+)/.exec(output)?.[1] ?? "";
  const ofSystem = troubleOf(code, where) ?? troubleOf(/\b(ENOSPC|EDQUOT|EROFS)\b/.exec(output)?.[1], where);
  if (ofSystem) return ofSystem;
  if (/^(ENOTFOUND|EAI_AGAIN|ENETUNREACH|ENETDOWN|EHOSTUNREACH|ECONNREFUSED|ENOTCACHED)$/.test(code))
    return new Trouble("the npm registry cannot be reached", "network", `check the connection (and proxy), then ${again}`);
  if (/^(ETIMEDOUT|ESOCKETTIMEDOUT|ECONNRESET|ECONNABORTED|ERR_SOCKET_TIMEOUT|EPIPE|FETCH_ERROR)$/.test(code))
    return new Trouble("the connection to the npm registry broke off", "network", again);
  if (/^E[45]\d\d$/.test(code))
    return new Trouble(`the npm registry answered ${code.slice(1)}`, "npm registry", `wait a little, then ${again}`);
  if (/^(EINTEGRITY|ETARGET|EUSAGE|ELSPROBLEMS)$/.test(code))
    return new Trouble(
      `npm could not install exactly what package-lock.json says (${code})`,
      where,
      "restore package-lock.json from the repository and run the same command again",
    );
  return new Trouble(`npm failed${code ? ` (${code})` : ""}`, lastLine(output) || where, again);
}

function lastLine(output) {
  const said = output.split("\n").map((line) => line.replace(/^npm (error|ERR!)\s*/, "").trim());
  return said.find((line) => line !== "" && !/^(npm warn|A complete log|code )/i.test(line))?.slice(0, 200);
}
