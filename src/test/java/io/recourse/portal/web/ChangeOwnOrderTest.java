package io.recourse.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.orders.Customer;
import io.recourse.orders.Fulfilment;
import io.recourse.orders.LeftOut;
import io.recourse.orders.Order;
import io.recourse.orders.OrderPrecondition;
import io.recourse.orders.OrderStatus;
import io.recourse.orders.Orders;
import io.recourse.orders.SampleOrders;
import io.recourse.orders.StoreOrder;
import io.recourse.testing.RecourseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@RecourseTest
class ChangeOwnOrderTest {

  @Autowired MockMvc web;
  @Autowired Orders orders;
  @Autowired StoreOrder store;

  private final String number = SampleOrders.number();

  @Test
  @DisplayName("INT-05 a customer cancels an order that was not sent from its page")
  void cancels() throws Exception {
    order(OrderStatus.PENDING);
    open("").andExpect(content().string(containsString("/change\"")));
    open("/change").andExpect(content().string(containsString("/change/cancel\"")));
    send("/cancel", "reason", "found it cheaper")
        .andExpect(status().is3xxRedirection())
        .andExpect(redirectedUrlPattern("/portal/cases/*"));

    assertThat(now().fulfilment().status()).isEqualTo(OrderStatus.CANCELLED);
    open("").andExpect(content().string(not(containsString("/change\""))));
  }

  @Test
  @DisplayName("INT-05 a customer sends an order elsewhere; what is wrong stands beside its field")
  void readdresses() throws Exception {
    order(OrderStatus.PENDING);
    send("/address", "line1", "Allee 2", "city", "Bonn", "postcode", "", "country", "de")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("value=\"Allee 2\"")))
        .andExpect(content().string(containsString("class=\"error\"")));
    assertThat(now().fulfilment().shipTo()).isNull();

    send("/address", "line1", "Allee 2", "city", "Bonn", "postcode", "53111", "country", "de")
        .andExpect(status().is3xxRedirection());
    assertThat(now().fulfilment().shipTo().inWords()).isEqualTo("Allee 2, 53111 Bonn, DE");
  }

  @Test
  @DisplayName("INT-05 an order that left offers no change, and one sent all the same is refused")
  void tooLate() throws Exception {
    order(OrderStatus.SHIPPED);
    open("").andExpect(content().string(not(containsString("/change\""))));
    send("/cancel", "reason", "late").andExpect(status().isUnprocessableEntity());
    assertThat(now().fulfilment().status()).isEqualTo(OrderStatus.SHIPPED);
  }

  private void order(OrderStatus status) {
    Order sample = SampleOrders.of(number, 1);
    Order order =
        sample.changed(
            sample.lines(), sample.terms(), Fulfilment.UNSAID.as(status), sample.paidSince());
    boolean ignored = store.store(order, LeftOut.NOTHING, OrderPrecondition.NONE);
  }

  private Order now() {
    return orders.find(number).orElseThrow();
  }

  private ResultActions open(String more) throws Exception {
    return as(get("/portal/orders/{number}" + more, number)).andExpect(status().isOk());
  }

  private ResultActions send(String act, String... fields) throws Exception {
    MockHttpServletRequestBuilder form =
        post("/portal/orders/{number}/change" + act, number).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    return as(form);
  }

  private ResultActions as(MockHttpServletRequestBuilder call) throws Exception {
    Customer buyer = now().customer();
    return web.perform(call.with(user(buyer.person()).roles("CUSTOMER")));
  }
}
