package io.recourse.cases;

/** Pieces of one line: approved by the seller, received, and accepted after inspection. */
public record LineCounts(int approved, int received, int accepted) {

  static final LineCounts NONE = new LineCounts(0, 0, 0);
}
