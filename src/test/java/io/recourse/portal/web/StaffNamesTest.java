package io.recourse.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.cases.CaseFixtures;
import io.recourse.common.CaseNumber;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.testing.Postbox;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who among the staff did something is nobody's business outside the house. */
@RecourseTest
class StaffNamesTest {

  static final String NAME = "zz.canary";
  static final RequestPostProcessor STAFF = user(NAME).roles("RETURNS");

  @Autowired MockMvc web;
  @Autowired ObjectMapper json;
  @Autowired Orders orders;
  @Autowired ProcessDriver driver;
  @Autowired Postbox postbox;
  @Autowired Clock clock;

  @Test
  @DisplayName(
      "NTF-01 LAW-05 staff names reach no customer: JSON, timeline, decisions, pages, mails")
  void namesStayInside() throws Exception {
    Order order = CaseFixtures.order(orders, clock.instant());
    String number = open(order);
    driver.runJobs(new CaseNumber(number));
    act(number, "/messages", "{\"text\":\"We look into it.\"}");
    act(number, "/messages", "{\"text\":\"a note\",\"internal\":true}");
    act(number, "/withdraw", "{\"reason\":\"phoned\"}");
    driver.runJobs(new CaseNumber(number));
    RequestPostProcessor buyer =
        user(orders.find(order.number()).orElseThrow().customer().person()).roles("CUSTOMER");

    for (String part :
        List.of("", "/timeline", "/messages", "/decisions", "/refunds", "/shipments")) {
      assertThat(read("/api/v1/cases/" + number + part, buyer)).as(part).doesNotContain(NAME);
    }
    assertThat(read("/api/v1/cases", buyer)).contains(number).doesNotContain(NAME);
    assertThat(read("/portal/cases/" + number, buyer)).doesNotContain(NAME);
    assertThat(postbox.to(order.customer().email())).isNotEmpty();
    for (var mail : postbox.to(order.customer().email())) {
      var raw = new java.io.ByteArrayOutputStream();
      mail.writeTo(raw);
      assertThat(raw.toString(java.nio.charset.StandardCharsets.UTF_8)).doesNotContain(NAME);
    }
    assertThat(read("/api/v1/cases/" + number + "/timeline", STAFF)).contains(NAME);
  }

  private String open(Order order) throws Exception {
    String body =
        """
        {"type":"RETURN","channel":"PHONE","orderNumber":"%s",
         "lines":[{"line":1,"quantity":1,"reason":"UNWANTED","remedy":"REFUND"}]}\
        """
            .formatted(order.number());
    MockHttpServletResponse opened = post("/api/v1/cases", body);
    return json.readTree(opened.getContentAsByteArray()).get("number").asText();
  }

  private void act(String number, String act, String body) throws Exception {
    assertThat(post("/api/v1/cases/" + number + act, body).getStatus()).isBetween(200, 201);
  }

  private MockHttpServletResponse post(String path, String body) throws Exception {
    return web.perform(
            MockMvcRequestBuilders.post(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(STAFF)
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  private String read(String path, RequestPostProcessor who) throws Exception {
    return web.perform(MockMvcRequestBuilders.get(path).with(who))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
