package io.recourse.repairs;

import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What happens on a repair, as its case's trail tells it. */
@Component
class RepairEvents {

  private final ApplicationEventPublisher events;

  RepairEvents(ApplicationEventPublisher events) {
    this.events = events;
  }

  void helped(CaseNumber number, RemoteHelp help) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("outcome", help.outcome().name());
    facts.put("checks", help.checks().size());
    tell(number, "RepairHelped", "Help at a distance moved on.", facts);
  }

  void diagnosed(CaseNumber number, Diagnosis diagnosis) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("finding", diagnosis.finding().name());
    facts.put("coverage", diagnosis.coverage().name());
    facts.put("fault", diagnosis.fault());
    facts.put("note", diagnosis.note());
    tell(number, "RepairDiagnosed", "The goods were diagnosed.", facts);
  }

  void performed(CaseNumber number, RepairAttempt attempt) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("attempt", attempt.attempt());
    facts.put("result", attempt.result().name());
    facts.put("newSerial", attempt.newSerial());
    facts.put("note", attempt.note());
    tell(number, "RepairPerformed", "A repair was tried.", facts);
  }

  void tested(CaseNumber number, RepairAttempt attempt) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("attempt", attempt.attempt());
    facts.put("passed", attempt.passed());
    facts.put("note", attempt.testNote());
    tell(number, "RepairTested", "The repaired goods were tested.", facts);
  }

  void confirmed(CaseNumber number, boolean works) {
    tell(
        number,
        "RepairConfirmed",
        "The customer said whether it works.",
        new HashMap<>(Map.of("works", works)));
  }

  void chosen(CaseNumber number, RemedyChoice choice) {
    Map<String, Object> facts = new HashMap<>(Map.of("remedy", choice.remedy().name()));
    tell(number, "RepairRemedyChosen", "The customer chose a remedy.", facts);
  }

  void quoted(CaseNumber number, Quotation quotation) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("amount", quotation.amount().amount());
    facts.put("currency", quotation.amount().currency());
    facts.put("state", quotation.state().name());
    facts.put("expiresAt", quotation.expiresAt().toString());
    tell(number, "RepairQuoted", "The price of the repair moved on.", facts);
  }

  void fee(CaseNumber number, Quotation quotation) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("amount", quotation.fee().amount());
    facts.put("currency", quotation.fee().currency());
    facts.put("state", quotation.feeState().name());
    tell(number, "RepairFeeMoved", "The fee for the diagnosis moved on.", facts);
  }

  private void tell(CaseNumber number, String type, String summary, Map<String, Object> facts) {
    facts.values().removeIf(Objects::isNull);
    events.publishEvent(DomainEvent.of(number, type, summary, facts));
  }
}
