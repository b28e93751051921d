package io.recourse.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.cases.CaseFixtures;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A further contact about an open case keeps its case, whatever changes beside the matter. */
@RecourseTest
class FurtherContactTest {

  private static final RequestPostProcessor AGENT = user("agent").roles("AGENT");

  @Autowired MockMvc web;
  @Autowired ObjectMapper json;
  @Autowired JdbcClient sql;
  @Autowired Orders orders;
  @Autowired Clock clock;

  private Order order;
  private RequestPostProcessor buyer;

  @BeforeEach
  void anOrder() {
    order = CaseFixtures.order(orders, clock.instant());
    buyer = user(order.customer().id()).roles("CUSTOMER");
  }

  @Test
  @DisplayName("INT-03 other words by another channel are added whole; only a mark opens anew")
  void other_words() throws Exception {
    String number = asked(AGENT, complaint("PHONE", "the lamp hums"), "", 201);

    assertThat(asked(buyer, complaint("PORTAL", "it smells"), "", 200)).isEqualTo(number);
    assertThat(written(number)).containsExactly("it smells\n\nplease");
    assertThat(asked(AGENT, complaint("PHONE", "the courier"), "", 201)).isNotEqualTo(number);
    assertThat(asked(buyer, complaint("PORTAL", "it smells"), "?another=true", 201))
        .isNotEqualTo(number);
  }

  @Test
  @DisplayName(
      "INT-03 the same pieces by phone join the open case; another line or reason does not")
  void same_pieces() throws Exception {
    String number = asked(buyer, wanted("PORTAL", 1, "UNWANTED", ""), "", 201);

    assertThat(asked(AGENT, wanted("PHONE", 1, "UNWANTED", "Please hurry."), "", 200))
        .isEqualTo(number);
    assertThat(written(number)).containsExactly("Please hurry.");
    assertThat(asked(AGENT, wanted("PHONE", 2, "UNWANTED", ""), "", 201)).isNotEqualTo(number);
    assertThat(asked(AGENT, wanted("PHONE", 1, "DEFECTIVE", ""), "", 201)).isNotEqualTo(number);
  }

  @Test
  @DisplayName("INT-03 without an order the one open case of the type is meant; of two, neither")
  void without_an_order() throws Exception {
    assertThat(form()).doesNotContain("another matter");
    String number = asked(AGENT, complaint("PHONE", "the lamp hums"), "", 201);
    assertThat(form()).contains("another matter than " + number);

    assertThat(asked(buyer, words("PORTAL", "about my lamp"), "", 200)).isEqualTo(number);
    assertThat(asked(AGENT, named(words("EMAIL", "still humming")), "", 200)).isEqualTo(number);
    assertThat(asked(AGENT, named(words("PHONE", "the courier")), "", 201)).isNotEqualTo(number);
    assertThat(asked(buyer, words("PORTAL", "it is loud"), "", 201)).isNotEqualTo(number);
    assertThat(asked(buyer, words("PORTAL", "the lamp hums"), "", 200)).isEqualTo(number);
    assertThat(written(number)).contains("about my lamp\n\nplease", "still humming\n\nplease");
  }

  @Test
  @DisplayName("INT-03 a unit of no order is told by its serial, by whatever channel")
  void by_serial() throws Exception {
    web.perform(
        put("/api/v1/products/OLD-LAMP")
            .with(user("admin").roles("ADMIN"))
            .with(csrf())
            .contentType(MediaType.APPLICATION_JSON)
            .content(
                "{\"product\":\"lamp\",\"name\":\"An old"
                    + " lamp\",\"price\":{\"amount\":900,\"currency\":\"EUR\"},\"available\":1}"));
    String number = asked(buyer, unit("PORTAL", "SN-" + order.number()), "", 201);

    assertThat(asked(AGENT, named(unit("PHONE", "sn-" + order.number())), "", 200))
        .isEqualTo(number);
    assertThat(asked(buyer, unit("PORTAL", "SX-" + order.number()), "", 201)).isNotEqualTo(number);
    assertThat(asked(buyer, unit("PORTAL", "SN-" + order.number()), "?another=true", 201))
        .isNotEqualTo(number);
  }

  private String form() throws Exception {
    return web.perform(get("/portal/complaints/new").with(buyer))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static String words(String channel, String subject) {
    return """
    {"type":"COMPLAINT","channel":"%s","subject":"%s","text":"please"}
    """
        .formatted(channel, subject);
  }

  private static String unit(String channel, String serial) {
    return """
    {"type":"REPAIR","channel":"%s","lines":[{"quantity":1,"reason":"FAULT_IN_USE","serial":"%s",
     "note":"It hums.","bought":{"sku":"OLD-LAMP","on":"2026-01-05","country":"DE"}}]}
    """
        .formatted(channel, serial);
  }

  /** Told by staff, who name whose it is. */
  private String named(String body) {
    return body.replaceFirst("\\{", "{\"customer\":\"" + order.customer().id() + "\",");
  }

  private String complaint(String channel, String subject) {
    return """
    {"type":"COMPLAINT","channel":"%s","orderNumber":"%s","subject":"%s","text":"please"}
    """
        .formatted(channel, order.number(), subject);
  }

  private String wanted(String channel, int line, String reason, String note) {
    return """
    {"type":"RETURN","channel":"%s","orderNumber":"%s",
     "lines":[{"line":%d,"quantity":1,"reason":"%s","note":"%s"}]}
    """
        .formatted(channel, order.number(), line, reason, note);
  }

  private String asked(RequestPostProcessor who, String body, String mark, int status)
      throws Exception {
    MockHttpServletResponse answer =
        web.perform(
                post("/api/v1/cases" + mark)
                    .with(who)
                    .with(csrf())
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
    return json.readTree(answer.getContentAsByteArray()).get("number").asText();
  }

  private List<String> written(String number) {
    return sql.sql(
            "select body from case_message where case_number = ? and direction = 'IN' order by seq")
        .param(number)
        .query(String.class)
        .list();
  }
}
