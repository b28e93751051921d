package io.recourse.orderchanges.web;

import io.recourse.common.Money;
import io.recourse.intake.WantedChange;
import io.recourse.orderchanges.RequestedChange;
import io.recourse.orders.Address;
import java.time.Instant;
import java.util.List;

/**
 * A change of an order as the API tells it: what was asked for in the words of the request, and
 * what became of it.
 *
 * @param state ASKED, TO_PAY, DONE, REFUSED or CALLED_OFF
 * @param due what the customer pays for it; negative where money goes back
 * @param payBy until when it is paid; null unless it was to be paid
 */
record ChangeJson(
    Cancel cancel,
    Address shipTo,
    List<WantedChange.Item> items,
    Payment payment,
    String state,
    String ground,
    Money due,
    Instant payBy) {

  record Cancel(String reason) {}

  record Payment(String providerRef) {}

  static ChangeJson of(RequestedChange change) {
    WantedChange wanted = change.wanted();
    return new ChangeJson(
        wanted.cancel() == null ? null : new Cancel(wanted.cancel()),
        wanted.shipTo(),
        wanted.items(),
        wanted.payment() == null ? null : new Payment(wanted.payment()),
        change.state().name(),
        change.ground(),
        new Money(change.due(), change.currency()),
        change.payBy());
  }
}
