package io.recourse.servicelevels.jdbc;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** The numbers that a case adds to its day, to be written out in a statement. */
final class HeadlineFigures {

  /** What a day is told by. */
  private static final String KEY = "day, team, type, country, in_peak";

  private static final List<String> FIGURES =
      List.of(
          "arrived",
          "answered",
          "terms",
          "met",
          "lasting",
          "solved",
          "rated",
          "satisfied",
          "speeds",
          "speed",
          "efficiencies",
          "efficiency",
          "fairnesses",
          "fairness",
          "attitudes",
          "attitude");

  /** Of a row of {@link ArrivedCases}; a mark that was not given adds nothing to its sum. */
  private static final String OF_CASE =
      """
      floor(ln(greatest(0, seconds) + 1) / ln(1.05))::int as bucket, 1 as arrived,
      num_nonnulls(seconds) as answered, num_nonnulls(state) as terms,
      coalesce(state = 'MET', false)::int as met, (status <> 'WITHDRAWN')::int as lasting,
      (status = 'CLOSED')::int as solved, num_nonnulls(satisfaction) as rated,
      coalesce(satisfaction >= 4, false)::int as satisfied,
      num_nonnulls(speed) as speeds, coalesce(speed, 0) as speed,
      num_nonnulls(efficiency) as efficiencies, coalesce(efficiency, 0) as efficiency,
      num_nonnulls(fairness) as fairnesses, coalesce(fairness, 0) as fairness,
      num_nonnulls(attitude) as attitudes, coalesce(attitude, 0) as attitude\
      """;

  private HeadlineFigures() {}

  /** The statement with figures where it names them in brackets. */
  static String in(String statement) {
    return statement
        .replace("[key]", KEY)
        .replace("[of case]", OF_CASE)
        .replace("[figures]", each("#", ", "))
        .replace("[taken out]", each("-#", ", "))
        .replace("[sums]", each("sum(#) as #", ", "))
        .replace("[any]", each("sum(#) <> 0", " or "))
        .replace("[added]", each("# = kept.# + excluded.#", ", "))
        .replace("[set]", each("# = excluded.#", ", "));
  }

  private static String each(String as, String between) {
    return FIGURES.stream().map(name -> as.replace("#", name)).collect(joining(between));
  }
}
