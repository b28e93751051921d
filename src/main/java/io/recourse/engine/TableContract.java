package io.recourse.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the product gives to one decision table and reads from it; whoever edits the table keeps to
 * it.
 *
 * @param given names of the facts the table may read
 * @param read what each result column that is read must bring
 * @param never what no row may say
 * @param marks facts of which the table itself names where its reader looks
 * @param kinds what the given facts are; a fact that is not named may be anything
 */
public record TableContract(
    String decision,
    Set<String> given,
    Map<String, Result> read,
    List<Never> never,
    Map<String, Marks> marks,
    Map<String, Kind> kinds) {

  /** A table that no law binds. */
  public TableContract(String decision, Set<String> given, Map<String, Result> read) {
    this(decision, given, read, List.of());
  }

  public TableContract(
      String decision, Set<String> given, Map<String, Result> read, List<Never> never) {
    this(decision, given, read, never, Map.of());
  }

  public TableContract(
      String decision,
      Set<String> given,
      Map<String, Result> read,
      List<Never> never,
      Map<String, Marks> marks) {
    this(decision, given, read, never, marks, Map.of());
  }

  /** The same contract, with the kind of each fact. */
  public TableContract of(Map<String, Kind> kindOfFact) {
    return new TableContract(decision, given, read, never, marks, kindOfFact);
  }

  /** Between which whole numbers the tests of a column may look; at least one of them does. */
  public record Marks(int least, int most) {

    public boolean allows(BigDecimal number) {
      return number.stripTrailingZeros().scale() <= 0
          && number.compareTo(BigDecimal.valueOf(least)) >= 0
          && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    }
  }

  /**
   * What the table may not say, whatever the facts that are not named.
   *
   * @param facts what is so
   * @param column the result column
   * @param value what it may not be
   * @param law what it would take away, in words
   */
  public record Never(Map<String, Object> facts, String column, Object value, String law) {}

  /** The kind of a result, and the words it may be where only some are known; empty for any. */
  public record Result(Kind kind, Set<String> words) {}

  /** What a fact or a result is. */
  public enum Kind {
    TEXT,
    NUMBER,
    YES_NO
  }

  public static Result text(String... words) {
    return new Result(Kind.TEXT, Set.of(words));
  }

  public static Result number() {
    return new Result(Kind.NUMBER, Set.of());
  }

  public static Result yesNo() {
    return new Result(Kind.YES_NO, Set.of());
  }
}
