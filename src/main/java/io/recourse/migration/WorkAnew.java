package io.recourse.migration;

import java.time.Instant;

/**
 * An open task that is due, or whose it is, as the version says by which it goes on.
 *
 * @param element as that version names it
 * @param was when it was due before; null for never
 * @param due null where the version says of that what the one before said
 * @param team null where it is that of before
 */
public record WorkAnew(String element, Instant was, Instant due, String team) {

  private static final String TASK = "Task_";

  /** The name of the clock that stands for it. */
  String clock() {
    String step = element.startsWith(TASK) ? element.substring(TASK.length()) : element;
    return Character.toLowerCase(step.charAt(0)) + step.substring(1);
  }

  String said() {
    String moved = due == null ? "" : " " + was + "→" + due;
    return element + moved + (team == null ? "" : " " + team);
  }
}
