package io.recourse.platform.lines;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Since when each commit is seen waiting: the server tells when its statement began, which may have
 * worked for long before.
 */
final class Waits {

  /**
   * One wait: a statement commits once at most.
   *
   * @param process of the server
   * @param statement when it began, in microseconds, as the same process may wait in another
   */
  record Commit(int process, long statement) {}

  private final Map<Commit, Long> since = new HashMap<>();

  /**
   * @param waiting all that wait now
   * @param now in nanoseconds of one clock that only goes forward
   * @return the processes that were seen waiting for so long
   */
  Set<Integer> longerThan(Duration within, Set<Commit> waiting, long now) {
    since.keySet().retainAll(waiting);
    waiting.forEach(commit -> since.putIfAbsent(commit, now));
    return since.entrySet().stream()
        .filter(seen -> now - seen.getValue() >= within.toNanos())
        .map(seen -> seen.getKey().process())
        .collect(Collectors.toSet());
  }
}
