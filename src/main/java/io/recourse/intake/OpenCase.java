package io.recourse.intake;

import io.recourse.cases.Assignment;
import io.recourse.cases.CaseFlow;
import io.recourse.cases.CaseFlows;
import io.recourse.cases.CaseOrigin;
import io.recourse.cases.Cases;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.common.AutomaticStep;
import io.recourse.common.CurrentActor;
import io.recourse.conversation.CaseWords;
import io.recourse.evidence.BindEvidence;
import io.recourse.orders.Order;
import io.recourse.payback.ChooseRefundTo;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a request in: checks it, binds its pieces, opens one case of its type and starts its
 * process (INT-01). A request that an open case already asks for is added to that case (INT-03).
 */
@Service
public class OpenCase {

  private static final int ORDINARY = 50;

  private final Cases cases;
  private final NextNumber numbers;
  private final IntakeCheck check;
  private final FurtherContact further;
  private final RouteNewCase routing;
  private final CaseFlows flows;
  private final CaseWords words;
  private final BindEvidence evidence;
  private final ChooseRefundTo refundTo;
  private final ObjectProvider<OwnRequest> own;
  private final TellOrderChanges orderChanges;
  private final CurrentActor currentActor;
  private final Clock clock;

  OpenCase(
      Cases cases,
      NextNumber numbers,
      IntakeCheck check,
      FurtherContact further,
      RouteNewCase routing,
      CaseFlows flows,
      CaseWords words,
      BindEvidence evidence,
      ChooseRefundTo refundTo,
      ObjectProvider<OwnRequest> own,
      TellOrderChanges orderChanges,
      CurrentActor currentActor,
      Clock clock) {
    this.cases = cases;
    this.numbers = numbers;
    this.check = check;
    this.further = further;
    this.routing = routing;
    this.flows = flows;
    this.words = words;
    this.evidence = evidence;
    this.refundTo = refundTo;
    this.own = own;
    this.orderChanges = orderChanges;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /** The case, and whether it was opened now or had been open before. */
  public record Opened(ServiceCase serviceCase, boolean isNew) {}

  /** Takes in what the machine or another case asks; only the same wish is added to a case. */
  @Transactional
  public Opened open(NewCase told) {
    return open(told, Sameness.SAME_WISH);
  }

  /**
   * Takes in what a person asks.
   *
   * @param sameness of what is added to a case that is open
   */
  @Transactional
  public Opened open(NewCase told, Sameness sameness) {
    return take(told, sameness, opened -> {});
  }

  /**
   * Takes in what was asked by a form of its own: always another matter than what is open.
   *
   * @param keep what else the form asked, kept with the case before it is routed
   */
  @Transactional
  public ServiceCase open(NewCase told, Consumer<ServiceCase> keep) {
    return take(told, Sameness.ANOTHER, keep).serviceCase();
  }

  private Opened take(NewCase told, Sameness sameness, Consumer<ServiceCase> keep) {
    Actor filedBy = currentActor.actor();
    check.demandNames(told);
    NewCase request = check.aboutStored(told);
    String person = person(request, filedBy);
    String turn = request.orderNumber() == null ? person : request.orderNumber();
    if (turn != null) {
      cases.holdIntake(turn);
    }
    Optional<ServiceCase> known = further.about(request, person, sameness);
    if (known.isPresent()) {
      check.demandWords(request);
      return new Opened(append(known.get(), request), false);
    }
    IntakeCheck.Sound sound = check.check(request, filedBy);
    return new Opened(openNew(request, sound, filedBy, keep), true);
  }

  private ServiceCase openNew(
      NewCase request, IntakeCheck.Sound sound, Actor filedBy, Consumer<ServiceCase> keep) {
    Assignment queue = new Assignment(null, request.type().homeTeam(), ORDINARY);
    ServiceCase opened =
        ServiceCase.open(
            origin(request, sound, filedBy), request.type(), sound.lines(), queue, clock);
    if (request.returnMethod() != null) {
      opened.returnsBy(request.returnMethod());
    }
    cases.add(opened);
    orderChanges.before(opened);
    if (request.refundTo() != null) {
      refundTo.agree(opened, request.refundTo().to());
    }
    evidence.bind(opened, request.evidence());
    own.stream()
        .filter(one -> one.type() == opened.type())
        .forEach(one -> one.keep(opened, request));
    keep.accept(opened);
    Optional<CaseFlow> flow = flows.of(opened.type());
    AutomaticStep.run(() -> route(opened, flow.isEmpty()));
    flow.ifPresent(process -> process.start(opened));
    if (filedBy.isCustomer() && request.text() != null && !request.text().isBlank()) {
      words.opened(opened, request.text());
    }
    return cases.get(opened.number());
  }

  private void route(ServiceCase opened, boolean byStaff) {
    routing.route(opened);
    if (byStaff) {
      opened.nextStep(Party.STAFF, "answerRequest", null, null);
    }
    cases.save(opened);
  }

  private ServiceCase append(ServiceCase known, NewCase request) {
    ServiceCase open = cases.lock(known.number());
    open.contactedAgain(request.channel());
    cases.save(open);
    if (request.refundTo() != null) {
      refundTo.change(open.number(), request.refundTo());
    }
    evidence.bind(open, request.evidence());
    String written = FurtherWords.of(open, request);
    if (!written.isEmpty()) {
      words.received(open, written, request.channel().name());
    }
    return cases.get(open.number());
  }

  private CaseOrigin origin(NewCase request, IntakeCheck.Sound sound, Actor filedBy) {
    Order order = sound.order();
    String spoken = order == null ? "en" : order.customer().language();
    return new CaseOrigin(
        numbers.next(),
        request.channel(),
        filedBy,
        sound.customerId(),
        request.orderNumber(),
        request.language() == null ? spoken : request.language(),
        sound.country(),
        request.subject(),
        request.text(),
        clock.instant());
  }

  private String person(NewCase request, Actor filedBy) {
    return filedBy.isCustomer() ? filedBy.id() : check.personOf(request);
  }
}
