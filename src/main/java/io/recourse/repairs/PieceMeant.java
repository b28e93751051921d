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
  private final PieceOfNoOrder elsewhere;
  private final CurrentActor actor;

  PieceMeant(FindUnit units, Cases cases, PieceOfNoOrder elsewhere, CurrentActor actor) {
    this.units = units;
    this.cases = cases;
    this.elsewhere = elsewhere;
    this.actor = actor;
  }

  /**
   * The request with order and line, or with what is known of a piece of none.
   *
   * @throws Problem INVALID at the serial or the case that is unknown or somebody else's
   */
  NewCase complete(NewCase told) {
    NewCase about = told.aboutCase() == null ? told : ofCase(told);
    List<NewCase.Line> lines = new ArrayList<>();
    String order = about.orderNumber();
    String owner = about.customerId();
    for (int at = 0; at < about.lines().size(); at++) {
      NewCase.Line line = about.lines().get(at);
      Optional<Unit> unit = unit(at, line, told.customerId(), order);
      if (unit.isPresent() && isOfOwnOrder(unit.get())) {
        order = unit.get().sale().orderNumber();
        line = line.of(unit.get().sale().orderLine(), unit.get().serial().value());
      } else if (unit.isPresent()) {
        owner = unit.get().owner();
        line = line.of(elsewhere.bought(unit.get()), unit.get().serial().value());
      }
      lines.add(line);
    }
    return about.of(order, owner).asking(order, lines);
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
    if (about.lines().isEmpty()) {
      throw Problem.invalid("/aboutCase", "repair.caseWithoutGoods", about.number());
    }
    List<NewCase.Line> lines =
        about.lines().size() > 1
            ? told.lines()
            : told.lines().stream().map(line -> of(line, about)).toList();
    return told.asking(about.orderNumber(), lines);
  }

  private NewCase.Line of(NewCase.Line told, ServiceCase about) {
    CaseLine before = about.lines().get(0);
    if (told.line() != null || isGiven(told.serial())) {
      return told;
    }
    String serial = before.request().serial();
    return about.orderNumber() == null
        ? told.of(elsewhere.bought(about), serial)
        : told.of(before.orderLine(), serial);
  }

  /** Empty where its line says which piece it is, or who has it tells of it for the first time. */
  private Optional<Unit> unit(int at, NewCase.Line line, String customer, String order) {
    if (line.line() != null || !isGiven(line.serial())) {
      return Optional.empty();
    }
    String pointer = "/lines/" + at + "/serial";
    Optional<Unit> known = units.find(new Serial(line.serial().strip()));
    if (known.isEmpty() && line.bought() != null) {
      return known;
    }
    Unit unit =
        known
            .filter(one -> isOpenToActor(one.owner(), customer))
            .orElseThrow(() -> Problem.invalid(pointer, "unit.notTheirs"));
    if (order != null && !(isOfOwnOrder(unit) && order.equals(unit.sale().orderNumber()))) {
      throw Problem.invalid(pointer, "line.serial");
    }
    return Optional.of(unit);
  }

  private static boolean isOfOwnOrder(Unit unit) {
    return unit.sale() != null && unit.sale().orderNumber() != null && !unit.changedHands();
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
