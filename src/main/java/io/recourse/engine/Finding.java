package io.recourse.engine;

import java.util.function.UnaryOperator;

/**
 * What is wrong with a model and where.
 *
 * @param elementId the nearest element with an id; null for the model as a whole
 * @param rule the short name of the rule that was broken
 */
public record Finding(Severity severity, String elementId, String message, String rule) {

  /** An error refuses the deployment, a warning does not. */
  public enum Severity {
    ERROR,
    WARNING
  }

  public static Finding error(String elementId, String rule, String message) {
    return new Finding(Severity.ERROR, elementId, message, rule);
  }

  public static Finding warning(String elementId, String rule, String message) {
    return new Finding(Severity.WARNING, elementId, message, rule);
  }

  /** The same finding in other words. */
  public Finding told(UnaryOperator<String> words) {
    return new Finding(severity, elementId, words.apply(message), rule);
  }

  public boolean refuses() {
    return severity == Severity.ERROR;
  }
}
