package io.recourse.intake;

import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.cases.ServiceCase;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds the open case that a request repeats through another channel: same order, same wish, same
 * lines (INT-03). The same wish through the same channel asks for further pieces; a second change
 * of an order is never the first one.
 */
@Component
class FurtherContact {

  private final Cases cases;

  FurtherContact(Cases cases) {
    this.cases = cases;
  }

  Optional<ServiceCase> about(NewCase request, String customerId) {
    if (request.orderNumber() == null || customerId == null) {
      return Optional.empty();
    }
    return cases.openAbout(customerId, request.orderNumber()).stream()
        .filter(open -> open.type() == request.type())
        .filter(open -> open.type() != CaseType.ORDER_CHANGE)
        .filter(open -> open.origin().channel() != request.channel() || open.lines().isEmpty())
        .filter(open -> asksTheSame(open, request))
        .findFirst();
  }

  private static boolean asksTheSame(ServiceCase open, NewCase request) {
    if (open.lines().isEmpty()) {
      return request.lines().isEmpty()
          && Objects.equals(open.origin().subject(), request.subject());
    }
    return wishes(open).equals(wishes(request));
  }

  private static List<List<Object>> wishes(ServiceCase open) {
    return open.lines().stream()
        .map(line -> wish(line.orderLine(), line.quantity(), line.reason()))
        .toList();
  }

  private static List<List<Object>> wishes(NewCase request) {
    return request.lines().stream()
        .map(line -> wish(line.line(), line.quantity(), line.reason()))
        .toList();
  }

  private static List<Object> wish(Integer line, Integer quantity, Reason reason) {
    return List.of(String.valueOf(line), String.valueOf(quantity), String.valueOf(reason));
  }
}
