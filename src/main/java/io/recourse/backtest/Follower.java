package io.recourse.backtest;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A table that is asked after another one.
 *
 * @param isAsked whether the outcome of the one before leads to it
 * @param handed facts that it takes from that outcome
 */
record Follower(
    String table,
    Predicate<Map<String, Object>> isAsked,
    Function<Map<String, Object>, Map<String, Object>> handed) {

  private static final Map<String, List<Follower>> OF =
      Map.of(
          "returnEligibility",
          List.of(afterGrant("remedyOffer"), afterGrant("evidenceDemand")),
          "remedyOffer",
          List.of(new Follower("remedyLadder", any -> true, Follower::offer)));

  static List<Follower> of(String decision) {
    return OF.getOrDefault(decision, List.of());
  }

  /** What was asked is only asked where the line may go back at all. */
  private static Follower afterGrant(String table) {
    return new Follower(table, said -> Boolean.TRUE.equals(said.get("eligible")), said -> Map.of());
  }

  private static Map<String, Object> offer(Map<String, Object> said) {
    List<String> offered = List.of(String.valueOf(said.get("offeredRemedies")).split(","));
    return Map.of("repairOffered", offered.contains("REPAIR"));
  }
}
