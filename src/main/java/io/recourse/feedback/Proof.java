package io.recourse.feedback;

/** How feedback proved valuable (RFD-04). */
public enum Proof {
  /** A suggestion that was adopted or carried out. */
  ADOPTED,
  /** What it found fault with was found to be so. */
  CONFIRMED,
  /** Words that somebody could act on. */
  USEFUL
}
