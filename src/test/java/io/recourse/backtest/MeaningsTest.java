package io.recourse.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.engine.TableContract;
import io.recourse.engine.TableContract.Kind;
import io.recourse.policy.dmn.TablesOfPolicy;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What outcomes mean for the customer, against what the tables may say. */
class MeaningsTest {

  private static final Set<String> YES_NO = Set.of("true", "false");

  private final Map<String, TableContract> tables =
      new TablesOfPolicy()
          .tables().stream()
              .collect(Collectors.toMap(TableContract::decision, Function.identity()));

  @Test
  @DisplayName("IMP-06 every ranked word is one of its column's, and none of them is forgotten")
  void wordsOfTheTables() {
    Meanings.OF.forEach(
        (table, columns) ->
            columns.forEach(it -> check(tables.get(table).read().get(it.column()), it)));
  }

  @Test
  @DisplayName("IMP-06 each table gives or takes something, or is named as one of our own work")
  void everyTable() {
    assertThat(Meanings.OF.keySet()).doesNotContainAnyElementsOf(Meanings.OWN_WORK);
    Set<String> known = new HashSet<>(Meanings.OF.keySet());
    known.addAll(Meanings.OWN_WORK);
    assertThat(known).containsExactlyInAnyOrderElementsOf(tables.keySet());
  }

  @ParameterizedTest(name = "{0}.{1}: {2} to {3}")
  @CsvSource({
    "expressSurcharge, back, true, false",
    "reductionLimit, mostPercent, 70, 10",
    "turnedUpGoods, answer, LEAVE, ASK",
    "feedbackReward, points, 300, 0",
    "goodwillLimit, perGrant, 500, 0",
    "goodwillLimit, periodDays, 365, 730",
    "deliveryProblem, step, GRANT, GIVE_UP",
    "deliveryProblem, step, SEARCH, ASK_DECLARATION",
    "leakNotice, persons, true, false",
    "serviceLevel, solveMinutes, 1200, 18000",
  })
  @DisplayName("IMP-06 who gets less, later or nothing is worse off")
  void takenAway(String table, String column, String then, String now) {
    assertThat(turn(table, column, then, now)).isNegative();
    assertThat(turn(table, column, now, then)).isPositive();
  }

  private static int turn(String table, String column, String then, String now) {
    return new Outcomes(Map.of(column, then), Map.of(column, now)).turn(Meanings.of(table));
  }

  private static void check(TableContract.Result column, Meaning meaning) {
    assertThat(column).as(meaning.column()).isNotNull();
    Set<String> words = column.kind() == Kind.YES_NO ? YES_NO : column.words();
    Set<String> named = new HashSet<>(meaning.byPerson());
    named.addAll(meaning.pays());
    assertThat(words).as(meaning.column()).containsAll(named);
    if (!meaning.words().isEmpty()) {
      assertThat(words).containsExactlyInAnyOrderElementsOf(meaning.words());
    }
  }

  @ParameterizedTest(name = "{0}: {1} to {2} is {3}")
  @CsvSource({
    "offeredRemedies, 'REFUND,REPAIR', REPAIR, -1",
    "offeredRemedies, REPAIR, 'REPAIR,REFUND', 1",
    "offeredRemedies, 'REFUND,REPAIR', 'REPAIR,REFUND', 0",
    "offeredRemedies, REFUND, 'REPAIR,EXCHANGE', -1",
    "returnFreightPaidBy, SELLER, CUSTOMER, -1",
  })
  @DisplayName("IMP-06 who loses a remedy or pays the way back is worse off")
  void worse(String column, String then, String now, int turn) {
    Outcomes both = new Outcomes(Map.of(column, then), Map.of(column, now));
    assertThat(both.turn(Meanings.of("remedyOffer"))).isEqualTo(turn);
  }

  @Test
  @DisplayName("IMP-06 numbers are compared as numbers, and words about the ground not at all")
  void numbers() {
    Outcomes same =
        new Outcomes(
            Map.of("share", 100, "ground", "Then"), Map.of("share", 100.0, "ground", "Now"));
    assertThat(same.differences()).isEmpty();
    Outcomes less = new Outcomes(Map.of("share", 100), Map.of("share", 50L));
    assertThat(less.differences()).isEqualTo(List.of("share: 100 → 50"));
    assertThat(less.turn(Meanings.of("priceProtection"))).isNegative();
  }
}
