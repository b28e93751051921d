package io.recourse.dataleaks;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.conversation.WordRules;
import io.recourse.dataleaks.PersonsTold.Way;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says that those concerned were told of a leak, each or in public, or why they need not be. */
@Service
public class TellPersons {

  private final Cases cases;
  private final Leaks leaks;
  private final ConcernedBook book;
  private final LeakClocks clocks;
  private final ApplicationEventPublisher events;

  TellPersons(
      Cases cases,
      Leaks leaks,
      ConcernedBook book,
      LeakClocks clocks,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.leaks = leaks;
    this.book = book;
    this.clocks = clocks;
    this.events = events;
  }

  /**
   * @param note why in public or not at all
   * @throws Problem CONFLICT for {@code EACH} while nobody is named or somebody is not told yet;
   *     INVALID without a note for the others
   */
  @Transactional
  public void told(CaseNumber number, Way way, String note) {
    var unused = cases.lock(number);
    if (way == Way.EACH) {
      demandAllTold(book.of(number));
    } else {
      WordRules.demand("/values/note", note, WordRules.NOTE);
    }
    clocks.done(number, LeakWait.PERSONS);
    leaks.told(number, new PersonsTold(way, way == Way.EACH ? null : note.strip()));
    events.publishEvent(
        DomainEvent.of(
            number,
            "LeakPersonsTold",
            "It was settled how those concerned by a data leak are told: " + way + ".",
            Map.of("way", way.name())));
  }

  private static void demandAllTold(List<Concerned> named) {
    if (named.isEmpty()) {
      throw Problem.conflict("leak.nobodyNamed");
    }
    long waiting = named.stream().filter(one -> !one.isTold()).count();
    if (waiting > 0) {
      throw Problem.conflict("leak.notAllTold", waiting);
    }
  }
}
