package io.recourse.repairs.process;

import io.recourse.common.CaseNumber;
import io.recourse.repairs.BeginWork;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sees whether another repair is of use, and holds its parts. */
@Component
class BeginWorkDelegate implements JavaDelegate {

  private final BeginWork beginWork;

  BeginWorkDelegate(BeginWork beginWork) {
    this.beginWork = beginWork;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseNumber number = RepairVariables.caseNumber(execution);
    boolean useful = beginWork.isUseful(number);
    Optional<Instant> by = useful ? beginWork.reserve(number) : Optional.empty();
    execution.setVariable(RepairVariables.USEFUL, useful);
    execution.setVariable(RepairVariables.REPAIRED, false);
    execution.setVariable(RepairVariables.PARTS_MISSING, by.isPresent());
    by.ifPresent(it -> execution.setVariable(RepairVariables.PARTS_BY, Date.from(it)));
  }
}
