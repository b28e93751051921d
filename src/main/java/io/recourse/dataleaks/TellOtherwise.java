package io.recourse.dataleaks;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.conversation.PostMessage;
import io.recourse.conversation.WordRules;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People without an e-mail address are told of a leak by letter or telephone, by a person. */
@Service
public class TellOtherwise {

  private final Cases cases;
  private final ConcernedBook book;
  private final NoticeMail mail;
  private final LeakClocks clocks;
  private final CaseClocks running;
  private final PostMessage words;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TellOtherwise(
      Cases cases,
      ConcernedBook book,
      NoticeMail mail,
      LeakClocks clocks,
      CaseClocks running,
      PostMessage words,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.book = book;
    this.mail = mail;
    this.clocks = clocks;
    this.running = running;
    this.words = words;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Until when somebody is to tell those whom no mail reaches, who are handed to them; empty where
   * there are none, or where somebody is at it already: then those who came since are handed over
   * once that one is done, as what they say of their list is true of no others.
   */
  @Transactional
  public Optional<Instant> owed(CaseNumber leak) {
    var unused = cases.lock(leak);
    boolean atIt =
        running.of(leak).stream()
            .filter(CaseClock::isRunning)
            .anyMatch(one -> one.name().equals(LeakWait.OTHERWISE.step));
    List<String> unreached =
        book.of(leak).stream().filter(this::isUnreached).map(Concerned::person).toList();
    if (atIt || unreached.isEmpty()) {
      return Optional.empty();
    }
    book.hand(leak, unreached, clock.instant());
    return Optional.of(clocks.start(leak, LeakWait.OTHERWISE));
  }

  private boolean isUnreached(Concerned one) {
    return one.way() == null && one.mail() == null && !mail.reaches(one);
  }

  /**
   * All who were handed over were told this way, or could not be; others go on waiting.
   *
   * @param note for staff, such as where the letters went or what was tried
   * @throws io.recourse.common.Problem INVALID without a note
   */
  @Transactional
  public void settle(CaseNumber leak, Concerned.Way way, String note) {
    WordRules.demand("/values/note", note, WordRules.NOTE);
    var unused = cases.lock(leak);
    clocks.done(leak, LeakWait.OTHERWISE);
    List<Concerned> handed = book.of(leak).stream().filter(Concerned::isHanded).toList();
    handed.forEach(one -> book.settled(leak, one.person(), way, clock.instant()));
    var kept = words.note(leak, note.strip());
    events.publishEvent(
        DomainEvent.of(
            leak,
            "LeakToldOtherwise",
            "Customers without an e-mail address were told of a leak, or could not be: " + way,
            Map.of("way", way.name(), "customers", handed.size())));
  }
}
