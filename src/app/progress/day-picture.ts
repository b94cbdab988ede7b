import { gapsOf, runsOf, type DaySpan, type DayValue, type Phase } from "#record";
import { thinOut } from "../parts/chart-thin.ts";
import { lengthOf } from "./window.ts";

/** What a picture of days is made from. Days are numbers since 1970. */
export interface DayStory {
  /** From the first day with a number to the last that is over, or has one. */
  readonly bounds: DaySpan;
  readonly values: readonly DayValue[];
  readonly means: readonly { readonly day: number; readonly value: number }[];
  readonly sessions: readonly number[];
  readonly flares: readonly DaySpan[];
  readonly phases: readonly Phase[];
}

/** Where everything is drawn, in pixels. */
export const plot = { height: 232, start: 26, end: 8, top: 30, low: 170, gapLane: 178, sessionLane: 192, dates: 224 } as const;
const valueMax = 10;

/** Shapes as SVG paths: one element each, however many days there are. */
export interface DayPicture {
  readonly line: string;
  readonly means: string;
  /** Days that stand alone: a line needs two. */
  readonly alone: string;
  readonly late: string;
  readonly gaps: string;
  /** Gaps that would be thinner than the eye sees. They are counted and said, so that nobody takes the line for whole. */
  readonly gapsUnseen: number;
  readonly sessions: string;
  readonly flares: string;
  readonly phases: readonly { readonly name: Phase["name"]; readonly x: number; readonly width: number }[];
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
  /** The day that is drawn at a place. */
  readonly dayAt: (x: number) => number;
}

const gapPixelsMin = 2;
const pixelsToTellLate = 5;

export const pictureOf = (story: DayStory, window: DaySpan, width: number): DayPicture => {
  const inner = Math.max(1, width - plot.start - plot.end);
  const perDay = inner / Math.max(1, lengthOf(window) - 1);
  const x = (day: number) => plot.start + (day - window.from) * perDay;
  const y = (value: number) => plot.low - ((plot.low - plot.top) * value) / valueMax;
  const seen = <V extends { readonly day: number }>(all: readonly V[]) =>
    all.filter(({ day }) => window.from <= day && day <= window.until);
  const values = seen(story.values);
  const runs = runsOf(values).map((run) => run.map(({ day, value, late }) => ({ x: x(day), y: y(value), late })));
  const share = Math.min(1, (2 * inner) / Math.max(1, values.length));
  const thinned = (run: readonly { readonly x: number; readonly y: number }[]) => thinOut(run, Math.max(2, Math.ceil(run.length * share)));
  const meanRuns = runsOf(seen(story.means)).map((run) => run.map(({ day, value }) => ({ x: x(day), y: y(value) })));
  const gaps = gapsOf(values, { from: Math.max(window.from, story.bounds.from), until: Math.min(window.until, story.bounds.until) });
  const gapsSeen = gaps.filter((gap) => lengthOf(gap) * perDay >= gapPixelsMin);
  return {
    line: runs
      .filter((run) => run.length > 1)
      .map((run) => lineThrough(thinned(run)))
      .join(""),
    means: meanRuns
      .filter((run) => run.length > 1)
      .map((run) => lineThrough(thinned(run)))
      .join(""),
    alone: runs
      .filter((run) => run.length === 1)
      .map(([point]) => dot(point!, 2.5))
      .join(""),
    late:
      perDay < pixelsToTellLate
        ? ""
        : runs
            .flat()
            .filter(({ late }) => late)
            .map((point) => dot(point, 3))
            .join(""),
    gaps: gapsSeen.map((gap) => bracket(x(gap.from) - perDay / 4, x(gap.until) + perDay / 4)).join(""),
    gapsUnseen: gaps.length - gapsSeen.length,
    sessions: uniqueAt(seen(story.sessions.map((day) => ({ day }))).map(({ day }) => x(day)))
      .map((at) => `M${at} ${plot.sessionLane}l5 9h-10z`)
      .join(""),
    flares: story.flares
      .flatMap((flare) => clipped(flare, window))
      .map(({ from, until }) => bar(x(from - 0.4), x(until + 0.4)))
      .join(""),
    phases: story.phases.flatMap((phase) =>
      clipped(phase, window).map(({ from, until }) => {
        const [left, right] = [Math.max(plot.start, x(from - 0.5)), Math.min(width - plot.end, x(until + 0.5))];
        return { name: phase.name, x: left, width: Math.max(0, right - left) };
      }),
    ),
    x,
    y,
    dayAt: (at) => Math.min(window.until, Math.max(window.from, window.from + Math.round((at - plot.start) / perDay))),
  };
};

const short = (value: number) => Math.round(value * 10) / 10;

const lineThrough = (points: readonly { readonly x: number; readonly y: number }[]): string =>
  points.map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${short(x)} ${short(y)}`).join("");

const dot = ({ x, y }: { readonly x: number; readonly y: number }, r: number): string =>
  `M${short(x - r)} ${short(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

const bracket = (left: number, right: number): string => {
  const half = Math.max(2, (right - left) / 2);
  const middle = (left + right) / 2;
  return `M${short(middle - half)} ${plot.gapLane}v5h${short(2 * half)}v-5`;
};

const bar = (left: number, right: number): string => `M${short(left)} ${plot.top - 3}H${short(Math.max(right, left + 3))}`;

/** Of marks that would fall on the same pixel, one. */
const uniqueAt = (places: readonly number[]): readonly number[] => [...new Set(places.map((at) => Math.round(at)))];

const clipped = ({ from, until }: DaySpan, window: DaySpan): readonly DaySpan[] => {
  const span = { from: Math.max(from, window.from), until: Math.min(until, window.until) };
  return span.from > span.until ? [] : [span];
};
