package io.recourse.orders.jdbc;

import io.recourse.common.Problem;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/**
 * Counts bound and returned pieces by conditional updates: the row lock decides who comes first.
 * All lines of a change go in one round trip, in the order of their numbers, so that two changes of
 * one order do not wait for each other.
 */
@Component
class PieceCounts {

  private static final String BIND =
      """
      update order_line set claimed_quantity = claimed_quantity + :pieces
      where order_number = :order and line = :line
        and case when :pieces > 0 then claimed_quantity + :pieces::bigint <= quantity
            else claimed_quantity + :pieces >= returned_quantity end
      """;
  private static final String RETURN =
      """
      update order_line set returned_quantity = returned_quantity + :pieces
      where order_number = :order and line = :line
        and returned_quantity + :pieces::bigint between 0 and claimed_quantity
      """;

  private final NamedParameterJdbcTemplate jdbc;

  PieceCounts(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The first line that could not be bound or freed as asked. */
  OptionalInt bind(String order, Map<Integer, Integer> pieces) {
    return change(BIND, order, pieces);
  }

  /**
   * @throws Problem CONFLICT when a line has not so many pieces bound, or not so many returned
   */
  void countReturned(String order, Map<Integer, Integer> pieces) {
    if (change(RETURN, order, pieces).isPresent()) {
      throw Problem.conflict("order.onlyBound");
    }
  }

  private OptionalInt change(String sql, String order, Map<Integer, Integer> pieces) {
    List<Integer> lines = List.copyOf(new TreeMap<>(pieces).keySet());
    int[] changed =
        jdbc.batchUpdate(
            sql,
            lines.stream()
                .map(line -> row(order, line, pieces.get(line)))
                .toArray(SqlParameterSource[]::new));
    return IntStream.range(0, changed.length)
        .filter(at -> changed[at] == 0)
        .map(lines::get)
        .findFirst();
  }

  private static MapSqlParameterSource row(String order, int line, int pieces) {
    return new MapSqlParameterSource("order", order)
        .addValue("line", line)
        .addValue("pieces", pieces);
  }
}
