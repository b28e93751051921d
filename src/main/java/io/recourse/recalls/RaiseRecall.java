package io.recourse.recalls;

import io.recourse.cases.Assignment;
import io.recourse.cases.CaseFlows;
import io.recourse.cases.CaseOrigin;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Channel;
import io.recourse.cases.Party;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.intake.NextNumber;
import io.recourse.intake.RouteNewCase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raises a recall: a parent case whose process signals every buyer in the background. */
@Service
public class RaiseRecall {

  private static final int AT_ONCE = 100;

  private final CheckRecall check;
  private final RecallBook book;
  private final Cases cases;
  private final RouteNewCase routing;
  private final NextNumber numbers;
  private final CaseFlows flows;
  private final CurrentActor currentActor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RaiseRecall(
      CheckRecall check,
      RecallBook book,
      Cases cases,
      NextNumber numbers,
      CaseFlows flows,
      CurrentActor currentActor,
      ApplicationEventPublisher events,
      Clock clock,
      RouteNewCase routing) {
    this.routing = routing;
    this.check = check;
    this.book = book;
    this.cases = cases;
    this.numbers = numbers;
    this.flows = flows;
    this.currentActor = currentActor;
    this.events = events;
    this.clock = clock;
  }

  /** The recall, and whether it was raised now. */
  public record Raised(Recall recall, boolean isNew) {}

  /**
   * The same reference with the same content again changes nothing.
   *
   * @throws Problem INVALID with all that is wrong, CONFLICT when the reference stands for another
   *     recall, or one of the same pieces runs
   */
  @Transactional
  public Raised raise(WantedRecall wanted) {
    String article = check.demand(wanted);
    book.hold(wanted.reference());
    Optional<Recall> before = book.withReference(wanted.reference());
    if (before.isPresent()) {
      if (!before.get().asksTheSame(wanted)) {
        throw Problem.conflict("recall.referenceTaken", before.get().number());
      }
      return new Raised(before.get(), false);
    }
    book.hold("article " + wanted.sku());
    book.running().stream()
        .filter(one -> one.isOfSamePieces(wanted))
        .findFirst()
        .ifPresent(
            running -> {
              throw Problem.conflict("recall.runs", running.number());
            });
    return new Raised(open(wanted, article), true);
  }

  private Recall open(WantedRecall wanted, String article) {
    ServiceCase parent =
        ServiceCase.open(
            origin(wanted, article),
            CaseType.RECALL,
            List.of(),
            new Assignment(null, CaseType.RECALL.homeTeam(), AT_ONCE),
            clock);
    cases.add(parent);
    routing.classify(parent);
    parent.nextStep(Party.SYSTEM, "signalBuyers", null, null);
    cases.save(parent);
    Recall recall =
        new Recall(
            parent.number(),
            wanted.reference(),
            wanted.sku(),
            article,
            wanted.batch(),
            Remedy.valueOf(wanted.remedy()),
            wanted.text(),
            wanted.texts(),
            clock.instant(),
            true);
    book.add(recall);
    events.publishEvent(
        DomainEvent.of(
            recall.number(),
            "RecallRaised",
            "An article is recalled from everybody who bought it.",
            Map.of("sku", recall.sku(), "remedy", recall.remedy().name())));
    flows.of(CaseType.RECALL).orElseThrow().start(parent);
    return recall;
  }

  private CaseOrigin origin(WantedRecall wanted, String article) {
    return new CaseOrigin(
        numbers.next(),
        Channel.API,
        currentActor.actor(),
        null,
        null,
        "en",
        null,
        wanted.reference() + " · " + article,
        wanted.text(),
        clock.instant());
  }
}
