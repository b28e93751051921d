package io.recourse.cases;

/** What the warehouse found on the pieces of one line. */
public record Inspection(Grade grade, Disposition disposition, String note) {

  static final Inspection NONE = new Inspection(null, null, null);
}
