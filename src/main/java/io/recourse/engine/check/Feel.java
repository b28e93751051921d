package io.recourse.engine.check;

import io.recourse.engine.ClockedFeel;
import io.recourse.engine.FeelClock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.feel.FeelEngine;

/**
 * The part of FEEL that a cell may be written in, and its meaning as the decision engine has it.
 */
final class Feel {

  private static final FeelEngine ENGINE = ClockedFeel.in(new FeelEngine.Builder().build());
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(3);

  /** Said of a cell that takes longer than any cell may. */
  static final String TOO_LONG = "the cell takes too long to answer.";

  private static final int LONGEST = 1_000;
  private static final int DEEPEST = 16;
  private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(?:\\s*\\()?");
  private static final Pattern WITHOUT_END =
      Pattern.compile("\\b(for|some|every|function)\\b|\\*\\*|\\.\\.\\s*\\]?\\s*return");
  private static final Set<String> KEYWORDS =
      Set.of(
          "true",
          "false",
          "null",
          "and",
          "or",
          "not",
          "between",
          "in",
          "if",
          "then",
          "else",
          "instance",
          "of",
          "contains",
          "starts",
          "ends",
          "with",
          "list",
          "lower",
          "upper",
          "case",
          "string",
          "length",
          "date",
          "time",
          "duration",
          "years",
          "months",
          "days");
  private static final Set<String> FUNCTIONS =
      Set.of(
          "not",
          "contains",
          "with",
          "min",
          "max",
          "sum",
          "count",
          "abs",
          "floor",
          "ceiling",
          "round",
          "case",
          "length",
          "date",
          "time",
          "duration",
          "number",
          "string",
          "modulo",
          "if",
          "in",
          "and",
          "or",
          "then",
          "else");

  private Feel() {}

  /** Why a cell cannot be offered; null when it can. */
  static String refusal(String cell) {
    String bare = TEXT.matcher(cell).replaceAll("\"\"");
    if (cell.length() > LONGEST || depth(bare) > DEEPEST) {
      return "is too long or nested too deep";
    }
    if (WITHOUT_END.matcher(bare).find()) {
      return "counts or repeats, which could go on without end";
    }
    return names(bare)
        .filter(name -> name.endsWith("("))
        .map(name -> name.substring(0, name.length() - 1).strip())
        .filter(name -> !FUNCTIONS.contains(name))
        .findFirst()
        .map(name -> "calls “" + name + "”, which is not offered")
        .orElse(null);
  }

  /** Facts a cell reads: words outside of quotes that mean nothing in FEEL itself. */
  static Stream<String> facts(String cell) {
    return names(TEXT.matcher(cell).replaceAll("\"\""))
        .filter(name -> !name.endsWith("("))
        .filter(name -> !KEYWORDS.contains(name));
  }

  /**
   * Whether the test is met; null where FEEL itself cannot say.
   *
   * @throws FeelClock.TimeUp when the cell takes longer than any cell may
   */
  static Boolean meets(String test, Object value, Map<String, Object> facts) {
    Map<String, Object> known = new java.util.HashMap<>(facts);
    known.put("cellInput", value);
    var answer = FeelClock.within(LONGEST_ANSWER, () -> ENGINE.evalUnaryTests(test, known));
    return answer.isRight() ? (Boolean) answer.toOption().get() : null;
  }

  /**
   * What a result comes to with these facts; null also where FEEL cannot say.
   *
   * @throws FeelClock.TimeUp when the cell takes longer than any cell may
   */
  static Object result(String expression, Map<String, Object> facts) {
    var answer = FeelClock.within(LONGEST_ANSWER, () -> ENGINE.evalExpression(expression, facts));
    return answer.isRight() ? answer.toOption().get() : null;
  }

  static boolean isTest(String cell) {
    return ENGINE.parseUnaryTests(cell).isRight();
  }

  static boolean isExpression(String cell) {
    return ENGINE.parseExpression(cell).isRight();
  }

  private static Stream<String> names(String bare) {
    return NAME.matcher(bare).results().map(MatchResult::group);
  }

  private static int depth(String bare) {
    int depth = 0;
    int deepest = 0;
    for (char sign : bare.toCharArray()) {
      depth += sign == '(' || sign == '[' ? 1 : sign == ')' || sign == ']' ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }
}
