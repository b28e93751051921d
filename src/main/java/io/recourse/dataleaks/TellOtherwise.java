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
  private final LeakClocks clocks;
  private final CaseClocks running;
  private final PostMessage words;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TellOtherwise(
      Cases cases,
      ConcernedBook book,
      LeakClocks clocks,
      CaseClocks running,
      PostMessage words,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
    this.running = running;
    this.words = words;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Until when somebody is to tell those whom no mail reaches; empty where there are none, or where
   * somebody is at it already: then they come to that list.
   */
  @Transactional
  public Optional<Instant> owed(CaseNumber leak) {
    var unused = cases.lock(leak);
    boolean atIt =
        running.of(leak).stream()
            .filter(CaseClock::isRunning)
            .anyMatch(one -> one.name().equals(LeakWait.OTHERWISE.step));
    return atIt || book.waiting(leak).isEmpty()
        ? Optional.empty()
        : Optional.of(clocks.start(leak, LeakWait.OTHERWISE));
  }

  /**
   * All who waited were told this way, or could not be.
   *
   * @param note for staff, such as where the letters went or what was tried
   * @throws io.recourse.common.Problem INVALID without a note
   */
  @Transactional
  public void settle(CaseNumber leak, Concerned.Way way, String note) {
    WordRules.demand("/values/note", note, WordRules.NOTE);
    var unused = cases.lock(leak);
    clocks.done(leak, LeakWait.OTHERWISE);
    List<Concerned> waiting = book.waiting(leak);
    waiting.forEach(one -> book.settled(leak, one.person(), way, clock.instant()));
    var kept = words.note(leak, note.strip());
    events.publishEvent(
        DomainEvent.of(
            leak,
            "LeakToldOtherwise",
            "Customers without an e-mail address were told of a leak, or could not be: " + way,
            Map.of("way", way.name(), "customers", waiting.size())));
  }
}
