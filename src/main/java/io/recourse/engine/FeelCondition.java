package io.recourse.engine;

import java.time.Duration;
import java.util.Map;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** A yes-or-no question in FEEL about some facts, such as when a field of a form is hidden. */
public final class FeelCondition {

  private static final FeelEngine ENGINE = ClockedFeel.in(new FeelEngine.Builder().build());
  private static final Duration LONGEST_ANSWER = Duration.ofMillis(200);

  private final ParsedExpression question;

  private FeelCondition(ParsedExpression question) {
    this.question = question;
  }

  /**
   * @param expression with or without the equals sign that forms write before it
   * @throws IllegalArgumentException for what is no FEEL
   */
  public static FeelCondition parse(String expression) {
    String bare = expression.strip().replaceFirst("^=", "");
    var parsed = ENGINE.parseExpression(bare);
    if (parsed.isLeft()) {
      throw new IllegalArgumentException("'" + bare + "' is no FEEL.");
    }
    return new FeelCondition((ParsedExpression) parsed.toOption().get());
  }

  /** False also where FEEL cannot say, or not in time. */
  public boolean isMet(Map<String, Object> facts) {
    try {
      var answer = FeelClock.within(LONGEST_ANSWER, () -> ENGINE.eval(question, facts));
      return answer.isRight() && Boolean.TRUE.equals(answer.toOption().get());
    } catch (FeelClock.TimeUp late) {
      return false;
    }
  }
}
