package io.recourse.policy.dmn;

/** A cell of offered FEEL, short and not deep, that counts for years: filters within filters. */
public final class SlowCell {

  private static final int LEVELS = 7;
  private static final String FIFTY = "[1" + ",1".repeat(49) + "]";

  private SlowCell() {}

  /** As it stands in the table's file; a number. */
  public static String text() {
    String cell = "1";
    for (int level = 0; level < LEVELS; level++) {
      cell = "count(" + FIFTY + "[" + cell + " &gt; 0])";
    }
    return cell;
  }
}
