package io.recourse.complaints;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.conversation.WordRules;
import io.recourse.messages.TellCustomer;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.WaitClocks;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A complaint shows that personal data may have leaked (PRV-08): the authority is told within the
 * hours of the law, from when we became aware of it, whatever becomes of the complaint.
 */
@Service
public class TellOfLeak {

  static final String CLOCK = "leakNotice";

  private final Cases cases;
  private final Leaks leaks;
  private final CaseTerms terms;
  private final WaitClocks clocks;
  private final TellCustomer tell;
  private final ApplicationEventPublisher events;
  private final CurrentActor actor;
  private final Clock clock;

  TellOfLeak(
      Cases cases,
      Leaks leaks,
      CaseTerms terms,
      WaitClocks clocks,
      TellCustomer tell,
      ApplicationEventPublisher events,
      CurrentActor actor,
      Clock clock) {
    this.cases = cases;
    this.leaks = leaks;
    this.terms = terms;
    this.clocks = clocks;
    this.tell = tell;
    this.events = events;
    this.actor = actor;
    this.clock = clock;
  }

  /** We are aware of it from now on; found again it keeps its time. */
  void found(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    if (leaks.found(number, clock.instant())) {
      clocks.start(number, CLOCK, terms.due(of, TermName.LEAK_NOTICE), "leadTold");
      tell.tell(number, "dataLeakTaken", Map.of(), number + "/dataLeakTaken");
      events.publishEvent(
          DomainEvent.of(number, "DataLeakFound", "Personal data may have leaked.", Map.of()));
    }
  }

  /**
   * The authority was told, or somebody decided that nobody has to be.
   *
   * @param authority that was told; blank where nobody has to be
   * @param words the reference of the notice, or why nobody has to be told
   * @throws Problem CONFLICT where no leak waits for it; INVALID without words
   */
  @Transactional
  public void told(CaseNumber number, String authority, String words) {
    WordRules.demand("/words", words, WordRules.NOTE);
    boolean nobody = authority == null || authority.isBlank();
    if (!nobody) {
      WordRules.demand("/authority", authority, WordRules.SHORT);
    }
    var unused = cases.lock(number);
    Leak open =
        leaks
            .of(number)
            .filter(Leak::isOpen)
            .orElseThrow(() -> Problem.conflict("complaint.noLeak"));
    leaks.told(
        new Leak(
            number,
            open.foundAt(),
            nobody ? null : authority.strip(),
            words.strip(),
            actor.actor().id(),
            clock.instant()));
    clocks.done(number, CLOCK);
    events.publishEvent(
        DomainEvent.of(
            number,
            "DataLeakTold",
            "The authority was told of a data leak, or nobody had to be.",
            Map.of("told", !nobody)));
  }
}
