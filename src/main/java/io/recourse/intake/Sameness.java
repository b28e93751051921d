package io.recourse.intake;

/** When a request belongs to a case that is open already (INT-03). */
public enum Sameness {
  /**
   * A person's further contact: same order, type and pieces, whatever the channel and its words.
   */
  SAME_MATTER,
  /** Only the same wish once more, as where the machine asks. */
  SAME_WISH,
  /** Never: whoever asks says that it is another matter. */
  ANOTHER;

  /** What a person's mark on the form means. */
  public static Sameness of(boolean another) {
    return another ? ANOTHER : SAME_MATTER;
  }
}
