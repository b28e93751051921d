package io.recourse.casefile.web;

import io.recourse.intake.WantedChange;
import io.recourse.orders.Address;
import java.util.List;

/** The JSON of what an order is to become; exactly one of its four parts is told. */
record ChangeBody(CancelBody cancel, Address shipTo, List<ItemBody> items, PaymentBody payment) {

  record CancelBody(String reason) {}

  record ItemBody(Integer line, String sku, Integer quantity) {}

  record PaymentBody(String providerRef) {}

  WantedChange read(CodesRead words) {
    demand(cancel == null || cancel.reason() != null, "/change/cancel/reason", words);
    demand(payment == null || payment.providerRef() != null, "/change/payment/providerRef", words);
    for (int place = 0; items != null && place < items.size(); place++) {
      demand(items.get(place) != null, "/change/items/" + place, words);
    }
    words.demandSound();
    return new WantedChange(
        cancel == null ? null : cancel.reason(),
        shipTo,
        items == null ? null : items.stream().map(ChangeBody::item).toList(),
        payment == null ? null : payment.providerRef());
  }

  private static void demand(boolean given, String at, CodesRead words) {
    if (!given) {
      words.refuse(at, "field.given");
    }
  }

  private static WantedChange.Item item(ItemBody told) {
    return new WantedChange.Item(told.line(), told.sku(), told.quantity());
  }
}
