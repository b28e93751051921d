package io.recourse.orders.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.orders.SampleOrders;
import io.recourse.testing.RecourseTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@Tag("corpus")
@RecourseTest
class NaughtyStringsTest {

  @Autowired MockMvc web;
  @Autowired Orders orders;
  @Autowired ObjectMapper json;

  @Test
  @DisplayName("EDG-01 hostile text in any field is stored unchanged or refused, never a failure")
  void stored_or_refused() throws Exception {
    Path corpus = Path.of(System.getProperty("recourse.corpus", "none"), "bad-inputs/blns.json");
    assumeTrue(Files.exists(corpus), "no corpus");
    int stored = 0;
    String[] strings = json.readValue(corpus.toFile(), String[].class);
    for (String text : strings) {
      stored += isStored(text) ? 1 : 0;
    }
    assertThat(stored).isGreaterThan(strings.length / 2);
  }

  private boolean isStored(String text) throws Exception {
    String number = SampleOrders.number();
    int status =
        web.perform(
                put("/api/v1/orders/" + number)
                    .with(user("agent").roles("AGENT"))
                    .with(csrf())
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(json.writeValueAsBytes(body(text))))
            .andReturn()
            .getResponse()
            .getStatus();
    if (status != 201) {
      assertThat(status).as(text).isBetween(400, 499);
      assertThat(orders.find(number)).isEmpty();
      return false;
    }
    Order order = orders.find(number).orElseThrow();
    assertThat(order.customer().name()).isEqualTo(text);
    assertThat(order.lines().get(0).name()).isEqualTo(text);
    assertThat(order.payments().get(0).providerRef()).isEqualTo(text);
    return true;
  }

  private ObjectNode body(String text) {
    ObjectNode body = json.createObjectNode();
    body.put("placedAt", "2026-01-02T09:00:00Z").put("currency", "EUR");
    body.putObject("customer").put("id", "naughty").put("name", text);
    ObjectNode line = body.putArray("lines").addObject();
    line.put("line", 1).put("sku", "A").put("name", text).put("quantity", 1);
    line.putObject("unitPrice").put("amount", 100).put("currency", "EUR");
    ObjectNode payment = body.putArray("payments").addObject();
    payment.put("method", "CARD").put("amount", 100).put("providerRef", text);
    return body;
  }
}
