package io.recourse.migration.process;

import io.recourse.engine.EachAlone;
import io.recourse.migration.Hindrance;
import io.recourse.migration.MoveCases;
import io.recourse.migration.Moves;
import io.recourse.migration.MovingCase;
import io.recourse.migration.NotMoved;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The next cases go on by the other version, each by itself. Whatever makes one fail is kept with
 * it and stops none of the others; one that was busy has a second turn when the page is over.
 */
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
    List<MovingCase> failed =
        cases.next(id).stream().filter(one -> failsOtherwise(id, way, one)).toList();
    failed.forEach(one -> moveOrRefuse(id, way, one));
    execution.setVariable(EngineMigrationFlow.MORE, cases.isLeft(id));
  }

  /** Moved, or refused for good: anything else may be over soon. */
  private boolean failsOtherwise(UUID id, Moves.Way way, MovingCase one) {
    try {
      move(id, way, one);
      return false;
    } catch (NotMoved refused) {
      cases.refuse(id, one, refused.why());
      return false;
    } catch (RuntimeException failed) {
      return true;
    }
  }

  private void moveOrRefuse(UUID id, Moves.Way way, MovingCase one) {
    try {
      move(id, way, one);
    } catch (RuntimeException failed) {
      cases.refuse(id, one, Hindrance.of(failed));
    }
  }

  private void move(UUID id, Moves.Way way, MovingCase one) {
    Function<MovingCase, List<MovingCase>> once = last -> last == null ? List.of(one) : List.of();
    each.walk(once, it -> cases.move(id, way, it));
  }
}
