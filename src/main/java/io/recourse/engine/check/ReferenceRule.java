package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import io.recourse.engine.ModelSurroundings;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Forms, decisions and called processes are there. */
class ReferenceRule implements Rule {

  private final ModelSurroundings known;

  ReferenceRule(ModelSurroundings known) {
    this.known = known;
  }

  @Override
  public Stream<ModelFinding> check(ModelXml model) {
    Set<String> processes = new HashSet<>(known.processes());
    model.bpmn("process").map(ModelXml::idOf).forEach(processes::add);
    return Stream.of(
            model
                .bpmn("callActivity")
                .flatMap(it -> unknown(it, "process", it.getAttribute("calledElement"), processes)),
            model
                .all()
                .filter(it -> ModelXml.engineAttribute(it, "formRef").isPresent())
                .flatMap(it -> unknown(it, "form", ModelXml.engine(it, "formRef"), known.forms())),
            model
                .all()
                .filter(it -> ModelXml.engineAttribute(it, "decisionRef").isPresent())
                .flatMap(
                    it ->
                        unknown(
                            it, "decision", ModelXml.engine(it, "decisionRef"), known.decisions())))
        .flatMap(findings -> findings);
  }

  private static Stream<ModelFinding> unknown(
      Element element, String kind, String key, Set<String> known) {
    return known.contains(key)
        ? Stream.empty()
        : Stream.of(
            ModelFinding.error(
                ModelXml.idOf(element), "reference", "There is no " + kind + " “" + key + "”."));
  }
}
