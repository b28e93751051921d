package io.recourse.assignment.process;

import io.recourse.assignment.NameOwners;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A step of {@code WorkClockProcess}. */
@Component
class NameOwnersDelegate implements JavaDelegate {

  private final NameOwners nameOwners;

  NameOwnersDelegate(NameOwners nameOwners) {
    this.nameOwners = nameOwners;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("named", nameOwners.name());
  }
}
