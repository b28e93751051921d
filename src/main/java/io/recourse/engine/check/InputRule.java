package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import io.recourse.engine.StepContract;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** A step is given what it cannot do without, in a word that it knows. */
class InputRule implements Rule {

  private static final String NAME = "input";

  private final Collection<StepContract> contracts;

  InputRule(Collection<StepContract> contracts) {
    this.contracts = contracts;
  }

  @Override
  public Stream<ModelFinding> check(ModelXml model) {
    return model.all().filter(it -> OwnLineRule.delegateOf(it) != null).flatMap(this::asked);
  }

  private Stream<ModelFinding> asked(Element step) {
    return contracts.stream()
        .map(contract -> contract.demands().takes().get(OwnLineRule.delegateOf(step)))
        .filter(inputs -> inputs != null)
        .flatMap(inputs -> inputs.entrySet().stream())
        .flatMap(input -> wrong(step, input));
  }

  private static Stream<ModelFinding> wrong(Element step, Map.Entry<String, Set<String>> input) {
    String given = given(step, input.getKey());
    if (given == null) {
      return error(step, "The step needs the input “" + input.getKey() + "”.");
    }
    return input.getValue().contains(given)
        ? Stream.empty()
        : error(step, "The step knows no “" + input.getKey() + "” called “" + given + "”.");
  }

  /** What the step itself is given; null where it would take what happens to be there. */
  static String given(Element step, String input) {
    return ModelXml.children(step, "extensionElements")
        .flatMap(extensions -> ModelXml.children(extensions, "inputOutput"))
        .flatMap(mapping -> ModelXml.children(mapping, "inputParameter"))
        .filter(parameter -> input.equals(parameter.getAttribute("name")))
        .map(ModelXml::text)
        .findFirst()
        .orElse(null);
  }

  private static Stream<ModelFinding> error(Element step, String message) {
    return Stream.of(ModelFinding.error(ModelXml.idOf(step), NAME, message));
  }
}
