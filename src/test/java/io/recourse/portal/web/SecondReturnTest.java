package io.recourse.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.recourse.cases.CaseFixtures;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A further return of an order of which some pieces are asked for already. */
@RecourseTest
class SecondReturnTest {

  @Autowired MockMvc web;
  @Autowired Orders orders;
  @Autowired JdbcClient sql;
  @Autowired Clock clock;

  private Order order;
  private RequestPostProcessor buyer;

  @BeforeEach
  void anOrder() {
    order = CaseFixtures.order(orders, clock.instant());
    buyer = user(order.customer().id()).roles("CUSTOMER");
  }

  @Test
  @DisplayName("INT-07 a second return of an order is shown, quoted and opened, down to no pieces")
  void second_and_third() throws Exception {
    int pieces = order.lines().get(0).quantity();
    for (int i = 0; i < pieces; i++) {
      assertThat(page("/portal/orders/" + order.number() + "/return").getStatus()).isEqualTo(200);
      assertThat(quote().getStatus()).isEqualTo(200);
      assertThat(send().getStatus()).as("return %s", i + 1).isEqualTo(302);
      assertThat(page("/portal/orders/" + order.number()).getStatus()).isEqualTo(200);
      assertThat(page("/portal/cases").getStatus()).isEqualTo(200);
    }
    MockHttpServletResponse form = page("/portal/orders/" + order.number() + "/return");
    assertThat(form.getStatus()).isEqualTo(200);
    assertThat(quote().getStatus()).isLessThan(500);
    assertThat(send().getStatus()).isBetween(400, 499);
  }

  @Test
  @DisplayName("INT-07 rows of lines that are asked for already are not sent; the others count")
  void rows_that_a_browser_leaves_out() throws Exception {
    assertThat(send(0, 1, 3).getStatus()).isEqualTo(302);

    MockHttpServletResponse quoted = quote(1, 2, 1);
    assertThat(quoted.getStatus()).isEqualTo(200);
    assertThat(quoted.getContentAsString()).contains("10.00");
    assertThat(send(1, 2, 9).getStatus()).isEqualTo(422);
    assertThat(send(1, 2, 1).getStatus()).isEqualTo(302);
  }

  private MockHttpServletResponse page(String path) throws Exception {
    return web.perform(get(path).with(buyer)).andReturn().getResponse();
  }

  private MockHttpServletResponse quote() throws Exception {
    return quote(0, 1, 1);
  }

  private MockHttpServletResponse quote(int row, int line, int pieces) throws Exception {
    return web.perform(
            post("/portal/orders/" + order.number() + "/quote")
                .param(at(row, "line"), "" + line)
                .param(at(row, "quantity"), "" + pieces)
                .param(at(row, "reason"), "UNWANTED")
                .param("method", "LABEL")
                .with(buyer)
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse send() throws Exception {
    return send(0, 1, 1);
  }

  private MockHttpServletResponse send(int row, int line, int pieces) throws Exception {
    MockMultipartHttpServletRequestBuilder form =
        multipart("/portal/orders/" + order.number() + "/return");
    return web.perform(
            form.param("submission", UUID.randomUUID().toString())
                .param("method", "LABEL")
                .param(at(row, "line"), "" + line)
                .param(at(row, "quantity"), "" + pieces)
                .param(at(row, "reason"), "UNWANTED")
                .param(at(row, "remedy"), "REFUND")
                .with(buyer)
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  private static String at(int row, String field) {
    return "entries[" + row + "]." + field;
  }
}
