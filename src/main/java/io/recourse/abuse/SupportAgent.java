package io.recourse.abuse;

import io.recourse.assignment.NameOwners;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.conversation.PostMessage;
import io.recourse.conversation.WordRules;
import io.recourse.messages.TellCustomer;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A supervisor takes part: supports the agent, answers the customer firmly, says who goes on. */
@Service
public class SupportAgent {

  private final Cases cases;
  private final AbuseBook book;
  private final SupportClock clocks;
  private final PostMessage words;
  private final TellCustomer tell;
  private final NameOwners owners;
  private final ApplicationEventPublisher events;
  private final CurrentActor actor;
  private final Clock clock;

  SupportAgent(
      Cases cases,
      AbuseBook book,
      SupportClock clocks,
      PostMessage words,
      TellCustomer tell,
      NameOwners owners,
      ApplicationEventPublisher events,
      CurrentActor actor,
      Clock clock) {
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
    this.words = words;
    this.tell = tell;
    this.owners = owners;
    this.events = events;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * @param note read by staff on the case
   * @param answer null where the customer is not answered
   * @throws Problem INVALID without a note; FORBIDDEN for who flagged it; CONFLICT where there is
   *     nobody to hand it over to
   */
  @Transactional
  public void support(UUID id, String note, Course course, FirmAnswer answer) {
    WordRules.demand("/values/note", note, WordRules.NOTE);
    AbusiveContact contact = book.get(id);
    CaseNumber number = contact.number();
    var unused = cases.lock(number);
    String person = actor.actor().id();
    if (person.equals(contact.reportedBy())) {
      throw Problem.forbidden("abuse.ownReport");
    }
    if (course == Course.HAND_OVER && !owners.another(number)) {
      throw Problem.conflict("abuse.nobodyElse");
    }
    clocks.done(contact);
    book.support(id, new Support(note.strip(), course, answer, person, clock.instant()));
    var kept = words.note(number, note.strip());
    if (answer != null) {
      tell.tell(number, answer.template(), Map.of(), id + "/firm");
    }
    events.publishEvent(
        DomainEvent.of(
            number,
            "AgentSupported",
            "A supervisor took part after an abusive contact.",
            Map.of("course", course.name(), "answer", answer == null ? "NONE" : answer.name())));
  }
}
