package io.recourse.portal.web;

import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.intake.NewCase;
import io.recourse.intake.WantedChange;
import io.recourse.orders.Address;
import io.recourse.orders.Order;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a customer filled in to cancel an order that was not sent yet, or to send it elsewhere.
 *
 * @param reason why it is cancelled; null where it is not
 */
public record ChangeForm(
    String reason,
    String name,
    String line1,
    String line2,
    String city,
    String region,
    String postcode,
    String country) {

  /** As the order stands now. */
  static ChangeForm of(Order order) {
    Address now =
        Optional.ofNullable(order.fulfilment().shipTo())
            .or(() -> Optional.ofNullable(order.customer().address()))
            .orElse(new Address(null, null, null, null, null, null, order.country()));
    return new ChangeForm(
        null,
        now.name(),
        now.line1(),
        now.line2(),
        now.city(),
        now.region(),
        now.postcode(),
        now.country());
  }

  NewCase cancellation(String orderNumber, Locale language) {
    return request(orderNumber, language, WantedChange.cancel(reason == null ? "" : reason));
  }

  NewCase readdressing(String orderNumber, Locale language) {
    Address wanted =
        new Address(
            told(name),
            told(line1),
            told(line2),
            told(city),
            told(region),
            told(postcode),
            told(country) == null ? null : country.strip().toUpperCase(Locale.ROOT));
    return request(orderNumber, language, WantedChange.shipTo(wanted));
  }

  private static NewCase request(String order, Locale language, WantedChange change) {
    return new NewCase(
        CaseType.ORDER_CHANGE,
        Channel.PORTAL,
        order,
        null,
        language.toLanguageTag(),
        null,
        null,
        List.of(),
        null,
        null,
        change);
  }

  private static String told(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
