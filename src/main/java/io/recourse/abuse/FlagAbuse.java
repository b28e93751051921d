package io.recourse.abuse;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.conversation.WordRules;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody of staff was attacked in words: a supervisor is brought in, beside whatever the case
 * waits for, and the customer's matter goes on as it did (CMP-10).
 */
@Service
public class FlagAbuse {

  private final Cases cases;
  private final AbuseBook book;
  private final SupportClock clocks;
  private final SupportFlow flow;
  private final CaseTerms terms;
  private final ApplicationEventPublisher events;
  private final CurrentActor actor;
  private final Clock clock;

  FlagAbuse(
      Cases cases,
      AbuseBook book,
      SupportClock clocks,
      SupportFlow flow,
      CaseTerms terms,
      ApplicationEventPublisher events,
      CurrentActor actor,
      Clock clock) {
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
    this.flow = flow;
    this.terms = terms;
    this.events = events;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * @param words what happened
   * @throws Problem INVALID without words; CONFLICT while a supervisor looks at an earlier one
   */
  @Transactional
  public AbusiveContact flag(CaseNumber number, String words) {
    WordRules.demand("/words", words, WordRules.NOTE);
    ServiceCase of = cases.lock(number);
    if (book.ofCase(number).stream().anyMatch(AbusiveContact::isOpen)) {
      throw Problem.conflict("abuse.waiting");
    }
    AbusiveContact contact =
        new AbusiveContact(
            UUID.randomUUID(), number, words.strip(), actor.actor().id(), clock.instant(), null);
    book.add(contact);
    Due due = terms.due(of, TermName.SUPPORT_AGENT);
    clocks.start(contact, due);
    events.publishEvent(
        DomainEvent.of(number, "AbuseFlagged", "A contact was flagged as abusive.", Map.of()));
    flow.begin(contact, due.at());
    return contact;
  }
}
