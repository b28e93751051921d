package io.recourse.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A washing machine with a serial number and a year of the maker's warranty, sold to one person.
 */
record SoldMachine(String order, String serial) {

  private static final String ARTICLE = "STORY-WASHER";

  static SoldMachine soldOn(Api api, Setting setting, LocalDate day) {
    String order =
        "WM-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    SoldMachine machine = new SoldMachine(order, "SN-" + order);
    machine.promise(api);
    machine.sell(api, setting, day.atTime(9, 0).atZone(setting.zone()).toInstant());
    return machine;
  }

  String email() {
    return order + "@example.org";
  }

  /** Who answers for a fault of it now, and on what ground. */
  String coverage(Api api) {
    JsonNode said = api.get("technician", "/api/v1/units/" + serial + "/coverage").get("coverage");
    return said.get("layer").asText() + ": " + said.get("ground").asText();
  }

  private void promise(Api api) {
    Api.Answer answer =
        api.send(
            "owner",
            "PUT",
            "/api/v1/products/" + ARTICLE + "/warranties/2020-01-01",
            """
            {"months": 12, "covers": "all parts", "source": "warranty card of the maker"}\
            """);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
  }

  private void sell(Api api, Setting setting, Instant placed) {
    Api.Answer answer =
        api.send(
            "agent",
            "PUT",
            "/api/v1/orders/" + order,
            """
            {"customer": {"id": "c-%1$s", "email": "%1$s@example.org", "name": "%8$s", "phone": "%2$s",
               "language": "%3$s", "country": "%4$s"},
             "placedAt": "%5$s", "deliveredAt": "%5$s", "currency": "%6$s",
             "lines": [{"line": 1, "sku": "STORY-WASHER", "name": "%9$s", "quantity": 1,
               "unitPrice": {"amount": %7$d, "currency": "%6$s"}, "tax": {"amount": 0, "currency": "%6$s"},
               "discount": {"amount": 0, "currency": "%6$s"}, "serials": ["SN-%1$s"], "category": "appliances"}],
             "shipping": {"amount": 0, "currency": "%6$s"},
             "payments": [{"method": "card", "amount": {"amount": %7$d, "currency": "%6$s"}, "providerRef": "pi_%1$s"}]}\
            """
                .formatted(
                    order,
                    setting.phone(),
                    setting.language(),
                    setting.country(),
                    placed,
                    setting.currency(),
                    setting.price(),
                    setting.buyer(),
                    setting.machine()));
    assertThat(answer.status()).as("%s", answer.body()).isIn(200, 201);
  }
}
