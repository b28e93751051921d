package io.recourse.migration.process;

import io.recourse.engine.EachAlone;
import io.recourse.migration.MoveCases;
import io.recourse.migration.Moves;
import io.recourse.migration.MovingCase;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The next cases go on by the other version, each by itself. */
@Component
class MoveCasesDelegate implements JavaDelegate {

  private final MoveCases cases;
  private final EachAlone each;

  MoveCasesDelegate(MoveCases cases, EachAlone each) {
    this.cases = cases;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    UUID id = UUID.fromString((String) execution.getVariable(EngineMigrationFlow.MIGRATION));
    Moves.Way way = cases.way(id);
    List<MovingCase> page = cases.next(id);
    Function<MovingCase, List<MovingCase>> once = last -> last == null ? page : List.of();
    each.walk(once, one -> cases.move(id, way, one), (one, why) -> cases.refuse(id, one, why));
    execution.setVariable(EngineMigrationFlow.MORE, cases.isLeft(id));
  }
}
