package io.recourse.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.cases.CaseFixtures;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.testing.RecourseTest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;

/**
 * Who looks at people's data in lists, searches and orders leaves an event like who opens a case.
 */
@RecourseTest
class ListReadTest {

  @Autowired MockMvc web;
  @Autowired ObjectMapper json;
  @Autowired JdbcClient sql;
  @Autowired Orders orders;
  @Autowired Clock clock;

  Order order;
  String number;
  String reader;

  @BeforeEach
  void oneCase() throws Exception {
    order = CaseFixtures.order(orders, clock.instant());
    number = opened();
    reader = "reader" + System.nanoTime();
  }

  @Test
  @DisplayName("PRV-02 searches and lists name the records shown and the filters, not their words")
  void searches() throws Exception {
    read("/api/v1/cases?order=" + order.number());
    read("/work/cases?q=" + order.customer().email());

    assertThat(events())
        .hasSize(2)
        .allSatisfy(data -> assertThat(data).contains("\"list\":\"cases\"", number))
        .noneSatisfy(data -> assertThat(data).contains("@"));
    assertThat(events().get(0)).contains("\"filters\":\"order\"");
    assertThat(events().get(1)).contains("\"filters\":\"q\"");
  }

  @Test
  @DisplayName("PRV-02 one order and the list of orders are reads too, the same look is told once")
  void ordersApi() throws Exception {
    read("/api/v1/orders/" + order.number());
    read("/api/v1/orders/" + order.number());
    read("/api/v1/orders?customer=" + order.customer().id());

    assertThat(events())
        .hasSize(2)
        .allSatisfy(data -> assertThat(data).contains("\"list\":\"orders\"", order.number()));
  }

  @Test
  @DisplayName("PRV-02 customers reading their own leave no such event")
  void customersDoNot() throws Exception {
    reader = orders.find(order.number()).orElseThrow().customer().person();
    web.perform(MockMvcRequestBuilders.get("/api/v1/cases").with(user(reader).roles("CUSTOMER")));

    assertThat(events()).isEmpty();
  }

  @Test
  @DisplayName("PRV-02 a case that is opened by an encoded letter of its address is on record too")
  void encodedAddress() throws Exception {
    web.perform(MockMvcRequestBuilders.get(URI.create("/api/v1/c%61ses/" + number)).with(staff()))
        .andExpect(MockMvcResultMatchers.status().isOk());

    assertThat(events("CaseRead")).hasSize(1);
  }

  @Test
  @DisplayName("PRV-02 all that the palette shows is on record, and who is shown only to the desk")
  void palette() throws Exception {
    String person = orders.find(order.number()).orElseThrow().customer().person();
    String found = palette(order.number(), "AGENT");
    assertThat(found)
        .contains("\"kind\":\"orders\"", "\"kind\":\"customers\"", "\"kind\":\"tasks\"")
        .doesNotContain(order.customer().email());
    assertThat(events())
        .hasSize(4)
        .anySatisfy(data -> assertThat(data).contains("\"list\":\"tasks\"", number))
        .anySatisfy(data -> assertThat(data).contains("\"list\":\"cases\"", number))
        .anySatisfy(data -> assertThat(data).contains("\"list\":\"orders\"", order.number()))
        .anySatisfy(data -> assertThat(data).contains("\"list\":\"customers\"", person));
    for (String team : List.of("WAREHOUSE", "FINANCE", "TECHNICIAN", "AUDITOR", "DIRECTOR")) {
      assertThat(palette(order.number(), team))
          .as(team)
          .contains("\"kind\":\"orders\"")
          .doesNotContain("\"kind\":\"customers\"");
    }
    assertThat(palette(order.customer().email().substring(0, 2), "AGENT"))
        .doesNotContain("\"kind\":\"customers\"");
  }

  private String palette(String words, String team) throws Exception {
    return web.perform(
            MockMvcRequestBuilders.get("/work/palette")
                .param("q", words)
                .with(user(reader).roles(team)))
        .andExpect(MockMvcResultMatchers.status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private void read(String path) throws Exception {
    int status =
        web.perform(MockMvcRequestBuilders.get(path).with(staff()))
            .andReturn()
            .getResponse()
            .getStatus();
    assertThat(status).isEqualTo(200);
  }

  private RequestPostProcessor staff() {
    return user(reader).roles("AGENT");
  }

  private List<String> events() {
    return events("ListRead");
  }

  private List<String> events(String type) {
    return sql.sql("select data from audit_event where type = ? and actor_id = ? order by seq")
        .params(type, reader)
        .query(String.class)
        .list();
  }

  private String opened() throws Exception {
    String body =
        """
        {"type":"INQUIRY","channel":"PHONE","orderNumber":"%s","subject":"lamp"}\
        """
            .formatted(order.number());
    byte[] answer =
        web.perform(
                MockMvcRequestBuilders.post("/api/v1/cases")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body)
                    .with(user("agent").roles("AGENT"))
                    .with(csrf()))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    return json.readTree(answer).get("number").asText();
  }
}
