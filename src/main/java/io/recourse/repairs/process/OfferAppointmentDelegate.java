package io.recourse.repairs.process;

import io.recourse.repairs.MakeAppointment;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the customer when a technician may come, where one comes at all. */
@Component
class OfferAppointmentDelegate implements JavaDelegate {

  private final MakeAppointment makeAppointment;

  OfferAppointmentDelegate(MakeAppointment makeAppointment) {
    this.makeAppointment = makeAppointment;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Optional<Instant> until = makeAppointment.offer(RepairVariables.caseNumber(execution));
    execution.setVariable(RepairVariables.APPOINTMENT_OFFERED, until.isPresent());
    execution.setVariable(RepairVariables.MET, false);
    until.ifPresent(by -> execution.setVariable(RepairVariables.CHOOSE_BY, Date.from(by)));
  }
}
