package io.recourse.disputes;

import io.recourse.cases.Assignment;
import io.recourse.cases.CaseFlows;
import io.recourse.cases.CaseOrigin;
import io.recourse.cases.Cases;
import io.recourse.cases.LineRequest;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.conversation.CaseWords;
import io.recourse.conversation.WordRules;
import io.recourse.evidence.CarryEvidence;
import io.recourse.intake.NextNumber;
import io.recourse.intake.RouteNewCase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets refused lines of a case that goes on be decided anew as a case of their own (decision 16),
 * so that their label, inspection and refund wait for nothing else.
 */
@Service
public class OpenAppeal {

  private final Cases cases;
  private final NextNumber numbers;
  private final RouteNewCase routing;
  private final CaseFlows flows;
  private final CarryEvidence evidence;
  private final CaseWords words;
  private final CurrentActor currentActor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OpenAppeal(
      Cases cases,
      NextNumber numbers,
      RouteNewCase routing,
      CaseFlows flows,
      CarryEvidence evidence,
      CaseWords words,
      CurrentActor currentActor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.numbers = numbers;
    this.routing = routing;
    this.flows = flows;
    this.evidence = evidence;
    this.words = words;
    this.currentActor = currentActor;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The new case; its items follow the order of those given. It waits for its decision once {@link
   * #decide} is called.
   *
   * @throws Problem CONFLICT when their pieces were asked for elsewhere meanwhile
   */
  @Transactional
  public ServiceCase open(ServiceCase refused, List<Integer> items, String reason) {
    WordRules.demand("/reason", reason, WordRules.NOTE);
    ServiceCase appeal =
        ServiceCase.open(
            origin(refused, reason),
            refused.type(),
            asked(refused, items),
            new Assignment(null, refused.type().homeTeam(), refused.priority()),
            clock);
    if (refused.state().returnMethod() != null) {
      appeal.returnsBy(refused.state().returnMethod());
    }
    cases.add(appeal);
    evidence.carry(refused.number(), appeal.number(), places(items));
    routing.route(appeal);
    cases.save(appeal);
    words.reason(refused, reason);
    events.publishEvent(
        DomainEvent.of(
            refused.number(),
            "LinesAppealed",
            "Refused lines are decided anew as a case of their own.",
            Map.of("appeal", appeal.number().value(), "items", items)));
    return appeal;
  }

  /** A person decides about the appealed lines. */
  @Transactional
  public void decide(ServiceCase appeal, String reason) {
    flows.of(appeal.type()).orElseThrow().reopen(appeal.number(), reason, Map.of());
  }

  private CaseOrigin origin(ServiceCase refused, String reason) {
    CaseOrigin before = refused.origin();
    return new CaseOrigin(
        numbers.next(),
        before.channel(),
        currentActor.actor(),
        before.customerId(),
        before.orderNumber(),
        before.language(),
        before.country(),
        "Appeal " + refused.number(),
        reason,
        clock.instant());
  }

  /** What the appealed lines are in the new case, by what they were. */
  private static Map<Integer, Integer> places(List<Integer> items) {
    Map<Integer, Integer> places = new HashMap<>();
    items.forEach(item -> places.put(item, places.size() + 1));
    return places;
  }

  private static List<LineRequest> asked(ServiceCase refused, List<Integer> items) {
    List<LineRequest> asked = new ArrayList<>();
    for (int item : items) {
      LineRequest before = refused.line(item).request();
      asked.add(before.part(asked.size() + 1, before.quantity()));
    }
    return asked;
  }
}
