import type { RandomDep } from "#base";

const digits = 8;

/** Eight digits, each as likely as any other: said over the telephone in a breath, and a relay lets ten wrong ones through in all. */
export const newPasscode = ({ random }: RandomDep): string => {
  let code = "";
  while (code.length < digits) for (const byte of random.bytes(digits)) if (byte < 250 && code.length < digits) code += String(byte % 10);
  return code;
};

/** Whether it can be one of ours at all; what cannot need not cost a try. */
export const isPasscode = (typed: string): boolean => /^\d{8}$/.test(typed.replace(/[\s-]/g, ""));

/** In two groups, as people read numbers out. Gaps count for nothing when it is typed. */
export const spacedPasscode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;
