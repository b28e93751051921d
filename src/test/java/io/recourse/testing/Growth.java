package io.recourse.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares what little work sends to the database with what more of the same kind sends. */
public final class Growth {

  private Growth() {}

  /** Fails, and names the statements sent more often, where more work sends more. */
  public static void none(String door, List<String> few, List<String> many) {
    assertThat(many.size())
        .as(
            "%s: %d statements, then %d; more often: %s",
            door, few.size(), many.size(), more(few, many))
        .isLessThanOrEqualTo(few.size());
  }

  private static Map<String, Long> more(List<String> few, List<String> many) {
    Map<String, Long> before = counts(few);
    Map<String, Long> more = counts(many);
    more.replaceAll((sql, times) -> times - before.getOrDefault(sql, 0L));
    more.values().removeIf(times -> times <= 0);
    return more;
  }

  private static Map<String, Long> counts(List<String> sent) {
    return sent.stream()
        .collect(Collectors.groupingBy(sql -> "\n" + sql, TreeMap::new, Collectors.counting()));
  }
}
