package io.recourse.deliveries;

import io.recourse.cases.Cases;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hears what the customer, or staff for them, say of a delivery, and lets the problem go on. */
@Service
public class HearWord {

  private final Cases cases;
  private final ProblemBook book;
  private final DeliveryClocks clocks;
  private final ProblemNews news;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  HearWord(
      Cases cases,
      ProblemBook book,
      DeliveryClocks clocks,
      ProblemNews news,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
    this.news = news;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  /** What can be said now; nothing on a case that waits for no word. */
  public Set<DeliveryWord> asked(CaseNumber number) {
    Optional<DeliveryWait> wait = clocks.running(number);
    return wait.map(one -> words(number, one)).orElse(EnumSet.noneOf(DeliveryWord.class));
  }

  private Set<DeliveryWord> words(CaseNumber number, DeliveryWait wait) {
    return switch (wait) {
      case GOODS -> EnumSet.of(DeliveryWord.ARRIVED, DeliveryWord.CAME_BACK);
      case BACK -> EnumSet.of(DeliveryWord.CAME_BACK);
      case DECLARATION -> EnumSet.of(DeliveryWord.NOT_RECEIVED, DeliveryWord.ARRIVED);
      case CHOICE ->
          EnumSet.of(
              book.get(number).isTracked() ? DeliveryWord.SEND_AGAIN : DeliveryWord.WAIT,
              DeliveryWord.REFUND,
              DeliveryWord.ARRIVED);
      case SEARCH -> EnumSet.of(DeliveryWord.ARRIVED, DeliveryWord.NOT_RECEIVED);
      case PROOF, DECISION -> EnumSet.noneOf(DeliveryWord.class);
    };
  }

  /**
   * @throws Problem CONFLICT when nobody asks for this word now; FORBIDDEN when it is not theirs
   */
  @Transactional
  public void hear(CaseNumber number, DeliveryWord word) {
    Actor by = actor.actor();
    if (word == DeliveryWord.CAME_BACK && by.isCustomer()) {
      throw Problem.forbidden("delivery.notTheirs");
    }
    ServiceCase of = cases.lock(number);
    DeliveryWait wait =
        clocks
            .running(number)
            .filter(one -> words(number, one).contains(word))
            .orElseThrow(() -> Problem.conflict("delivery.notAsked"));
    book.keep(said(book.get(number), word));
    events.publishEvent(
        DomainEvent.of(
            number,
            "DeliveryWordHeard",
            "It was said how the delivery stands.",
            Map.of("word", word.name())));
    if (wait == DeliveryWait.SEARCH && word == DeliveryWord.NOT_RECEIVED) {
      return;
    }
    clocks.met(number);
    clocks.follow(of);
    cases.save(of);
    wait.end(number, news);
  }

  /** Photos or files arrived; nothing happens unless they are waited for. */
  @Transactional
  public void proved(CaseNumber number) {
    var unused = cases.lock(number);
    if (clocks.running(number).filter(DeliveryWait.PROOF::equals).isPresent()) {
      clocks.met(number);
      news.answered(number);
    }
  }

  private DeliveryProblem said(DeliveryProblem problem, DeliveryWord word) {
    return switch (word) {
      case ARRIVED -> problem.found(Found.ARRIVED);
      case NOT_RECEIVED -> problem.declared(clock.instant());
      case WAIT -> problem.waitsOn();
      case SEND_AGAIN -> problem.wishes(Remedy.EXCHANGE);
      case REFUND -> problem.wishes(Remedy.REFUND);
      case CAME_BACK -> problem.found(Found.BACK);
    };
  }
}
