package io.recourse.chat;

import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which order of the customer a chat is about: the one it names, or the only one there is. */
@Component
class OrderOfChat {

  private final Orders orders;

  OrderOfChat(Orders orders) {
    this.orders = orders;
  }

  /** Its number; null where nothing tells. */
  String of(String person, List<ChatLine> talk) {
    List<String> own = orders.ofCustomer(person).stream().map(Order::number).toList();
    return own.stream()
        .filter(number -> talk.stream().anyMatch(line -> line.words().contains(number)))
        .findFirst()
        .orElse(own.size() == 1 ? own.get(0) : null);
  }
}
