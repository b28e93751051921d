package io.recourse.intake;

import io.recourse.cases.CaseLine;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Finds the open case that a request is about: of the same customer, order and type (INT-03). Of
 * goods, the same pieces for the same reason are asked for through another channel; the same wish
 * through the same channel asks for further pieces. Words through another channel are about the
 * open complaint or question; through the same one, another subject names another matter. A second
 * change of an order is never the first one, and every suggestion, praise and visit stands for
 * itself.
 */
@Component
class FurtherContact {

  /** Without lines, one matter an order whatever the words. */
  private static final Set<CaseType> ONE_MATTER = EnumSet.of(CaseType.COMPLAINT, CaseType.INQUIRY);

  private final Cases cases;
  private final ContactOfNoOrder ofNoOrder;
  private final ObjectProvider<OwnRequest> own;

  FurtherContact(Cases cases, ContactOfNoOrder ofNoOrder, ObjectProvider<OwnRequest> own) {
    this.own = own;
    this.cases = cases;
    this.ofNoOrder = ofNoOrder;
  }

  Optional<ServiceCase> about(NewCase request, String customerId, Sameness sameness) {
    if (customerId == null || sameness == Sameness.ANOTHER) {
      return Optional.empty();
    }
    if (request.orderNumber() == null) {
      return ofNoOrder.about(request, customerId, sameness);
    }
    return cases.openAbout(customerId, request.orderNumber()).stream()
        .filter(open -> open.type() == request.type())
        .filter(open -> open.type() != CaseType.ORDER_CHANGE)
        .filter(open -> open.origin().channel() != request.channel() || open.lines().isEmpty())
        .filter(open -> isOfMatter(open, request))
        .filter(
            open -> sameness == Sameness.SAME_MATTER ? isOf(open, request) : asks(open, request))
        .findFirst();
  }

  private boolean isOfMatter(ServiceCase open, NewCase request) {
    return own.stream()
        .filter(one -> one.type() == request.type())
        .allMatch(one -> one.isOfMatter(open, request));
  }

  /** Another case that is named is another matter than the one that is open. */
  private static boolean isOf(ServiceCase open, NewCase request) {
    if (asks(open, request)) {
      return true;
    }
    if (open.lines().isEmpty() || request.lines().isEmpty()) {
      return open.lines().isEmpty()
          && request.lines().isEmpty()
          && ONE_MATTER.contains(open.type())
          && request.aboutCase() == null
          && (open.origin().channel() != request.channel() || isUntitled(open, request));
    }
    return request.lines().stream()
        .allMatch(wanted -> open.lines().stream().anyMatch(line -> isFor(line, wanted)));
  }

  private static boolean isUntitled(ServiceCase open, NewCase request) {
    return open.origin().subject() == null || request.subject() == null;
  }

  /** A serial that was given on one side only speaks of no other unit. */
  private static boolean isFor(CaseLine line, NewCase.Line wanted) {
    String serial = line.request().serial();
    return Objects.equals(line.orderLine(), wanted.line())
        && line.reason() == wanted.reason()
        && wanted.quantity() != null
        && wanted.quantity() <= line.quantity()
        && (serial == null || wanted.serial() == null || serial.equals(wanted.serial().strip()));
  }

  private static boolean asks(ServiceCase open, NewCase request) {
    if (open.lines().isEmpty()) {
      return request.lines().isEmpty()
          && Objects.equals(open.origin().subject(), request.subject());
    }
    return wishes(open).equals(wishes(request));
  }

  private static List<List<String>> wishes(ServiceCase open) {
    return open.lines().stream()
        .map(line -> wish(line.orderLine(), line.quantity(), line.reason()))
        .toList();
  }

  private static List<List<String>> wishes(NewCase request) {
    return request.lines().stream()
        .map(line -> wish(line.line(), line.quantity(), line.reason()))
        .toList();
  }

  private static List<String> wish(Object line, Object quantity, Object reason) {
    return List.of(String.valueOf(line), String.valueOf(quantity), String.valueOf(reason));
  }
}
