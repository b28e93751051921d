package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Work is done by named delegates that exist; a step that would do nothing is refused. */
class DelegateRule implements Rule {

  private static final Pattern NAMED = Pattern.compile("[$#]\\{([a-z]\\w*Delegate)\\}");

  private final Predicate<String> exists;

  DelegateRule(Predicate<String> exists) {
    this.exists = exists;
  }

  @Override
  public Stream<ModelFinding> check(ModelXml model) {
    Stream<Element> working = model.bpmn("serviceTask", "sendTask", "businessRuleTask");
    return Stream.concat(
        working.filter(DelegateRule::doesNothing).map(it -> error(it, "The step does nothing.")),
        model
            .all()
            .filter(it -> !ModelXml.engine(it, "delegateExpression").isEmpty())
            .flatMap(this::named));
  }

  private static boolean doesNothing(Element task) {
    return ModelXml.engine(task, "delegateExpression").isEmpty()
        && ModelXml.engine(task, "decisionRef").isEmpty();
  }

  private Stream<ModelFinding> named(Element task) {
    Matcher name = NAMED.matcher(ModelXml.engine(task, "delegateExpression"));
    if (!name.matches()) {
      return Stream.of(error(task, "Name a delegate, such as ${closeCaseDelegate}."));
    }
    return exists.test(name.group(1))
        ? Stream.empty()
        : Stream.of(error(task, "There is no delegate “" + name.group(1) + "”."));
  }

  private static ModelFinding error(Element task, String message) {
    return ModelFinding.error(ModelXml.idOf(task), "delegate", message);
  }
}
