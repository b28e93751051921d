package io.recourse.visits;

/** What a visit is for, and so how it is spoken (FUP-03). */
public enum VisitStrategy {
  /** Is what was solved really solved? */
  CONFIRM,
  /** Somebody who had trouble is heard first. */
  CARE,
  /** First buyers hear about product and service. */
  EXPLAIN,
  /** Returning buyers are asked about experience and wishes. */
  EXPERIENCE,
  /** Who asked to be called says what they want. */
  LISTEN
}
