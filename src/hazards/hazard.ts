/** One thing that could hurt a person, what keeps it from happening, and the test that shows the control working (after ISO 14971). */
export interface Hazard {
  readonly id: string;
  readonly harm: string;
  readonly causes: readonly string[];
  readonly severity: Severity;
  readonly control: readonly string[];
  /** Rooms, as folders of the house. */
  readonly controlledIn: readonly string[];
  /** Screening rules that carry part of the control. Each also has its own scenario. */
  readonly rules?: readonly string[];
  /** Test files or patterns of them, from the root of the repository. */
  readonly tests: readonly string[];
  /** What is left when every control works. */
  readonly residual: string;
}

/**
 * How bad it can get. We give no probabilities: nobody has published how often any of this happens,
 * and a guessed number would look like knowledge.
 */
export type Severity = "minor" | "serious" | "critical" | "fatal";
