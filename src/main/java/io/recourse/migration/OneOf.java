package io.recourse.migration;

/**
 * One of the processes that go together.
 *
 * @param process null for that of the cases themselves
 * @param from the version its instances stand on; not asked for that of the cases
 */
public record OneOf(String process, Integer from) {

  /** That of the cases themselves. */
  public static final OneOf CASES = new OneOf(null, null);

  Route in(Journey journey) {
    return process == null || from == null ? journey.route() : journey.of(process, from);
  }
}
