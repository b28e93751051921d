package io.recourse.worklist;

/**
 * The filter words of a list as they stand in its URL; blank counts as not set.
 *
 * @param words what the case of the work is found by: a key of it, or words it has
 */
public record WorkFilter(
    String queue,
    String team,
    String caseNumber,
    String words,
    String due,
    String key,
    String cursor) {

  public WorkFilter {
    queue = word(queue);
    team = word(team);
    caseNumber = word(caseNumber);
    words = word(words);
    due = word(due);
    key = word(key);
    cursor = word(cursor);
  }

  private static String word(String given) {
    return given == null || given.isBlank() || given.indexOf('\0') >= 0 ? null : given.strip();
  }
}
