import { errorCode } from "./files";
import { fixFiles } from "./fixFiles";
import { formatName } from "./formats/formats";
import type { Change } from "./mended";
import { meant, reporterOf } from "./reporter";
import { complain, has, WrongCall, type Session } from "./session";
import { writeReason, type Sought } from "./source";
import type { Input } from "./standardInput";
import { unifiedDiff } from "./unifiedDiff";

/** Mends files and reports what is left, or shows what would be changed, or gives a piped text back mended. */
export async function fix(session: Session, sought: Sought, { isPiped }: Input): Promise<number> {
  const { io, say } = session;
  const isMeant = meant(session, sought);
  const reporter = await reporterOf(session, sought);
  const isWriting = !has(session, "diff") && !isPiped;
  const { changes, reports, refused, hasFailed } = await fixFiles(session, sought, {
    isMeant: (path, { severity }) => isMeant(path, severity),
    alsoUnsafe: has(session, "unsafe-fixes"),
    describe: reporter.describe,
    refusal: (path) => (isWriting ? refusal(session, path) : null),
    keep: async (change) => !isWriting || write(session, change),
  });
  if (io.shift) return 0;
  for (const [path, problem] of refused) await complain(session, `${path}: ${say("unwritable", { problem })}`);
  const isIncomplete = hasFailed || refused.size > 0;
  if (has(session, "diff")) {
    for (const { path, before, after } of changes) await io.output.write(unifiedDiff(path, before, after));
    return isIncomplete ? 2 : changes.length > 0 && !has(session, "exit-zero") ? 1 : 0;
  }
  if (isPiped) {
    const [name = ""] = sought.names;
    await io.output.write(changes[0]?.after ?? sought.files.read(name, largest));
    return isIncomplete ? 2 : 0;
  }
  if (changes.length > 0 && formatName(session) === "text")
    await io.problems.write(`${say("fixed", { fixes: changes.reduce((sum, { fixes }) => sum + fixes, 0), files: changes.length })}\n`);
  await io.output.write(reporter.start());
  for (const each of reports) await io.output.write(reporter.file(each));
  return reporter.end(isIncomplete);
}

/** Bytes that are read at most. */
const largest = 1 << 28;

/** Why fixes are not to be written to a file, in words. */
function refusal({ io, say }: Session, path: string): string | null {
  const obstacle = io.files.obstacle(path);
  return obstacle && say(obstacle);
}

/** Writes what the fixes made of a file, in one step; returns whether that worked. */
async function write(session: Session, { path, before, after }: Change): Promise<boolean> {
  const { io, say } = session;
  try {
    // Whoever saved the file meanwhile goes before us.
    if (Buffer.compare(io.files.read(path, before.length + 1), before) !== 0) throw new WrongCall(say("changedMeanwhile"));
    io.files.replace(path, after);
    return true;
  } catch (error) {
    await complain(
      session,
      `${path}: ${error instanceof WrongCall ? error.message : say("unwritable", { problem: writeReason(say, errorCode(error)) })}`,
    );
    return false;
  }
}
