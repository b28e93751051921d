package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import io.recourse.engine.TaskWords;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Nothing waits for ever: every wait says what happens when nobody acts, and a timer does it. */
class WaitRule implements Rule {

  private static final String NAME = "wait";
  private static final String OUTCOME = "defaultOutcome";

  private final TaskWords words;

  WaitRule(TaskWords words) {
    this.words = words;
  }

  @Override
  public Stream<ModelFinding> check(ModelXml model) {
    Timers timers = new Timers(model);
    return Stream.of(
            model.bpmn("userTask").flatMap(task -> work(task, timers)),
            model
                .bpmn("receiveTask")
                .filter(task -> !timers.end(task))
                .flatMap(task -> error(task, "It may wait for ever: put a timer on it.")),
            model
                .bpmn("eventBasedGateway")
                .filter(gateway -> !timers.follow(gateway) && !timers.end(gateway))
                .flatMap(
                    gateway -> error(gateway, "It may wait for ever: lead one flow to a timer.")),
            model
                .bpmn("intermediateCatchEvent")
                .filter(event -> !timers.isOpen(event) && !timers.end(event))
                .flatMap(
                    event ->
                        error(
                            event,
                            "It may wait for ever: wait at an event gateway, beside a timer.")))
        .flatMap(findings -> findings);
  }

  private Stream<ModelFinding> work(Element task, Timers timers) {
    String outcome = outcome(task);
    if (outcome.isEmpty()) {
      return error(task, "The task has no " + OUTCOME + ".");
    }
    if (!words.outcomes().contains(outcome)) {
      return error(task, "There are no words for the default outcome “" + outcome + "”.");
    }
    return words.escalations().contains(outcome) || timers.end(task)
        ? Stream.empty()
        : error(task, "No timer brings about “" + outcome + "” when nobody acts.");
  }

  static String outcome(Element task) {
    return ModelXml.children(task, "extensionElements")
        .flatMap(extensions -> ModelXml.children(extensions, "properties"))
        .flatMap(properties -> ModelXml.children(properties, "property"))
        .filter(property -> OUTCOME.equals(property.getAttribute("name")))
        .map(property -> property.getAttribute("value").strip())
        .findFirst()
        .orElse("");
  }

  private static Stream<ModelFinding> error(Element wait, String message) {
    return Stream.of(ModelFinding.error(ModelXml.idOf(wait), NAME, message));
  }
}
