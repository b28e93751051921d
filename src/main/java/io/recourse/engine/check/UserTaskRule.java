package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import io.recourse.engine.TaskWords;
import java.util.Arrays;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Every piece of human work has a team that there is, and a due time. */
class UserTaskRule implements Rule {

  private static final String NAME = "userTask";

  private final TaskWords words;

  UserTaskRule(TaskWords words) {
    this.words = words;
  }

  @Override
  public Stream<ModelFinding> check(ModelXml model) {
    return model
        .bpmn("userTask")
        .flatMap(
            task ->
                Stream.of(
                        missing(task, "candidateGroups"),
                        missing(task, "dueDate"),
                        foreignTeams(task))
                    .flatMap(findings -> findings));
  }

  private static Stream<ModelFinding> missing(Element task, String attribute) {
    return ModelXml.engine(task, attribute).isEmpty()
        ? error(task, "The task has no " + attribute + ".")
        : Stream.empty();
  }

  private Stream<ModelFinding> foreignTeams(Element task) {
    return Arrays.stream(ModelXml.engine(task, "candidateGroups").split(","))
        .map(String::strip)
        .filter(team -> !team.isEmpty() && !team.contains("{"))
        .filter(team -> !words.teams().contains(team))
        .flatMap(team -> error(task, "There is no team “" + team + "”."));
  }

  private static Stream<ModelFinding> error(Element task, String message) {
    return Stream.of(ModelFinding.error(ModelXml.idOf(task), NAME, message));
  }
}
