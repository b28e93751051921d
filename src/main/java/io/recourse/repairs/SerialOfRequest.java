package io.recourse.repairs;

import io.recourse.cases.CaseType;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Problem.FieldError;
import io.recourse.intake.NewCase;
import io.recourse.intake.OwnRequest;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.relatedcases.LinkCases;
import io.recourse.relatedcases.LinkKind;
import io.recourse.units.FindUnit;
import io.recourse.units.Serial;
import io.recourse.units.Unit.Sale;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A repair may be asked for by its serial or an earlier case alone. Nobody has another person's
 * piece repaired: its serial must not be known as somebody else's.
 */
@Component
class SerialOfRequest implements OwnRequest {

  private final FindUnit units;
  private final PieceMeant piece;
  private final PieceOfNoOrder elsewhere;
  private final LinkCases links;

  SerialOfRequest(FindUnit units, PieceMeant piece, PieceOfNoOrder elsewhere, LinkCases links) {
    this.units = units;
    this.piece = piece;
    this.elsewhere = elsewhere;
    this.links = links;
  }

  @Override
  public CaseType type() {
    return CaseType.REPAIR;
  }

  @Override
  public NewCase complete(NewCase told) {
    return piece.complete(told);
  }

  /** A piece given for one that was sold goes on under the same line of the order. */
  @Override
  public boolean isPieceOf(String serial, Order order, OrderLine bought) {
    return units
        .find(new Serial(serial))
        .filter(unit -> unit.replaces() != null && unit.sale() != null)
        .filter(unit -> isOf(unit.sale(), order, bought))
        .isPresent();
  }

  @Override
  public void check(NewCase request, Order order, List<FieldError> errors) {
    for (int at = 0; at < request.lines().size(); at++) {
      String serial = request.lines().get(at).serial();
      if (serial != null && !serial.isBlank() && isOfAnother(serial, order)) {
        errors.add(new FieldError("/lines/" + at + "/serial", "unit.notTheirs"));
      }
    }
  }

  /** Goods of no order need somebody whose they are, and a serial a day it was bought on. */
  @Override
  public void checkOf(String customer, NewCase request, List<FieldError> errors) {
    if (request.orderNumber() != null || bought(request).isEmpty()) {
      return;
    }
    if (customer == null && errors.isEmpty()) {
      errors.add(new FieldError("/customer", "field.given"));
    }
    NewCase.Line line = request.lines().get(0);
    boolean isNew =
        line.serial() != null && units.find(new Serial(line.serial().strip())).isEmpty();
    if (isNew && line.bought().on() == null) {
      errors.add(new FieldError("/lines/0/bought/on", "repair.boughtWhen"));
    }
  }

  @Override
  public void keep(ServiceCase opened, NewCase request) {
    if (opened.orderNumber() == null) {
      bought(request).ifPresent(told -> elsewhere.keep(opened, told));
    }
    piece
        .about(request)
        .ifPresent(about -> links.link(about.number(), opened.number(), LinkKind.FOLLOW_UP));
  }

  private static Optional<NewCase.Bought> bought(NewCase request) {
    return request.lines().stream().map(NewCase.Line::bought).filter(Objects::nonNull).findFirst();
  }

  private static boolean isOf(Sale sale, Order order, OrderLine bought) {
    return order.number().equals(sale.orderNumber()) && sale.orderLine().equals(bought.line());
  }

  private boolean isOfAnother(String serial, Order order) {
    return units
        .find(new Serial(serial.strip()))
        .filter(known -> !order.customer().person().equals(known.owner()))
        .isPresent();
  }
}
