package io.recourse.engine.check;

import io.recourse.engine.Finding;
import io.recourse.engine.ModelKind;
import io.recourse.engine.ModelSurroundings;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads a model safely and asks every rule; needs no engine. */
public final class Checks {

  private final Predicate<String> delegates;
  private final Predicate<String> callable;

  /**
   * @param delegates whether a bean may stand in a delegate expression
   * @param callable whether an expression may call a bean's methods
   */
  public Checks(Predicate<String> delegates, Predicate<String> callable) {
    this.delegates = delegates;
    this.callable = callable;
  }

  public List<Finding> check(byte[] model, ModelKind kind, ModelSurroundings known) {
    if (kind == ModelKind.FORM) {
      return FormJson.check(model).toList();
    }
    try {
      ModelXml xml = new ModelXml(SafeXml.read(model));
      return (kind == ModelKind.DMN ? DecisionCheck.check(xml) : process(xml, known)).toList();
    } catch (SafeXml.Refused e) {
      return List.of(Finding.error(null, "xml", e.getMessage()));
    }
  }

  private Stream<Finding> process(ModelXml xml, ModelSurroundings known) {
    return Stream.of(
            new VocabularyRule(),
            new ExpressionRule(callable),
            new DelegateRule(delegates),
            new ReferenceRule(known),
            new ProcessRule(),
            new UserTaskRule(),
            new RetryRule(),
            new RepetitionRule(),
            new LoopRule(),
            new NamingRule())
        .flatMap(rule -> rule.check(xml));
  }
}
