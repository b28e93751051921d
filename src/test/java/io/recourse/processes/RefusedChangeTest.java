package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.orders.OrderStatus;
import io.recourse.orders.Orders;
import io.recourse.testing.RecourseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** An order becomes nothing that it cannot become: no case is opened and nothing is held for it. */
@RecourseTest
class RefusedChangeTest {

  @Autowired OrderChanges changes;
  @Autowired Orders orders;
  @Autowired Standing standing;
  @Autowired MockMvc http;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unknown | there is no article",
        "gone | stock",
        "cup | another product",
      })
  @DisplayName("W3 an article unknown, sold out or of another kind is refused at its field")
  void articles(String sku, String ground) throws Exception {
    String order = changes.order(OrderStatus.PENDING);
    String wish = "{\"items\": [{\"line\": 1, \"sku\": \"%s\", \"quantity\": 1}]}";
    ask(order, wish.formatted(sku + order))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.errors[0].pointer").value("/change/items/0/sku"))
        .andExpect(jsonPath("$.errors[0].detail").value(containsString(ground)));
    assertAsBefore(order);
  }

  @Test
  @DisplayName("W3 an order that has left is not cancelled, at neither door, and both say why")
  void cancelledTooLate() throws Exception {
    String order = changes.order(OrderStatus.SHIPPED);
    ask(order, "{\"cancel\": {\"reason\": \"late\"}}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/change/cancel"))
        .andExpect(jsonPath("$.errors[0].detail").value(containsString("past changing")));
    http.perform(
            post("/portal/orders/{order}/change/cancel", order)
                .param("reason", "late & sorry")
                .with(user(customer(order)).roles("CUSTOMER"))
                .with(csrf()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("past changing")));
    assertAsBefore(order);
  }

  private void assertAsBefore(String order) {
    assertThat(changes.stored(order).version()).isEqualTo(1);
    assertThat(standing.casesOf(customer(order))).isZero();
  }

  private String customer(String order) {
    return orders.find(order).orElseThrow().customer().person();
  }

  private ResultActions ask(String order, String wish) throws Exception {
    String body =
        """
        {"type": "ORDER_CHANGE", "channel": "PHONE", "orderNumber": "%s", "change": %s}
        """;
    return http.perform(
        post("/api/v1/cases")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body.formatted(order, wish))
            .with(user("agent").roles("AGENT")));
  }
}
