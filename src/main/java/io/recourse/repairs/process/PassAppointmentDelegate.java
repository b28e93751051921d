package io.recourse.repairs.process;

import io.recourse.repairs.MakeAppointment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** No time was chosen. */
@Component
class PassAppointmentDelegate implements JavaDelegate {

  private final MakeAppointment makeAppointment;

  PassAppointmentDelegate(MakeAppointment makeAppointment) {
    this.makeAppointment = makeAppointment;
  }

  @Override
  public void execute(DelegateExecution execution) {
    makeAppointment.pass(RepairVariables.caseNumber(execution));
  }
}
