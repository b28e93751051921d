package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * The engine reads a switch only where it is written exactly; {@code " true "} would look like a
 * save point and be none.
 */
class SwitchRule implements Rule {

  private static final Set<String> SWITCHES =
      Set.of("asyncBefore", "asyncAfter", "exclusive", "isStartableInTasklist");

  @Override
  public Stream<ModelFinding> check(ModelXml model) {
    return model
        .all()
        .flatMap(
            element ->
                ModelXml.attributes(element)
                    .filter(it -> SWITCHES.contains(it.getLocalName()))
                    .filter(it -> !Set.of("true", "false").contains(it.getValue()))
                    .map(it -> error(element, it)));
  }

  private static ModelFinding error(Element element, Attr written) {
    return ModelFinding.error(
        ModelXml.idOf(element),
        "switch",
        "“" + written.getLocalName() + "” is true or false, without blanks.");
  }
}
