package io.recourse.praise;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.conversation.WordRules;
import io.recourse.messages.TellCustomer;
import io.recourse.praise.Praise.Source;
import io.recourse.praise.RoutePraise.Route;
import io.recourse.visits.WarmAnswer;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes praise, from wherever it comes: kept, routed, and the customer thanked for it once. */
@Service
public class TakePraise {

  private static final String THANKS = "praiseThanks";

  private final Cases cases;
  private final PraiseBook book;
  private final RoutePraise route;
  private final TellCustomer tell;
  private final ApplicationEventPublisher events;
  private final CurrentActor actor;
  private final Clock clock;

  TakePraise(
      Cases cases,
      PraiseBook book,
      RoutePraise route,
      TellCustomer tell,
      ApplicationEventPublisher events,
      CurrentActor actor,
      Clock clock) {
    this.cases = cases;
    this.book = book;
    this.route = route;
    this.tell = tell;
    this.events = events;
    this.actor = actor;
    this.clock = clock;
  }

  /** A case that is nothing but praise: routed, and over; its process thanks. */
  @Transactional
  public void ofCase(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    String words =
        Stream.of(of.origin().subject(), of.origin().body())
            .filter(one -> one != null && !one.isBlank())
            .collect(Collectors.joining("\n"));
    var unused = keep(of, Source.CASE, words, route.ofOwnCase(of, words), null);
    of.closeAs(CaseStatus.CLOSED, "The praise was passed on.");
    cases.save(of);
  }

  /**
   * Staff heard or read kind words on a case.
   *
   * @throws Problem INVALID without words; CONFLICT where the case has the same words already
   */
  @Transactional
  public void heard(CaseNumber number, String words) {
    WordRules.demand("/words", words, WordRules.NOTE);
    ServiceCase of = cases.lock(number);
    String said = words.strip();
    if (!keep(of, Source.STAFF, said, route.of(of, said), actor.actor().id())) {
      throw Problem.conflict("praise.before");
    }
    tell.tell(number, THANKS, Map.of(), number + "/praise/" + UUID.randomUUID());
  }

  /** The best mark of a survey, with words; told once of the same words. */
  @EventListener
  public void answered(WarmAnswer warm) {
    ServiceCase visit = cases.lock(warm.visit());
    ServiceCase about = warm.about() == null ? visit : cases.get(warm.about());
    if (keep(visit, Source.SURVEY, warm.words(), route.of(about, warm.words()), null)) {
      tell.tell(warm.visit(), THANKS, Map.of(), warm.visit() + "/praise/" + UUID.randomUUID());
    }
  }

  private boolean keep(ServiceCase on, Source source, String words, Route to, String markedBy) {
    boolean added =
        book.add(
            new Praise(
                UUID.randomUUID(),
                on.number(),
                source,
                words,
                to.team(),
                to.person(),
                markedBy,
                clock.instant()));
    if (added) {
      events.publishEvent(
          DomainEvent.of(
              on.number(),
              "PraiseReceived",
              "Praise of the customer was passed on.",
              Map.of("team", to.team())));
    }
    return added;
  }
}
