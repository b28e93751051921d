package io.recourse.orders.web;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.orders.SampleOrders;
import io.recourse.testing.RecourseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@RecourseTest
class OrderFactsApiTest {

  private static final String LESS =
      """
      {"customer": {"id": "c-1", "email": "mia@example.org", "country": "DE"%s},
       "placedAt": "2026-01-02T09:00:00Z", "currency": "EUR"%s,
       "lines": [{"line": 1, "sku": "A-1", "name": "Lamp", "quantity": 1, "unitPrice": 7000%s},
                 {"line": 2, "sku": "B-1", "name": "Desk", "quantity": 1, "unitPrice": 3000}]}\
      """;

  private static final String ADDRESS =
      """
      {"name": "Mia Li", "line1": "Rue 1", "line2": "Esc. B", "city": "Lyon", "region": "Rhône",
       "postcode": "69001", "country": "FR"}\
      """;

  @Autowired MockMvc web;

  private final String number = SampleOrders.number();

  private ResultActions tellAll() throws Exception {
    String buyer =
        """
        , "address": %s, "methods": [{"providerRef": "card-9", "kind": "CARD"},
          {"providerRef": "gift-9", "kind": "GIFT_CARD", "balance": {"amount": 2500, "currency": "EUR"}}]\
        """
            .formatted(ADDRESS.replace("FR", "DE"));
    String facts =
        """
        , "status": "SHIPPED", "promisedDay": "2026-01-09", "shipTo": %s, "discount": 1000, "taxMode": "INCLUDED",
        "payments": [{"method": "visa", "kind": "CARD", "amount": 9000, "providerRef": "card-9"}],
        "parcels": [{"trackingNumber": "T-1", "deliveredAt": "2026-01-04T09:00:00Z", "lines": [1]},
                    {"trackingNumber": "T-2", "lines": [2]}]\
        """
            .formatted(ADDRESS);
    return send(LESS.formatted(buyer, facts, ", \"product\": \"LAMP\""));
  }

  @Test
  @DisplayName("EDG-01 status, addresses, parcels, methods and kinds are stored and read back")
  void readsBack() throws Exception {
    tellAll().andExpect(status().isCreated());
    send(LESS.formatted("", "", ""))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.version").value(1))
        .andExpect(jsonPath("$.status").value("SHIPPED"))
        .andExpect(jsonPath("$.promisedDay").value("2026-01-09"))
        .andExpect(jsonPath("$.shipTo.line2").value("Esc. B"))
        .andExpect(jsonPath("$.customer.address.country").value("DE"))
        .andExpect(jsonPath("$.customer.methods", hasSize(2)))
        .andExpect(jsonPath("$.customer.methods[1].kind").value("GIFT_CARD"))
        .andExpect(jsonPath("$.customer.methods[1].balance.amount").value(2500))
        .andExpect(jsonPath("$.customer.methods[1].providerRef").value("gift-9"))
        .andExpect(jsonPath("$.payments[0].kind").value("CARD"))
        .andExpect(jsonPath("$.discount.amount").value(1000))
        .andExpect(jsonPath("$.parcels[0].deliveredAt").value("2026-01-04T09:00:00Z"))
        .andExpect(jsonPath("$.parcels[1].lines[0]").value(2))
        .andExpect(jsonPath("$.lines[0].product").value("LAMP"));
  }

  @Test
  @DisplayName("EDG-01 the country where an order goes decides its law, also when left out later")
  void countryOfDelivery() throws Exception {
    tellAll().andExpect(jsonPath("$.country").value("FR"));
    send(LESS.formatted("", "", "")).andExpect(jsonPath("$.country").value("FR"));
  }

  @Test
  @DisplayName("EDG-01 a fact told anew replaces the stored one, and null takes it away")
  void replaces() throws Exception {
    tellAll();
    send(LESS.formatted(
            ", \"methods\": []",
            ", \"status\": \"DELIVERED\", \"promisedDay\": null, \"shipTo\": null, \"parcels\": []",
            ""))
        .andExpect(jsonPath("$.version").value(2))
        .andExpect(jsonPath("$.status").value("DELIVERED"))
        .andExpect(jsonPath("$.promisedDay").doesNotExist())
        .andExpect(jsonPath("$.shipTo").doesNotExist())
        .andExpect(jsonPath("$.country").value("DE"))
        .andExpect(jsonPath("$.parcels", hasSize(0)))
        .andExpect(jsonPath("$.customer.methods", hasSize(0)));
  }

  @Test
  @DisplayName("EDG-01 a payment told again without its kind keeps it")
  void keepsKind() throws Exception {
    tellAll();
    String paid =
        ", \"payments\": [{\"method\": \"visa\", \"amount\": 8000, \"providerRef\": \"card-9\"}]";
    send(LESS.formatted("", paid, "")).andExpect(jsonPath("$.payments[0].kind").value("CARD"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'promisedDay': '2026-02-30' | /promisedDay | must be a date such as 2026-05-31",
        "'promisedDay': '2025-01-01' | /promisedDay | must not be before placedAt",
        "'status': 'LOST' | /status | must be among PENDING, PROCESSED, SHIPPED, DELIVERED,"
            + " CANCELLED",
        "'shipTo': {'line1': 'Rue 1', 'city': 'Lyon', 'country': 'FR'} | /shipTo/postcode | is"
            + " required",
        "'shipTo': {'line1': 'R', 'city': 'L', 'postcode': '1', 'country': 'XX'} | /shipTo/country"
            + " |",
        "'discount': 10001 | /discount | must not exceed what lines and delivery cost",
        "'parcels': [{'trackingNumber': 'T', 'lines': [1, 7]}] | /parcels/0/lines/1 | must be a"
            + " line of the order",
        "'parcels': [{'trackingNumber': 'T', 'lines': []}] | /parcels/0/lines | is required",
        "'parcels': [{'trackingNumber': 'T', 'deliveredAt': '2025-12-31T00:00:00Z', 'lines': [1]}]"
            + " | /parcels/0/deliveredAt |",
        "'payments': [{'method': 'visa', 'amount': 1, 'kind': 'GOLD'}] | /payments/0/kind |",
      })
  @DisplayName("EDG-01 a fact that cannot be is refused beside its field")
  void refuses(String facts, String pointer, String why) throws Exception {
    ResultActions answer =
        send(LESS.formatted("", ", " + facts.replace('\'', '"'), ""))
            .andExpect(status().isUnprocessableEntity())
            .andExpect(jsonPath("$.errors[*].pointer", hasItem(pointer)));
    if (why != null) {
      answer.andExpect(jsonPath("$.errors[*].detail", hasItem(why)));
    }
  }

  private ResultActions send(String body) throws Exception {
    return web.perform(
        put("/api/v1/orders/{number}", number)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body.replace("\"c-1\"", "\"c-" + number + "\""))
            .with(user("ada").roles("ADMIN"))
            .with(csrf()));
  }
}
