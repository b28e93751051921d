package io.recourse.worklist;

/** The filter words of a list as they stand in its URL; blank counts as not set. */
public record WorkFilter(
    String queue, String team, String caseNumber, String due, String key, String cursor) {

  public WorkFilter {
    queue = word(queue);
    team = word(team);
    caseNumber = word(caseNumber);
    due = word(due);
    key = word(key);
    cursor = word(cursor);
  }

  private static String word(String given) {
    return given == null || given.isBlank() || given.indexOf('\0') >= 0 ? null : given.strip();
  }
}
