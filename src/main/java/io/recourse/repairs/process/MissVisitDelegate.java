package io.recourse.repairs.process;

import io.recourse.appointments.Appointment;
import io.recourse.repairs.MakeAppointment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody said that the technician was there. */
@Component
class MissVisitDelegate implements JavaDelegate {

  private final MakeAppointment makeAppointment;

  MissVisitDelegate(MakeAppointment makeAppointment) {
    this.makeAppointment = makeAppointment;
  }

  @Override
  public void execute(DelegateExecution execution) {
    makeAppointment.ended(RepairVariables.caseNumber(execution), Appointment.State.MISSED, null);
  }
}
