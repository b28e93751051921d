package io.recourse.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.cases.CaseFixtures;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The trail says apart what a person did and what the process did in their wake. */
@RecourseTest
class AutomaticStepsTest {

  @Autowired MockMvc web;
  @Autowired ObjectMapper json;
  @Autowired JdbcClient sql;
  @Autowired Orders orders;
  @Autowired Clock clock;

  record Row(String type, String actorKind, String actorId, String data) {}

  @Test
  @DisplayName("LAW-05 automatic steps are the system's, with who set them going as a fact")
  void stepsAreTheSystems() throws Exception {
    Order order = CaseFixtures.order(orders, clock.instant());
    String number = openedBy("ann", order);

    List<Row> rows = events(number);

    assertThat(rows)
        .filteredOn(row -> row.type().equals("CaseOpened"))
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.actorKind()).isEqualTo("STAFF");
              assertThat(row.actorId()).isEqualTo("ann");
              assertThat(row.data()).doesNotContain("trigger");
            });
    assertThat(rows)
        .filteredOn(row -> row.type().matches("ProcessStarted|StepFinished|Line(Approved|Refused)"))
        .hasSizeGreaterThan(2)
        .allSatisfy(
            row -> {
              assertThat(row.actorKind()).as(row.type()).isEqualTo("SYSTEM");
              assertThat(row.data()).contains("\"trigger\":\"ann\"", "\"triggerKind\":\"STAFF\"");
            });
    assertThat(
            sql.sql("select distinct actor_kind from decision_receipt where case_number = ?")
                .param(number)
                .query(String.class)
                .list())
        .containsExactly("SYSTEM");
  }

  private List<Row> events(String number) {
    return sql.sql(
            "select type, actor_kind, actor_id, data from audit_event where chain = ? order by seq")
        .param(number)
        .query(Row.class)
        .list();
  }

  private String openedBy(String name, Order order) throws Exception {
    String body =
        """
        {"type":"RETURN","channel":"PHONE","orderNumber":"%s",
         "lines":[{"line":1,"quantity":1,"reason":"UNWANTED","remedy":"REFUND"}]}\
        """
            .formatted(order.number());
    byte[] opened =
        web.perform(
                MockMvcRequestBuilders.post("/api/v1/cases")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body)
                    .with(user(name).roles("AGENT"))
                    .with(csrf()))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    return json.readTree(opened).get("number").asText();
  }
}
