package io.recourse.engine;

import java.util.Map;
import java.util.Set;

/**
 * What the product gives to one decision table and reads from it; whoever edits the table keeps to
 * it.
 *
 * @param given names of the facts the table may read
 * @param read what each result column that is read must bring
 */
public record TableContract(String decision, Set<String> given, Map<String, Result> read) {

  /** The kind of a result, and the words it may be where only some are known; empty for any. */
  public record Result(Kind kind, Set<String> words) {}

  /** What a result is. */
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
