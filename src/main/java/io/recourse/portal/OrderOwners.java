package io.recourse.portal;

import io.recourse.orders.Orders;
import io.recourse.web.CustomerDirectory;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Order number and e-mail tell who a customer is. */
@Component
class OrderOwners implements CustomerDirectory {

  private final Orders orders;

  OrderOwners(Orders orders) {
    this.orders = orders;
  }

  @Override
  public Optional<String> whoOrdered(String orderNumber, String email) {
    return orders.findFor(orderNumber, email).map(order -> order.customer().person());
  }
}
