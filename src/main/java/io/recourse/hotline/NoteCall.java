package io.recourse.hotline;

import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.conversation.WordRules;
import io.recourse.hotline.CallNote.Outcome;
import io.recourse.orders.Customers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what somebody called for, whether a case came of it or not (INT-11). */
@Service
public class NoteCall {

  /** What can come of a call beside a case. */
  public static final List<Outcome> WITHOUT_CASE =
      List.of(Outcome.ANSWERED, Outcome.REFERRED, Outcome.GIVEN_UP);

  private final CallNotes notes;
  private final HearRinging ringing;
  private final Customers customers;
  private final ApplicationEventPublisher events;
  private final CurrentActor currentActor;
  private final Clock clock;

  NoteCall(
      CallNotes notes,
      HearRinging ringing,
      Customers customers,
      ApplicationEventPublisher events,
      CurrentActor currentActor,
      Clock clock) {
    this.notes = notes;
    this.ringing = ringing;
    this.customers = customers;
    this.events = events;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /**
   * A call that led to no case.
   *
   * @param person key of the person; null for somebody unknown, who is named as told
   * @param call id of the call that rang; null where nobody says which, blank for another one
   * @throws Problem INVALID for words that are missing or cannot be kept, NOT_FOUND for nobody
   */
  @Transactional
  public void keep(
      String person,
      String caller,
      CallNote.Way channel,
      String need,
      Outcome outcome,
      String call) {
    List<FieldError> errors = new ArrayList<>();
    demand(errors, "/text", need);
    WordRules.check(errors, "/text", need, WordRules.LETTER);
    if (person == null) {
      demand(errors, "/caller", caller);
      WordRules.check(errors, "/caller", caller, WordRules.SHORT);
    }
    if (outcome == null || !WITHOUT_CASE.contains(outcome)) {
      errors.add(new FieldError("/outcome", "field.given"));
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
    if (person != null && customers.find(person).isEmpty()) {
      throw Problem.notFound("customer.none");
    }
    keep(note(person, person == null ? caller.strip() : null, channel, need, outcome, null), call);
  }

  /** A call that a case was opened for. */
  void opened(String person, CallNote.Way channel, String need, CaseNumber number, String call) {
    keep(note(person, null, channel, need, Outcome.CASE_OPENED, number), call);
  }

  private CallNote note(
      String person,
      String caller,
      CallNote.Way channel,
      String need,
      Outcome outcome,
      CaseNumber number) {
    String agent = currentActor.actor().id();
    return new CallNote(
        person, caller, channel, need.strip(), outcome, number, agent, clock.instant());
  }

  private void keep(CallNote note, String call) {
    notes.keep(note);
    if (note.channel() == CallNote.Way.HOTLINE) {
      ringing.spoke(note.agent(), note.person(), call);
    }
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("outcome", note.outcome().name());
    if (note.caseNumber() != null) {
      facts.put("case", note.caseNumber().value());
    }
    if (note.person() != null) {
      facts.put("customer", note.person());
    }
    events.publishEvent(DomainEvent.ofSystem("CallNoted", "A call was noted.", facts));
  }

  private static void demand(List<FieldError> errors, String pointer, String words) {
    if (words == null || words.isBlank()) {
      errors.add(new FieldError(pointer, "field.given"));
    }
  }
}
