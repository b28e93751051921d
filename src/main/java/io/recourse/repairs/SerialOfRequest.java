package io.recourse.repairs;

import io.recourse.cases.CaseType;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Problem.FieldError;
import io.recourse.intake.NewCase;
import io.recourse.intake.OwnRequest;
import io.recourse.orders.Order;
import io.recourse.units.FindUnit;
import io.recourse.units.Serial;
import java.util.List;
import org.springframework.stereotype.Component;

/** Nobody has another person's piece repaired: its serial must not be known as somebody else's. */
@Component
class SerialOfRequest implements OwnRequest {

  private final FindUnit units;

  SerialOfRequest(FindUnit units) {
    this.units = units;
  }

  @Override
  public CaseType type() {
    return CaseType.REPAIR;
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

  @Override
  public void keep(ServiceCase opened, NewCase request) {}

  private boolean isOfAnother(String serial, Order order) {
    return units
        .find(new Serial(serial.strip()))
        .filter(known -> !order.customer().person().equals(known.owner()))
        .isPresent();
  }
}
