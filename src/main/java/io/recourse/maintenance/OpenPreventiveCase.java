package io.recourse.maintenance;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import io.recourse.units.CaseOfUnit;
import io.recourse.units.Unit;
import io.recourse.units.UnitHistory;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Opens the request for a unit that is to be looked at before it fails. */
@Component
class OpenPreventiveCase {

  private static final Set<CaseStatus> OPEN =
      EnumSet.of(CaseStatus.OPEN, CaseStatus.WAITING_CUSTOMER, CaseStatus.WAITING_PARTNER);

  private final OpenCase open;
  private final Orders orders;
  private final UnitHistory history;
  private final CaseOfUnit caseOf;

  OpenPreventiveCase(OpenCase open, Orders orders, UnitHistory history, CaseOfUnit caseOf) {
    this.open = open;
    this.orders = orders;
    this.history = history;
    this.caseOf = caseOf;
  }

  /**
   * Whether no case of its owner, or about it for sure, is open, in which somebody looks at it
   * anyway.
   */
  boolean isFree(Unit unit) {
    return history.of(unit).cases().stream()
        .filter(one -> one.named() || one.isOf(unit.owner()))
        .noneMatch(one -> OPEN.contains(CaseStatus.valueOf(one.status())));
  }

  /**
   * A repair of the piece that was bought here; an inquiry, in which staff arrange it, for one that
   * no order can send in.
   */
  CaseNumber open(Unit unit, Threshold reached) {
    CaseNumber number =
        open.open(piece(unit).map(line -> repair(unit, reached, line)).orElse(ask(unit, reached)))
            .serviceCase()
            .number();
    var unused = caseOf.name(number, unit.serial().value());
    return number;
  }

  private Optional<OrderLine> piece(Unit unit) {
    return Optional.ofNullable(unit.sale())
        .filter(sale -> sale.orderNumber() != null && !unit.changedHands())
        .filter(sale -> unit.replaces() == null)
        .flatMap(sale -> orders.find(sale.orderNumber()).flatMap(it -> it.line(sale.orderLine())))
        .filter(line -> line.openQuantity() > 0);
  }

  private static NewCase repair(Unit unit, Threshold reached, OrderLine line) {
    NewCase.Line asked =
        new NewCase.Line(
            line.line(),
            1,
            Reason.FAULT_IN_USE,
            reached.metric(),
            reached.advice(),
            unit.serial().value(),
            null,
            List.of(),
            null);
    return new NewCase(
        CaseType.REPAIR,
        Channel.API,
        unit.sale().orderNumber(),
        null,
        null,
        unit.name(),
        reached.advice(),
        List.of(asked),
        null);
  }

  private static NewCase ask(Unit unit, Threshold reached) {
    return new NewCase(
        CaseType.INQUIRY,
        Channel.API,
        null,
        unit.owner(),
        null,
        unit.name(),
        reached.advice(),
        List.of(),
        null);
  }
}
