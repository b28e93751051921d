package io.recourse.orders.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.orders.Orders;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The door for articles, and what an exchange may be for. */
@RecourseTest
class ProductApiTest {

  @Autowired MockMvc web;
  @Autowired ObjectMapper json;
  @Autowired Clock clock;
  @Autowired Orders orders;

  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final String lamp = "LAMP-" + run;

  @Test
  @DisplayName("EDG-01 An article is stored, read with its variants, and changed without loss")
  void storesArticles() throws Exception {
    MockHttpServletResponse created = tell("-B", "black", 2_499, 3);
    tell("-W", "white", 2_999, 0);

    assertThat(created.getStatus()).isEqualTo(201);
    assertThat(created.getHeader("Location")).isEqualTo("/api/v1/products/" + lamp + "-B");
    assertThat(put(lamp + "-B", "{\"available\": null, \"taxRate\": 0.19}").getStatus())
        .isEqualTo(200);
    JsonNode read = read(get("/api/v1/products/" + lamp + "-B"));
    assertThat(read.at("/price/amount").asLong()).isEqualTo(2_499);
    assertThat(read.at("/options/colour").asText()).isEqualTo("black");
    assertThat(read.at("/taxRate").decimalValue()).isEqualByComparingTo("0.19");
    assertThat(read.path("available").isNull()).isTrue();
    assertThat(read(get("/api/v1/products").param("product", lamp)).findValuesAsText("sku"))
        .containsExactly(lamp + "-B", lamp + "-W");
    assertThat(web.perform(get("/api/v1/products/none").with(agent())).andReturn().getResponse())
        .extracting(MockHttpServletResponse::getStatus)
        .isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | /product | 422",
        "{\"product\": \"P\", \"name\": \"N\"} | /price | 422",
        "{\"product\": \"P\", \"name\": \"N\", \"price\": {\"amount\": -1, \"currency\": \"EUR\"}}"
            + " | /price/amount | 422",
        "{\"product\": \"P\", \"name\": \"N\", \"price\": {\"amount\": 1, \"currency\": \"EURO\"}}"
            + " | /price/currency | 422",
        "{\"available\": -1} | /available | 422",
        "{\"available\": 1.5} | /available | 422",
        "{\"taxRate\": 19} | /taxRate | 422",
        "{\"options\": [\"red\"]} | /options | 422",
        "{\"options\": {\"colour\": \"\"}} | /options/colour | 422",
        "{\"traits\": [\"SHINY\"]} | /traits | 422",
        "{\"picture\": \"javascript:alert(1)\"} | /picture | 422",
        "{\"sku\": \"another\"} | /sku | 422",
        "{\"colour\": \"red\"} | /colour | 400",
        "{\"name\": 1, | '' | 400",
      })
  @DisplayName("EDG-01 A bad field is refused with its pointer, and nothing is stored")
  void refusesBadFields(String body, String pointer, int status) throws Exception {
    MockHttpServletResponse answer = put(lamp, body);

    assertThat(answer.getStatus()).isEqualTo(status);
    if (!pointer.isEmpty()) {
      assertThat(json.readTree(answer.getContentAsByteArray()).findValuesAsText("pointer"))
          .contains(pointer);
    }
    assertThat(web.perform(get("/api/v1/products/" + lamp).with(agent())).andReturn())
        .extracting(result -> result.getResponse().getStatus())
        .isEqualTo(404);
  }

  @Test
  @DisplayName("An exchange names an article that exists, is of the product, has price and stock")
  void exchangesForWhatCanBeSent() throws Exception {
    tell("-B", "black", 2_499, 3);
    tell("-W", "white", 2_999, 1);
    tell("-R", "red", 2_999, 0);
    tellDollars(lamp + "-US");
    put(
        "BULB-" + run,
        "{\"product\": \"bulb\", \"name\": \"Bulb\", \"price\": {\"amount\": 300, \"currency\":"
            + " \"EUR\"}}");
    String order = order();

    assertThat(exchange(order, lamp + "-X", 1)).isEqualTo("there is no article " + lamp + "-X");
    assertThat(exchange(order, "BULB-" + run, 1)).contains("is another product");
    assertThat(exchange(order, lamp + "-R", 1)).contains("is not in stock");
    assertThat(exchange(order, lamp + "-W", 2)).contains("is not in stock");
    assertThat(exchange(order, lamp + "-US", 1)).contains("has no price in the currency");
    assertThat(exchange(order, lamp + "-W", 1)).isEqualTo("201");
  }

  @Test
  @DisplayName("RET-09 a quote shows price, tax and difference, and refuses what intake refuses")
  void quotesExchanges() throws Exception {
    tell("-B", "black", 2_499, 3);
    tell("-W", "white", 2_999, 1);
    tell("-R", "red", 1_999, 5);
    tell("-G", "grey", 1_999, 0);
    put(lamp + "-W", "{\"taxRate\": 0.19}");
    String order = order();

    JsonNode white = quote(order, lamp + "-W", 1);
    assertThat(white.at("/lines/0/exchange/price/amount").asLong()).isEqualTo(2_999);
    assertThat(white.at("/lines/0/exchange/tax/amount").asLong()).isEqualTo(479);
    assertThat(white.at("/lines/0/exchange/credited/amount").asLong()).isEqualTo(2_499);
    assertThat(white.at("/toPay/amount").asLong()).isEqualTo(500);
    assertThat(white.at("/total/amount").asLong()).isZero();
    JsonNode red = quote(order, lamp + "-R", 2);
    assertThat(red.at("/total/amount").asLong()).isEqualTo(1_000);
    assertThat(red.at("/toPay/amount").asLong()).isZero();
    JsonNode refused = quote(order, lamp + "-G", 1);
    assertThat(refused.at("/errors/0/pointer").asText()).isEqualTo("/lines/0/exchangeSku");
    assertThat(refused.at("/errors/0/detail").asText())
        .isEqualTo(exchange(order, lamp + "-G", 1))
        .contains("is not in stock");
  }

  @Test
  @DisplayName("An article wanted on several lines is counted over all of them, in quotes too")
  void countsOverLines() throws Exception {
    tell("-B", "black", 2_499, 3);
    tell("-W", "white", 2_999, 1);
    String order = order();
    String line =
        """
        {"line": 1, "quantity": 1, "reason": "%s", "remedy": "EXCHANGE", "exchangeSku": "%s-W"}
        """;
    String lines =
        "[%s, %s]".formatted(line.formatted("SIZE", lamp), line.formatted("COLOUR_STYLE", lamp));
    String twice = "{\"orderNumber\": \"%s\", \"lines\": %s, ".formatted(order, lines);

    for (var door :
        Map.of(
                "/api/v1/cases",
                "\"type\": \"EXCHANGE\", \"channel\": \"API\"}",
                "/api/v1/quotes",
                "\"returnMethod\": \"OWN_LABEL\"}")
            .entrySet()) {
      JsonNode said =
          json.readTree(send(post(door.getKey()), twice + door.getValue()).getContentAsByteArray());
      assertThat(said.findValuesAsText("pointer")).containsExactly("/lines/1/exchangeSku");
      assertThat(said.at("/errors/0/detail").asText()).contains("is not in stock");
    }
  }

  @Test
  @DisplayName("RET-09 the portal offers the variants with their difference and what is left")
  void offersVariants() throws Exception {
    tell("-B", "black", 2_499, 3);
    tell("-W", "white", 2_999, 1);
    tell("-R", "red", 1_999, 0);
    String order = order();
    String page =
        web.perform(
                get("/portal/orders/" + order + "/return")
                    .with(
                        user(orders.find(order).orElseThrow().customer().person())
                            .roles("CUSTOMER")))
            .andReturn()
            .getResponse()
            .getContentAsString();

    assertThat(Jsoup.parse(page).text())
        .contains("The same article again")
        .contains("Desk lamp (white) +€5.00 · 1 in stock")
        .contains("Desk lamp (red) -€5.00 · sold out");
  }

  private JsonNode quote(String order, String wanted, int pieces) throws Exception {
    String body =
        """
        {"orderNumber": "%s", "returnMethod": "OWN_LABEL", "lines": [{"line": 1, "quantity": %d,
         "reason": "SIZE", "remedy": "EXCHANGE", "exchangeSku": "%s"}]}
        """
            .formatted(order, pieces, wanted);
    return json.readTree(send(post("/api/v1/quotes"), body).getContentAsByteArray());
  }

  @Test
  @DisplayName("A shop that never told what was bought keeps no catalogue to check against")
  void believesShopsWithoutCatalogue() throws Exception {
    assertThat(exchange(order(), "ANY-" + run, 1)).isEqualTo("201");
  }

  private String exchange(String order, String wanted, int pieces) throws Exception {
    String body =
        """
        {"type": "EXCHANGE", "channel": "API", "orderNumber": "%s", "lines": [{"line": 1,
         "quantity": %d, "reason": "SIZE", "remedy": "EXCHANGE", "exchangeSku": "%s"}]}
        """
            .formatted(order, pieces, wanted);
    MockHttpServletResponse answer = send(post("/api/v1/cases"), body);
    JsonNode said = json.readTree(answer.getContentAsByteArray());
    return answer.getStatus() == 201 ? "201" : said.at("/errors/0/detail").asText();
  }

  private String order() throws Exception {
    String number = "P-" + UUID.randomUUID().toString().substring(0, 8);
    String body =
        """
        {"customer": {"id": "c-%s", "email": "%s@example.org", "country": "DE"}, "placedAt": "%s",
         "deliveredAt": "%s", "currency": "EUR", "lines": [{"line": 1, "sku": "%s-B", "name":
         "Desk lamp", "quantity": 2, "unitPrice": 2499}]}
        """
            .formatted(
                number,
                number,
                clock.instant().minus(Duration.ofDays(5)),
                clock.instant().minus(Duration.ofDays(2)),
                lamp);
    assertThat(send(MockMvcRequestBuilders.put("/api/v1/orders/" + number), body).getStatus())
        .isEqualTo(201);
    return number;
  }

  private MockHttpServletResponse tell(String variant, String colour, long price, int available)
      throws Exception {
    return put(
        lamp + variant,
        """
        {"product": "%s", "name": "Desk lamp", "options": {"colour": "%s"},
         "price": {"amount": %d, "currency": "EUR"}, "available": %d}
        """
            .formatted(lamp, colour, price, available));
  }

  private void tellDollars(String sku) throws Exception {
    put(
        sku,
        """
        {"product": "%s", "name": "Desk lamp", "price": {"amount": 1, "currency": "USD"}}
        """
            .formatted(lamp));
  }

  private MockHttpServletResponse put(String sku, String body) throws Exception {
    return send(MockMvcRequestBuilders.put("/api/v1/products/" + sku), body);
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String body)
      throws Exception {
    return web.perform(
            request
                .with(agent())
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body))
        .andReturn()
        .getResponse();
  }

  private JsonNode read(MockHttpServletRequestBuilder request) throws Exception {
    return json.readTree(
        web.perform(request.with(agent())).andReturn().getResponse().getContentAsByteArray());
  }

  private static RequestPostProcessor agent() {
    return user("agent").roles("AGENT");
  }
}
