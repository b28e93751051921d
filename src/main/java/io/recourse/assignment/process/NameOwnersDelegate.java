package io.recourse.assignment.process;

import io.recourse.assignment.NameOwners;
import io.recourse.engine.EachAlone;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A step of {@code WorkClockProcess}. */
@Component
class NameOwnersDelegate implements JavaDelegate {

  private final NameOwners nameOwners;
  private final EachAlone each;

  NameOwnersDelegate(NameOwners nameOwners, EachAlone each) {
    this.nameOwners = nameOwners;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        "named", each.walk(nameOwners::next, found -> nameOwners.name(found.number())));
  }
}
