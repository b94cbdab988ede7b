/** Levels are in decibels below full scale: 0 is as loud as can be told, -100 is silence. */
export interface Hearing {
  /** How loud the room is by itself. */
  readonly roomDb: number;
  /** How loud our own cues come back from the speaker. */
  readonly echoDb: number;
}

/** A frame of sound, and whether a cue of our own sounds in it. */
export interface Heard {
  readonly db: number;
  readonly own: boolean;
}

/** Louder than the room by so much: a word, a clap, a knock. A precaution of ours; it is better held once too often. */
export const louderThanRoomDb = 18;
/** Louder than our own cues by so much. */
export const louderThanEchoDb = 10;
/** Below this nothing counts, however quiet the room. */
export const leastDb = -42;
const silenceDb = -100;

/** Listens to the room for some seconds, and to our own cues in it, before anything counts as loud. */
export const calibrate = (frames: readonly Heard[]): Hearing => ({
  roomDb: high(frames.filter(({ own }) => !own).map(({ db }) => db)),
  echoDb: Math.max(silenceDb, ...frames.filter(({ own }) => own).map(({ db }) => db)),
});

/** Is this loud? While a cue of ours sounds, only what is louder than the cue. */
export const isLoud = ({ roomDb, echoDb }: Hearing, { db, own }: Heard): boolean => {
  const limit = Math.max(leastDb, roomDb + louderThanRoomDb);
  if (!own) return db > limit;
  // How loud our cues come back is not known before the first one was heard: until then they count as ours.
  return echoDb > silenceDb && db > Math.max(limit, echoDb + louderThanEchoDb);
};

/** A room that grows louder or quieter is followed slowly; what is loud does not count as room. */
export const follow = (hearing: Hearing, heard: Heard): Hearing => {
  if (isLoud(hearing, heard)) return hearing;
  if (heard.own) return { ...hearing, echoDb: Math.max(hearing.echoDb, heard.db) };
  return { ...hearing, roomDb: hearing.roomDb + (heard.db - hearing.roomDb) * (heard.db > hearing.roomDb ? 0.05 : 0.005) };
};

/** Nine in ten frames of the room are quieter than this. */
const high = (levels: readonly number[]): number => [...levels].sort((a, b) => a - b)[Math.floor(levels.length * 0.9)] ?? silenceDb;
