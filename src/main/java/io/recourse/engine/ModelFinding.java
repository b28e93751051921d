package io.recourse.engine;

import java.util.function.UnaryOperator;

/**
 * What is wrong with a model and where.
 *
 * @param elementId the nearest element with an id; null for the model as a whole
 * @param rule the short name of the rule that was broken
 */
public record ModelFinding(Severity severity, String elementId, String message, String rule) {

  /** An error refuses the deployment, a warning does not. */
  public enum Severity {
    ERROR,
    WARNING
  }

  public static ModelFinding error(String elementId, String rule, String message) {
    return new ModelFinding(Severity.ERROR, elementId, message, rule);
  }

  public static ModelFinding warning(String elementId, String rule, String message) {
    return new ModelFinding(Severity.WARNING, elementId, message, rule);
  }

  /** The same finding in other words. */
  public ModelFinding told(UnaryOperator<String> words) {
    return new ModelFinding(severity, elementId, words.apply(message), rule);
  }

  public boolean refuses() {
    return severity == Severity.ERROR;
  }
}
