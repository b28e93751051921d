package io.recourse.repairs.process;

import io.recourse.appointments.Appointment;
import io.recourse.appointments.AppointmentBook;
import io.recourse.appointments.SlotInWords;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.repairs.MakeAppointment;
import io.recourse.repairs.RepairSheet;
import io.recourse.worklist.TaskHandler;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A technician goes to the customer at the agreed time. */
@Component
class VisitOnSiteHandler implements TaskHandler {

  private static final List<String> OUTCOMES = List.of("MET", "NO_SHOW");

  private final RepairSheet sheet;
  private final AppointmentBook book;
  private final SlotInWords words;
  private final MakeAppointment makeAppointment;

  VisitOnSiteHandler(
      RepairSheet sheet, AppointmentBook book, SlotInWords words, MakeAppointment makeAppointment) {
    this.words = words;
    this.sheet = sheet;
    this.book = book;
    this.makeAppointment = makeAppointment;
  }

  @Override
  public String taskKey() {
    return RepairElements.VISIT_ON_SITE;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    Map<String, Object> known = sheet.known(number);
    book.of(number).stream()
        .reduce((earlier, later) -> later)
        .ifPresent(made -> known.put("appointment", words.of(made.slot())));
    return known;
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    String outcome = String.valueOf(values.get("outcome"));
    if (!OUTCOMES.contains(outcome)) {
      throw Problem.invalid("/values/outcome", "field.notOneOf", OUTCOMES);
    }
    makeAppointment.ended(
        number, Appointment.State.valueOf(outcome), RepairForm.words(values, "note"));
    return Map.of(RepairVariables.MET, "MET".equals(outcome));
  }
}
