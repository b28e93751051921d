package io.recourse.intake;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@RecourseTest
class UnsentOrderTest {

  @Autowired MockMvc web;

  private final String number = SampleOrders.number();

  @ParameterizedTest
  @CsvSource({"PENDING,RETURN", "PROCESSED,RETURN", "CANCELLED,RETURN", "PENDING,EXCHANGE"})
  @DisplayName("RET-07 goods that never left are not taken back: the answer names ORDER_CHANGE")
  void nothingToSendBack(String status, String type) throws Exception {
    order(status, "");
    request(type)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/type"))
        .andExpect(jsonPath("$.errors[0].detail", containsString("ORDER_CHANGE")));
    send(
            post("/api/v1/quotes"),
            """
            {"orderNumber": "%s", "lines": [{"line": 1, "quantity": 1, "reason": "UNWANTED"}]}\
            """
                .formatted(number))
        .andExpect(status().isUnprocessableEntity());
  }

  @Test
  @DisplayName("RET-07 an order that left, or of which the shop says nothing, is taken back")
  void sent() throws Exception {
    order("DELIVERED", ", \"deliveredAt\": \"2026-01-05T09:00:00Z\"");
    request("RETURN").andExpect(status().isCreated());
  }

  private void order(String status, String more) throws Exception {
    send(
            put("/api/v1/orders/{number}", number),
            """
            {"customer": {"id": "c-%s", "email": "mia@example.org", "country": "DE"}, "currency": "EUR",
             "placedAt": "2026-01-02T09:00:00Z", "status": "%s"%s,
             "lines": [{"line": 1, "sku": "A-1", "name": "Lamp", "quantity": 1, "unitPrice": 7000}]}\
            """
                .formatted(number, status, more))
        .andExpect(status().isCreated());
  }

  private ResultActions request(String type) throws Exception {
    return send(
        post("/api/v1/cases"),
        """
        {"type": "%s", "channel": "PHONE", "orderNumber": "%s",
         "lines": [{"line": 1, "quantity": 1, "reason": "UNWANTED"}]}\
        """
            .formatted(type, number));
  }

  private ResultActions send(MockHttpServletRequestBuilder call, String body) throws Exception {
    return web.perform(
        call.contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(user("ada").roles("ADMIN", "AGENT"))
            .with(csrf()));
  }
}
