package io.recourse.migration.process;

import io.recourse.migration.Journey;
import io.recourse.migration.Moves;
import io.recourse.migration.TryMoves;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The next cases are moved for a trial, and stay as they are. */
@Component
class TryMovesDelegate implements JavaDelegate {

  private final TryMoves moves;
  private final OneTrial trial;

  TryMovesDelegate(TryMoves moves, OneTrial trial) {
    this.moves = moves;
    this.trial = trial;
  }

  @Override
  public void execute(DelegateExecution execution) {
    UUID id = UUID.fromString((String) execution.getVariable(EngineMigrationFlow.MIGRATION));
    Journey plan = moves.journey(id);
    Moves.Way way = moves.way(plan);
    moves.next(id).forEach(one -> moves.found(id, plan, one, trial.of(way, one)));
    execution.setVariable(EngineMigrationFlow.MORE, moves.isLeft(id));
  }
}
