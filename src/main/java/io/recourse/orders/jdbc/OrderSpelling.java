package io.recourse.orders.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds numbers of stored orders whatever the case of their letters; of two that differ in nothing
 * else only the very one counts.
 */
@Component
class OrderSpelling {

  private record Match(String told, String stored) {}

  private final JdbcClient sql;
  private final OrderGate gate;

  OrderSpelling(JdbcClient sql, OrderGate gate) {
    this.sql = sql;
    this.gate = gate;
  }

  /** The number as it is stored. */
  Optional<String> stored(String told) {
    return Optional.ofNullable(stored(List.of(told)).get(told));
  }

  /** Stored number by told number, for those that are known. */
  Map<String, String> stored(Collection<String> told) {
    Map<String, List<String>> found =
        sql
            .sql(
                """
                select t.told, o.number as stored
                from unnest(:told::text[]) t(told) join shop_order o on lower(o.number) = lower(t.told)\
                """)
            .param("told", told.toArray(String[]::new))
            .query(Match.class)
            .list()
            .stream()
            .collect(groupingBy(Match::told, mapping(Match::stored, toList())));
    Map<String, String> stored = new HashMap<>();
    found.forEach(
        (number, candidates) -> {
          if (candidates.contains(number)) {
            stored.put(number, number);
          } else if (candidates.size() == 1) {
            stored.put(number, candidates.get(0));
          }
        });
    return stored;
  }

  /** The same; what is not known here is stored by nobody else until the transaction ends. */
  Map<String, String> settled(Collection<String> told) {
    Map<String, String> stored = stored(told);
    List<String> unknown = told.stream().filter(number -> !stored.containsKey(number)).toList();
    if (!unknown.isEmpty()) {
      gate.hold(unknown);
      stored.putAll(stored(unknown));
    }
    return stored;
  }
}
