package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Every piece of human work has a team and a due time. */
class UserTaskRule implements Rule {

  @Override
  public Stream<ModelFinding> check(ModelXml model) {
    return model
        .bpmn("userTask")
        .flatMap(task -> Stream.concat(missing(task, "candidateGroups"), missing(task, "dueDate")));
  }

  private static Stream<ModelFinding> missing(Element task, String attribute) {
    return ModelXml.engine(task, attribute).isEmpty()
        ? Stream.of(
            ModelFinding.error(
                ModelXml.idOf(task), "userTask", "The task has no " + attribute + "."))
        : Stream.empty();
  }
}
