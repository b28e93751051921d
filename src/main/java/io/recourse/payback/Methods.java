package io.recourse.payback;

import io.recourse.orders.Customer;
import io.recourse.orders.CustomerMethod;
import io.recourse.orders.Order;
import io.recourse.orders.PaymentKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The payments of an order and the methods of its customer, by kind. */
public final class Methods {

  private Methods() {}

  /** The kind of a payment or method the order or its customer has; empty for any other. */
  public static Optional<PaymentKind> kindOf(Order order, String providerRef) {
    return order.payments().stream()
        .filter(payment -> providerRef.equals(payment.providerRef()))
        .map(Methods::kindOf)
        .findFirst()
        .or(() -> order.customer().method(providerRef).map(CustomerMethod::kind));
  }

  /** What the shop called it where it told no kind, OTHER where that is no kind either. */
  public static PaymentKind kindOf(Order.Payment payment) {
    return payment.kind() != null ? payment.kind() : called(payment.method());
  }

  private static PaymentKind called(String method) {
    String name = method == null ? "" : method.toUpperCase(Locale.ROOT);
    return Arrays.stream(PaymentKind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElse(PaymentKind.OTHER);
  }

  /** Whether it is one of the order's own payments, which bounds what it may get back. */
  public static boolean paid(Order order, String providerRef) {
    return order.payments().stream().anyMatch(one -> providerRef.equals(one.providerRef()));
  }

  /** The methods of the customer that did not pay for this order. */
  static List<CustomerMethod> others(Order order) {
    Customer customer = order.customer();
    return customer.methods() == null
        ? List.of()
        : customer.methods().stream().filter(method -> !paid(order, method.providerRef())).toList();
  }

  /** The one kind of all payments, SEVERAL where they differ. */
  static String paidWith(Order order) {
    List<PaymentKind> kinds = order.payments().stream().map(Methods::kindOf).distinct().toList();
    return switch (kinds.size()) {
      case 0 -> PaymentKind.OTHER.name();
      case 1 -> kinds.get(0).name();
      default -> "SEVERAL";
    };
  }
}
