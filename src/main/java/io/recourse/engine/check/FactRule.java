package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import io.recourse.engine.StepContract;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** What people decided and when a term ends is set by their line's steps, never by a mapping. */
class FactRule implements Rule {

  private static final Set<String> NAMING =
      Set.of(
          "resultVariable",
          "elementVariable",
          "errorCodeVariable",
          "errorMessageVariable",
          "escalationCodeVariable",
          "initiator");

  private final Collection<StepContract> contracts;

  FactRule(Collection<StepContract> contracts) {
    this.contracts = contracts;
  }

  @Override
  public Stream<ModelFinding> check(ModelXml model) {
    Set<String> facts =
        model
            .bpmn("process")
            .map(ModelXml::idOf)
            .flatMap(process -> contracts.stream().filter(it -> it.covers(process)))
            .flatMap(contract -> contract.facts().stream())
            .collect(Collectors.toSet());
    return model
        .all()
        .flatMap(element -> names(element).filter(facts::contains).map(it -> error(element, it)));
  }

  private static Stream<String> names(Element element) {
    String mapping =
        switch (String.valueOf(element.getLocalName())) {
          case "inputParameter", "outputParameter" -> element.getAttribute("name");
          case "in", "out" -> element.getAttribute("target");
          default -> "";
        };
    return Stream.concat(
            Stream.of(mapping),
            ModelXml.attributes(element)
                .filter(it -> NAMING.contains(it.getLocalName()))
                .map(Attr::getValue))
        .map(String::strip);
  }

  private static ModelFinding error(Element element, String fact) {
    return ModelFinding.error(
        ModelXml.idOf(element), "fact", "“" + fact + "” is set by the line's own steps only.");
  }
}
