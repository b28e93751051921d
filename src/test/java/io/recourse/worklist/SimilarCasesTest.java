package io.recourse.worklist;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.testing.RecourseTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** What was solved before, beside a task about the same. */
@RecourseTest
class SimilarCasesTest {

  @Autowired MockMvc mvc;
  @Autowired TestWork work;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;
  @Autowired ApplicationEventPublisher events;

  private final String sku = "SKU-" + UUID.randomUUID();

  @Test
  @DisplayName(
      "KNO-10 a task shows solved cases of the same article and reason, and what was replied")
  void beside_a_task() throws Exception {
    CaseNumber solved = asked("CLOSED", "DEFECTIVE");
    replied(solved, "About " + solved + ": press the dimmer twice.");
    CaseNumber otherReason = asked("CLOSED", "UNWANTED");
    CaseNumber open = asked("OPEN", "DEFECTIVE");
    CaseNumber mine = asked("OPEN", "DEFECTIVE");
    String task = work.open(mine, 60, Instant.parse("2020-01-01T00:00:00Z"));

    similar(task, "returns")
        .andExpect(content().string(containsString(solved.value())))
        .andExpect(content().string(containsString("· <span lang=\"\">Dimmed lamp</span> ·")))
        .andExpect(content().string(containsString("About " + mine + ": press the dimmer twice.")))
        .andExpect(content().string(not(containsString(otherReason.value()))))
        .andExpect(content().string(not(containsString(open.value()))));
    similar(task, "warehouse").andExpect(status().isNotFound());
    for (String picture : List.of("model", "model.bpmn")) {
      beside(task, picture, "warehouse").andExpect(status().isNotFound());
    }
  }

  @Test
  @DisplayName(
      "RET-08 a label or serial in any letters leads to its task; what is another team's does not")
  void scanned() throws Exception {
    CaseNumber mine = asked("OPEN", "DEFECTIVE");
    String task = work.open(mine, 60, Instant.parse("2020-01-01T00:00:00Z"));
    String serial = "sn-" + mine.value().substring(3);
    scan(serial, "returns").andExpect(redirectedUrl("/work/tasks/" + task));
    scan(mine.value(), "lead").andExpect(redirectedUrl("/work/tasks/" + task));
    scan(labelled(mine), "returns").andExpect(redirectedUrl("/work/tasks/" + task));
    scan(serial, "warehouse")
        .andExpect(redirectedUrl("/work"))
        .andExpect(flash().attribute("refused", "No open task belongs to “" + serial + "”."));
    scan("' or 1=1 --", "lead").andExpect(redirectedUrl("/work"));
  }

  /** The number on a parcel of this case that no carrier is asked about any more. */
  private String labelled(CaseNumber number) {
    String label = "jd" + UUID.randomUUID();
    jdbc.sql(
            """
            insert into parcel (id, case_number, direction, booking_key, method, carrier,
              tracking_number, status, status_at, send_by, extension_days, booked_at)
            values (gen_random_uuid(), :number, 'RETURN', :label, 'LABEL', 'DHL', upper(:label),
              'VOIDED', now(), now(), 0, now())
            """)
        .param("number", number.value())
        .param("label", label)
        .update();
    return label;
  }

  private ResultActions scan(String code, String who) throws Exception {
    return mvc.perform(
        get("/work/scan")
            .param("code", code)
            .with(user(who).roles(who.toUpperCase(java.util.Locale.ROOT))));
  }

  private ResultActions similar(String task, String who) throws Exception {
    return beside(task, "similar", who);
  }

  private ResultActions beside(String task, String what, String who) throws Exception {
    return mvc.perform(
        get("/work/tasks/" + task + "/" + what)
            .with(user(who).roles(who.toUpperCase(java.util.Locale.ROOT))));
  }

  private CaseNumber asked(String status, String reason) {
    CaseNumber number = TestWork.someCase();
    transactions.executeWithoutResult(
        unused -> {
          insert(number, status, reason);
          events.publishEvent(
              DomainEvent.of(number, "CaseOpened", "test", Map.of("channel", "API")));
        });
    return number;
  }

  private void insert(CaseNumber number, String status, String reason) {
    jdbc.sql(
            """
            insert into service_case (number, type, channel, filed_by_kind, filed_by, language,
              status, phase, team, priority, opened_at, updated_at, closed_at)
            values (:number, 'RETURN', 'API', 'STAFF', 'agent', 'en', :status, 'DECISION', 'returns',
              50, now(), now(), case when :status = 'CLOSED' then now() end)
            """)
        .param("number", number.value())
        .param("status", status)
        .update();
    jdbc.sql(
            """
            insert into case_line (case_number, item, order_line, sku, name, quantity, reason, decision,
              goods, money, serial)
            values (:number, 1, 1, :sku, 'Dimmed lamp', 1, :reason, 'APPROVED', 'NOT_DUE', 'NONE',
              replace(:number, 'RC', 'SN'))
            """)
        .param("number", number.value())
        .param("sku", sku)
        .param("reason", reason)
        .update();
  }

  private void replied(CaseNumber number, String body) {
    jdbc.sql(
            """
            insert into case_message (id, case_number, direction, channel, author_kind, author_id,
              language, body, delivery_state, at)
            values (gen_random_uuid(), :number, 'OUT', 'EMAIL', 'STAFF', 'returns', 'en', :body, 'SENT', now())
            """)
        .param("number", number.value())
        .param("body", body)
        .update();
  }
}
