package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Ids say kind and meaning; only a warning, for a trail that people can read. */
class NamingRule implements Rule {

  private static final Pattern MEANT = Pattern.compile("[A-Z][A-Za-z]*_[A-Z][A-Za-z0-9]*");
  private static final Map<String, String> PREFIX =
      Map.of(
          "startEvent", "StartEvent",
          "endEvent", "EndEvent",
          "userTask", "Task",
          "serviceTask", "Task",
          "sendTask", "Task",
          "exclusiveGateway", "Gateway",
          "parallelGateway", "Gateway");

  @Override
  public Stream<ModelFinding> check(ModelXml model) {
    return model
        .bpmn(PREFIX.keySet().toArray(String[]::new))
        .filter(it -> !named(it))
        .map(
            it ->
                ModelFinding.warning(
                    ModelXml.idOf(it),
                    "naming",
                    "Name it like " + PREFIX.get(it.getLocalName()) + "_VerbNoun."));
  }

  private static boolean named(Element element) {
    String id = element.getAttribute("id");
    return MEANT.matcher(id).matches() && id.startsWith(PREFIX.get(element.getLocalName()) + "_");
  }
}
