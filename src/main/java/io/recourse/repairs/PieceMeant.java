package io.recourse.repairs;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.intake.NewCase;
import io.recourse.orders.OrderLimits;
import io.recourse.orders.PlainText;
import io.recourse.units.FindUnit;
import io.recourse.units.Serial;
import io.recourse.units.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which piece of which order a request for a repair means when it names a serial or an earlier case
 * instead (INT-01): people keep the goods, not the number of the order.
 */
@Component
class PieceMeant {

  private final FindUnit units;
  private final Cases cases;
  private final CurrentActor actor;

  PieceMeant(FindUnit units, Cases cases, CurrentActor actor) {
    this.units = units;
    this.cases = cases;
    this.actor = actor;
  }

  /**
   * The request with order and line.
   *
   * @throws Problem INVALID at the serial or the case that is unknown or somebody else's
   */
  NewCase complete(NewCase told) {
    NewCase about = told.aboutCase() == null ? told : ofCase(told);
    List<NewCase.Line> lines = new ArrayList<>();
    String order = about.orderNumber();
    for (int at = 0; at < about.lines().size(); at++) {
      NewCase.Line line = about.lines().get(at);
      if (line.line() == null && isGiven(line.serial())) {
        Unit unit = unit(at, line.serial(), told.customerId(), order);
        order = unit.sale().orderNumber();
        line = line.of(unit.sale().orderLine(), unit.serial().value());
      }
      lines.add(line);
    }
    return about.asking(order, lines);
  }

  /** The earlier case of a request, of which the customer has a part. */
  Optional<ServiceCase> about(NewCase request) {
    return Optional.ofNullable(request.aboutCase())
        .filter(CaseNumber::isOne)
        .map(CaseNumber::new)
        .flatMap(cases::find)
        .filter(this::isOpenToActor);
  }

  private NewCase ofCase(NewCase told) {
    ServiceCase about =
        about(told)
            .orElseThrow(() -> Problem.invalid("/aboutCase", "complaint.noPart", told.aboutCase()));
    if (about.orderNumber() == null || about.lines().isEmpty()) {
      throw Problem.invalid("/aboutCase", "repair.caseWithoutGoods", about.number());
    }
    List<NewCase.Line> lines =
        about.lines().size() > 1
            ? told.lines()
            : told.lines().stream().map(line -> of(line, about.lines().get(0))).toList();
    return told.asking(about.orderNumber(), lines);
  }

  private static NewCase.Line of(NewCase.Line told, CaseLine before) {
    if (told.line() != null || isGiven(told.serial())) {
      return told;
    }
    return told.of(before.orderLine(), before.request().serial());
  }

  private Unit unit(int at, String serial, String customer, String order) {
    String pointer = "/lines/" + at + "/serial";
    Unit unit =
        units
            .find(new Serial(serial.strip()))
            .filter(known -> isOpenToActor(known.owner(), customer))
            .orElseThrow(() -> Problem.invalid(pointer, "unit.notTheirs"));
    if (unit.sale() == null || unit.sale().orderNumber() == null || unit.changedHands()) {
      throw Problem.invalid(pointer, "repair.noOrder");
    }
    if (order != null && !order.equals(unit.sale().orderNumber())) {
      throw Problem.invalid(pointer, "line.serial");
    }
    return unit;
  }

  private boolean isOpenToActor(ServiceCase about) {
    return isOpenToActor(about.customerId(), null);
  }

  /** To a customer what somebody else has does not exist; staff may name whose it is. */
  private boolean isOpenToActor(String owner, String named) {
    Actor filedBy = actor.actor();
    String person = filedBy.isCustomer() ? filedBy.id() : named;
    return person == null || person.equals(owner);
  }

  private static boolean isGiven(String serial) {
    return serial != null
        && !serial.isBlank()
        && PlainText.flaw(serial, OrderLimits.NUMBER_LENGTH).isEmpty();
  }
}
