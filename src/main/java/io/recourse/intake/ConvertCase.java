package io.recourse.intake;

import io.recourse.cases.CaseFlow;
import io.recourse.cases.CaseFlows;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.ConversionRules;
import io.recourse.cases.LineRequest;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.cases.VersionCheck;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.conversation.CaseWords;
import io.recourse.conversation.WordRules;
import io.recourse.evidence.BindEvidence;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import io.recourse.terms.CaseClocks;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns a case into one of another type; number, evidence, words and clocks stay. */
@Service
public class ConvertCase {

  private final Cases cases;
  private final CaseFlows flows;
  private final CaseWords words;
  private final RouteNewCase routing;
  private final Orders orders;
  private final CaseClocks clocks;
  private final LinesNamed linesNamed;
  private final BindEvidence evidence;
  private final NameOrder names;

  ConvertCase(
      Cases cases,
      CaseFlows flows,
      CaseWords words,
      RouteNewCase routing,
      Orders orders,
      CaseClocks clocks,
      LinesNamed linesNamed,
      BindEvidence evidence,
      NameOrder names) {
    this.names = names;
    this.linesNamed = linesNamed;
    this.evidence = evidence;
    this.clocks = clocks;
    this.orders = orders;
    this.cases = cases;
    this.flows = flows;
    this.words = words;
    this.routing = routing;
  }

  /** The types a conversion to which would be heard now: the rules themselves. */
  public List<CaseType> possible(ServiceCase of) {
    boolean stays =
        of.isEnded() || !flows.driving(of).map(process -> process.mayLeave(of)).orElse(true);
    boolean mayName = !stays && !nameable(of).isEmpty();
    return Arrays.stream(CaseType.values())
        .filter(type -> !stays)
        .filter(type -> ConversionRules.against(of, type, mayName && type.needsLines()).isEmpty())
        .filter(type -> notSent(of, type).isEmpty())
        .filter(type -> duty(of, type).isEmpty())
        .toList();
  }

  /** Lines of its order that a case about none may name, with the pieces still free. */
  public List<OrderLine> nameable(ServiceCase of) {
    return linesNamed.free(of);
  }

  /**
   * @param expectedVersion null for any
   */
  @Transactional
  public ServiceCase convert(
      CaseNumber number, CaseType type, String reason, Integer expectedVersion) {
    return convert(number, type, reason, List.of(), expectedVersion);
  }

  /**
   * Gives the case an order as it is converted; both or neither.
   *
   * @param orderNumber null where it has one, or needs none
   */
  @Transactional
  public ServiceCase convert(
      CaseNumber number,
      CaseType type,
      String reason,
      String orderNumber,
      List<NewCase.Line> named,
      Integer expectedVersion) {
    if (orderNumber == null) {
      return convert(number, type, reason, named, expectedVersion);
    }
    Order about = names.find(orderNumber);
    cases.holdIntake(about.number());
    ServiceCase locked = cases.lock(number);
    VersionCheck.demand(locked, expectedVersion);
    names.name(locked, about);
    cases.save(locked);
    return convert(number, type, reason, named, null);
  }

  /**
   * @param named what a case without lines is about from now on; none where it has lines
   * @param expectedVersion null for any
   */
  @Transactional
  public ServiceCase convert(
      CaseNumber number,
      CaseType type,
      String reason,
      List<NewCase.Line> named,
      Integer expectedVersion) {
    if (type == null) {
      throw Problem.invalid("/type", "field.given");
    }
    WordRules.demand("/reason", reason, WordRules.NOTE);
    if (!named.isEmpty()) {
      linesNamed.hold(number);
    }
    ServiceCase converted = cases.lock(number);
    VersionCheck.demand(converted, expectedVersion);
    demandSent(converted, type);
    duty(converted, type)
        .ifPresent(
            dropped -> {
              throw dropped;
            });
    List<LineRequest> lines = linesNamed.demandSound(converted, type, named);
    Optional<CaseFlow> before = flows.driving(converted);
    converted.convert(type, lines);
    Optional<CaseFlow> after = flows.of(type);
    converted.leavesProcess();
    converted.nextStep(Party.STAFF, "answerRequest", null, null);
    routing.route(converted);
    cases.save(converted);
    evidence.bind(converted, named.stream().map(NewCase.Line::evidence).toList());
    words.reason(converted, reason);
    before.ifPresent(flow -> flow.leave(number, reason));
    after.ifPresent(flow -> flow.start(converted));
    return cases.get(number);
  }

  /**
   * The statutory duty that a case of this type might not fulfil, with its ground: only where goods
   * come back is their money paid back without anybody finding for it.
   */
  private Optional<Problem> duty(ServiceCase of, CaseType type) {
    return type.receivesGoods()
        ? Optional.empty()
        : clocks.of(of.number()).stream()
            .filter(clock -> !clock.isWait() && clock.isRunning())
            .map(clock -> Problem.conflict("case.dutyRuns", type.name(), clock.legalGround()))
            .findFirst();
  }

  private void demandSent(ServiceCase of, CaseType type) {
    notSent(of, type)
        .ifPresent(
            flaw -> {
              throw Problem.invalid(List.of(flaw));
            });
  }

  private Optional<FieldError> notSent(ServiceCase of, CaseType type) {
    return type.takesGoodsBack()
        ? Optional.ofNullable(of.orderNumber())
            .flatMap(orders::find)
            .flatMap(order -> IntakeCheck.notSent(type, order))
        : Optional.empty();
  }
}
