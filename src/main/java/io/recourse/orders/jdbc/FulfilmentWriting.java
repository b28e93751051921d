package io.recourse.orders.jdbc;

import io.recourse.orders.Customer;
import io.recourse.orders.CustomerMethod;
import io.recourse.orders.Order;
import io.recourse.orders.OrderParcel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the parcels of orders and the methods of their customers, each as a whole. */
@Component
class FulfilmentWriting {

  private static final String PARCEL =
      """
      insert into order_parcel (order_number, tracking_number, seq, delivered_at, lines)
      values (?, ?, ?, ?, ?)\
      """;

  private static final String METHOD =
      """
      insert into customer_method (customer_id, seq, provider_ref, kind, balance, currency)
      values (?, ?, ?, ?, ?, ?)\
      """;

  private final JdbcTemplate jdbc;

  FulfilmentWriting(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void parcels(Collection<Order> orders) {
    List<Object[]> rows = new ArrayList<>();
    for (Order order : orders) {
      List<OrderParcel> parcels = order.fulfilment().parcels();
      for (int seq = 0; seq < parcels.size(); seq++) {
        rows.add(row(order.number(), seq, parcels.get(seq)));
      }
    }
    String[] numbers = orders.stream().map(Order::number).toArray(String[]::new);
    replace("delete from order_parcel where order_number = any(?)", numbers, PARCEL, rows);
  }

  /** Of people whose methods were told. */
  void methods(Collection<Customer> told) {
    List<Object[]> rows = new ArrayList<>();
    for (Customer person : told) {
      for (int seq = 0; seq < person.methods().size(); seq++) {
        rows.add(row(person.person(), seq, person.methods().get(seq)));
      }
    }
    String[] keys = told.stream().map(Customer::person).toArray(String[]::new);
    replace("delete from customer_method where customer_id = any(?)", keys, METHOD, rows);
  }

  private void replace(String delete, String[] owners, String insert, List<Object[]> rows) {
    if (owners.length > 0) {
      jdbc.update(delete, (Object) owners);
    }
    if (!rows.isEmpty()) {
      jdbc.batchUpdate(insert, rows);
    }
  }

  private static Object[] row(String order, int seq, OrderParcel parcel) {
    return new Object[] {
      order,
      parcel.trackingNumber(),
      seq,
      OrderRows.utc(parcel.deliveredAt()),
      parcel.lines().toArray(Integer[]::new)
    };
  }

  private static Object[] row(String person, int seq, CustomerMethod method) {
    return new Object[] {
      person,
      seq,
      method.providerRef(),
      method.kind().name(),
      method.balance() == null ? null : method.balance().amount(),
      method.balance() == null ? null : method.balance().currency()
    };
  }
}
