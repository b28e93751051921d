package io.recourse.orders.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.orders.Orders;
import io.recourse.orders.SampleOrders;
import io.recourse.testing.RecourseTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@RecourseTest
class OrderApiTest {

  private static final String GOOD =
      """
      {"customer": {"id": "c-9", "email": "mia@example.org", "name": "Mia", "language": "de", "country": "DE"},
       "placedAt": "2026-01-02T09:00:00Z", "deliveredAt": "2026-01-05T09:00:00+01:00", "currency": "EUR",
       "lines": [{"line": 1, "sku": "A-1", "name": "Lamp", "quantity": 3,
                  "unitPrice": {"amount": 7990, "currency": "EUR"}, "tax": {"amount": 3826, "currency": "EUR"},
                  "discount": {"amount": 100, "currency": "EUR"}, "serials": ["S1"], "traits": ["CUSTOM"]}],
       "shipping": {"amount": 490, "currency": "EUR"},
       "payments": [{"method": "CARD", "amount": {"amount": 24360, "currency": "EUR"}, "providerRef": "pay_1"}]}\
      """;

  @Autowired MockMvc web;
  @Autowired Orders orders;
  @Autowired JdbcClient sql;

  private final String number = SampleOrders.number();

  @Test
  @DisplayName(
      "EDG-01 an order told by the shop is stored, read back and told again without effect")
  void upsert() throws Exception {
    send(GOOD)
        .andExpect(status().isCreated())
        .andExpect(header().string("Location", "/api/v1/orders/" + number))
        .andExpect(header().string("ETag", "\"1.0.0.0\""))
        .andExpect(jsonPath("$.lines[0].unitPrice.amount").value(7990))
        .andExpect(jsonPath("$.lines[0].traits[0]").value("CUSTOM"))
        .andExpect(jsonPath("$.lines[0].refunded.amount").value(0))
        .andExpect(jsonPath("$.taxIncluded").value(true));
    send(GOOD).andExpect(status().isOk()).andExpect(jsonPath("$.version").value(1));
    send(GOOD.replace("Lamp", "Lamp 2")).andExpect(jsonPath("$.version").value(2));

    assertThat(eventsAbout(number)).isEqualTo(2);
  }

  @Test
  @DisplayName(
      "EDG-01 a property that is left out leaves the stored fact alone, null takes it away")
  void leavesAloneWhatIsLeftOut() throws Exception {
    send("""
    {"customer": {"id": "K-%1$s", "email": "a@example.org", "name": "Anna", "country": "DE", "level": "GOLD"},
     "placedAt": "2026-01-05T10:00:00Z", "deliveredAt": "2026-01-07T10:00:00Z", "currency": "EUR", "gift": true,
     "lines": [{"line": 1, "sku": "S", "name": "Lamp", "quantity": 2, "category": "home", "serials": ["N1"],
       "traits": ["CUSTOM"], "unitPrice": {"amount": 1000, "currency": "EUR"},
       "tax": {"amount": 319, "currency": "EUR"}, "discount": {"amount": 100, "currency": "EUR"}}],
     "shipping": {"amount": 490, "currency": "EUR"},
     "payments": [{"method": "CARD", "amount": {"amount": 2390, "currency": "EUR"}, "providerRef": "p-%1$s"}]}\
    """
            .formatted(number))
        .andExpect(status().isCreated());
    String less =
        """
        {"customer": {"id": "K-%s"}, "placedAt": "2026-01-05T10:00:00Z", "currency": "EUR", %s
         "lines": [{"line": 1, "sku": "S", "name": "Lamp", "quantity": 2, "unitPrice": {"amount": 1000, "currency": "EUR"}}]}\
        """;
    send(less.formatted(number, ""))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.version").value(1))
        .andExpect(jsonPath("$.deliveredAt").value("2026-01-07T10:00:00Z"))
        .andExpect(jsonPath("$.customer.name").value("Anna"))
        .andExpect(jsonPath("$.customer.level").value("GOLD"))
        .andExpect(jsonPath("$.country").value("DE"))
        .andExpect(jsonPath("$.gift").value(true))
        .andExpect(jsonPath("$.shipping.amount").value(490))
        .andExpect(jsonPath("$.payments[0].amount.amount").value(2390))
        .andExpect(jsonPath("$.lines[0].tax.amount").value(319))
        .andExpect(jsonPath("$.lines[0].discount.amount").value(100))
        .andExpect(jsonPath("$.lines[0].category").value("home"))
        .andExpect(jsonPath("$.lines[0].serials[0]").value("N1"))
        .andExpect(jsonPath("$.lines[0].traits[0]").value("CUSTOM"));
    send(less.formatted(number, "\"deliveredAt\": null, \"gift\": false,"))
        .andExpect(jsonPath("$.version").value(2))
        .andExpect(jsonPath("$.deliveredAt").doesNotExist())
        .andExpect(jsonPath("$.gift").value(false));
  }

  private long eventsAbout(String order) {
    return sql.sql("select count(*) from audit_event where chain = 'system' and data like ?")
        .param("%" + order + "%")
        .query(Long.class)
        .single();
  }

  @Test
  void tax_lies_on_top_where_exactly_that_was_paid() throws Exception {
    send(GOOD.replace("24360", "28186")).andExpect(jsonPath("$.taxIncluded").value(false));
    send(GOOD.replace("24360", "20000")).andExpect(jsonPath("$.taxIncluded").value(true));
  }

  @Test
  @DisplayName("RFD-06 a cent of rounding beside the tax on top keeps it on top")
  void a_cent_decides_nothing() throws Exception {
    send(GOOD.replace("24360", "28185")).andExpect(jsonPath("$.taxIncluded").value(false));
    send(GOOD.replace("24360", "28187")).andExpect(jsonPath("$.taxIncluded").value(false));
    send(GOOD.replace("24360", "24361")).andExpect(jsonPath("$.taxIncluded").value(true));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"IDR, 15000000000", "VND, 10000000000000", "KWD, 10000000000000"})
  @DisplayName("EDG-01 sums up to the limits of the largest currencies are kept to the unit")
  void large_sums(String currency, long price) throws Exception {
    send(large(currency, price, 100))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.lines[0].unitPrice.amount").value(price))
        .andExpect(jsonPath("$.paid.amount").value(price * 100));
  }

  @ParameterizedTest(name = "{0} x {1}")
  @CsvSource({
    "10000000000001, 1, /lines/0/unitPrice",
    "10000000000000, 101, /lines/0/unitPrice",
    "10000000000000, 100000, /lines/0/unitPrice"
  })
  @DisplayName("EDG-01 sums beyond belief are refused at their field")
  void beyond_belief(long price, int quantity, String pointer) throws Exception {
    send(large("KWD", price, quantity))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[*].pointer", hasItems(pointer)));
  }

  private static String large(String currency, long price, int quantity) {
    return """
    {"customer": {"id": "c-9"}, "placedAt": "2026-01-02T09:00:00Z", "currency": "%s",
     "lines": [{"line": 1, "sku": "A", "name": "B", "quantity": %d, "unitPrice": %d}]}\
    """
        .formatted(currency, quantity, price);
  }

  @Test
  @DisplayName("EDG-01 the shop says where the tax lies and what standard delivery costs, once")
  void terms_of_the_shop() throws Exception {
    String said =
        GOOD.replace(
            "\"payments\"", "\"taxMode\": \"ON_TOP\", \"standardShipping\": 200, \"payments\"");
    send(said)
        .andExpect(jsonPath("$.taxMode").value("ON_TOP"))
        .andExpect(jsonPath("$.taxIncluded").value(false))
        .andExpect(jsonPath("$.standardShipping.amount").value(200));
    send(GOOD)
        .andExpect(jsonPath("$.taxMode").value("ON_TOP"))
        .andExpect(jsonPath("$.taxIncluded").value(false))
        .andExpect(jsonPath("$.standardShipping.amount").value(200));
    send(said.replace("ON_TOP", "NONE"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[*].pointer", hasItems("/taxMode")));
  }

  @Test
  void absent_amounts_are_zero_and_without_payments_all_is_paid() throws Exception {
    send("""
    {"customer": {"id": "c-9"}, "placedAt": "2026-01-02T09:00:00Z", "currency": "JPY",
     "lines": [{"line": 1, "sku": "A", "name": "B", "quantity": 2, "unitPrice": {"amount": 500, "currency": "JPY"}}]}\
    """)
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.paid.amount").value(1000))
        .andExpect(jsonPath("$.shipping.amount").value(0));
  }

  @ParameterizedTest(name = "{2} for {0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"currency\": \"EUR\", | \"currency\": \"XXX\", | /currency",
        "\"currency\": \"EUR\", | \"currency\": \"euro\", | /currency",
        "\"amount\": 490 | \"amount\": -1 | /shipping/amount",
        "\"amount\": 490 | \"amount\": 4.9 | /shipping/amount",
        "\"amount\": 490 | \"amount\": 99999999999999999999 | /shipping/amount",
        "490, \"currency\": \"EUR\" | 490, \"currency\": \"USD\" | /shipping/currency",
        "\"quantity\": 3 | \"quantity\": 0 | /lines/0/quantity",
        "\"quantity\": 3 | \"quantity\": \"3\" | /lines/0/quantity",
        "\"quantity\": 3 | \"quantity\": 3.0 | /lines/0/quantity",
        "\"amount\": 100, | \"amount\": 24000, | /lines/0/discount",
        "2026-01-02T09:00:00Z | 2999-01-02T09:00:00Z | /placedAt",
        "2026-01-02T09:00:00Z | 0001-01-02T09:00:00Z | /placedAt",
        "2026-01-02T09:00:00Z | yesterday | /placedAt",
        "2026-01-05T09:00:00+01:00 | 2025-01-05T09:00:00Z | /deliveredAt",
        "\"name\": \"Lamp\" | \"name\": \"La\\u0000mp\" | /lines/0/name",
        "\"name\": \"Lamp\" | \"name\": \"La\\ud800mp\" | /lines/0/name",
        "\"name\": \"Lamp\" | \"name\": \"La\\u001bmp\" | /lines/0/name",
        "\"name\": \"Mia\" | \"name\": \" \" | /customer/name",
        "\"country\": \"DE\" | \"country\": \"Germany\" | /customer/country",
        "\"language\": \"de\" | \"language\": \"d_e!\" | /customer/language",
        "[\"S1\"] | [\"S1\", \"S1\"] | /lines/0/serials/1",
        "CUSTOM | FANCY | /lines/0/traits",
        "\"method\": \"CARD\", | | /payments/0/method",
      })
  void bad_fields_are_named(String good, String bad, String pointer) throws Exception {
    String body = GOOD.replace(good.strip(), bad == null ? "" : bad.strip());

    send(body)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[*].pointer", hasItems(pointer)));
    assertThat(orders.find(number)).isEmpty();
  }

  @Test
  void all_complaints_come_at_once() throws Exception {
    String line = GOOD.substring(GOOD.indexOf("{\"line\""), GOOD.indexOf("],\n \"shipping\""));
    String body = GOOD.replace(line, line + "," + line).replace("490", "-1").replace("Mia", "");

    send(body)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(
            jsonPath(
                "$.errors[*].pointer",
                hasItems("/customer/name", "/shipping/amount", "/lines/1/line")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"tax\" | \"taxes\"",
        "\"email\" | \"e\\ud800~1/mail\"",
        "{\"customer\" | {\"customer\": 1, \"customer\"",
        "\"pay_1\"}]} | \"pay_1\"}]} {}",
        "{\"customer\" | ",
      })
  void unknown_or_doubled_properties_and_broken_json_are_malformed(String good, String bad)
      throws Exception {
    send(GOOD.replace(good, bad == null ? "" : bad)).andExpect(status().isBadRequest());
    assertThat(orders.find(number)).isEmpty();
  }

  @Test
  void a_stale_tag_is_refused() throws Exception {
    send(GOOD);
    web.perform(request(GOOD.replace("Lamp", "Hat")).header("If-Match", "\"0.0.0.0\""))
        .andExpect(status().isPreconditionFailed());
    web.perform(request(GOOD.replace("Lamp", "Hat")).header("If-None-Match", "*"))
        .andExpect(status().isPreconditionFailed());
    web.perform(request(GOOD.replace("Lamp", "Hat")).header("If-Match", "\"1.0.0.0\""))
        .andExpect(status().isOk());
  }

  @Test
  @DisplayName("EDG-01 pieces that a request binds cannot be taken away")
  void bound_pieces_stay() throws Exception {
    send(GOOD);
    orders.bind(number, Map.of(1, 3));

    send(GOOD.replace("\"quantity\": 3", "\"quantity\": 2")).andExpect(status().isConflict());
    send(GOOD.replace("\"line\": 1", "\"line\": 2")).andExpect(status().isConflict());
    send(GOOD.replace("\"EUR\"", "\"USD\"")).andExpect(status().isConflict());
    web.perform(get("/api/v1/orders/" + number).with(user("auditor").roles("AUDITOR")))
        .andExpect(jsonPath("$.lines[0].claimedQuantity").value(3))
        .andExpect(jsonPath("$.lines[0].quantity").value(3));
  }

  @Test
  void orders_page_by_customer() throws Exception {
    String customer = "c-" + number;
    for (int i = 0; i < 3; i++) {
      String body = GOOD.replace("c-9", customer).replace("09:00:00Z", "09:00:0" + i + "Z");
      web.perform(
              put("/api/v1/orders/" + number + i)
                  .with(user("agent").roles("AGENT"))
                  .with(csrf())
                  .contentType(MediaType.APPLICATION_JSON)
                  .content(body))
          .andExpect(status().isCreated());
    }
    String first =
        list(customer, "")
            .andExpect(jsonPath("$.items.length()").value(2))
            .andExpect(jsonPath("$.items[0].number").value(number + 2))
            .andReturn()
            .getResponse()
            .getContentAsString();
    String next = com.jayway.jsonpath.JsonPath.read(first, "$.next");
    list(customer, next)
        .andExpect(jsonPath("$.items.length()").value(1))
        .andExpect(jsonPath("$.next").isEmpty());
    list(customer, "bm90IGEgY3Vyc29y").andExpect(status().isBadRequest());
    list("nul\0", "").andExpect(status().isBadRequest());
  }

  private ResultActions list(String customer, String cursor) throws Exception {
    return web.perform(
        get("/api/v1/orders")
            .param("customer", customer)
            .param("cursor", cursor)
            .param("limit", "2")
            .with(user("agent").roles("AGENT")));
  }

  @Test
  void only_some_roles_may_change_orders() throws Exception {
    web.perform(request(GOOD).with(user("w").roles("WAREHOUSE"))).andExpect(status().isForbidden());
    web.perform(get("/api/v1/orders/x").with(user("c").roles("CUSTOMER")))
        .andExpect(status().isForbidden());
    web.perform(get("/api/v1/orders/nobody").with(user("a").roles("AGENT")))
        .andExpect(status().isNotFound());
  }

  private ResultActions send(String body) throws Exception {
    return web.perform(request(body));
  }

  private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request(
      String body) {
    return put("/api/v1/orders/" + number)
        .with(user("agent").roles("AGENT"))
        .with(csrf())
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }
}
