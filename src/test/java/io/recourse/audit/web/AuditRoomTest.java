package io.recourse.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.audit.RecordAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.testing.RecourseTest;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

@RecourseTest
class AuditRoomTest {

  @Autowired MockMvc web;
  @Autowired ApplicationEventPublisher events;
  @Autowired RecordAccess access;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private final String number =
      "RC-" + ThreadLocalRandom.current().nextLong(10_000_000_000L, 99_999_999_999L);

  @BeforeEach
  void a_case_with_an_event() {
    transaction.executeWithoutResult(
        begun -> {
          jdbc.sql(
                  """
                  insert into service_case (number, type, channel, filed_by_kind, filed_by, language,
                    status, phase, team, priority, opened_at, updated_at)
                  values (?, 'INQUIRY', 'API', 'SYSTEM', 'test', 'en',
                    'OPEN', 'INTAKE', 'agent', 50, now(), now())
                  """)
              .param(number)
              .update();
          events.publishEvent(
              DomainEvent.of(
                  new CaseNumber(number), "CaseOpened", "=HYPERLINK(1)", Map.of("channel", "WEB")));
        });
  }

  @Test
  @DisplayName("LAW-04 LAW-05 the auditor gets the whole file of a case")
  void the_whole_file() throws Exception {
    web.perform(get("/api/v1/audit/cases/" + number).with(auditor()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.number").value(number))
        .andExpect(jsonPath("$.events[0].type").value("CaseOpened"))
        .andExpect(jsonPath("$.events[0].data.channel").value("WEB"))
        .andExpect(jsonPath("$.events[0].hash").isString())
        .andExpect(jsonPath("$.receipts").isArray())
        .andExpect(jsonPath("$.models").isArray());
    web.perform(get("/api/v1/audit/cases/RC-000001").with(auditor()))
        .andExpect(status().isNotFound());
  }

  @Test
  @DisplayName("W2 nobody but the auditor comes into the audit room")
  void others_stay_outside() throws Exception {
    web.perform(get("/api/v1/audit/cases/" + number)).andExpect(status().isUnauthorized());
    for (String role : new String[] {"AGENT", "LEAD", "OWNER", "ADMIN", "CUSTOMER"}) {
      RequestPostProcessor other = user("other").roles(role);
      web.perform(get("/api/v1/audit/cases/" + number).with(other))
          .andExpect(status().isForbidden());
      web.perform(post("/api/v1/audit/verify").with(other).with(csrf()))
          .andExpect(status().isForbidden());
      web.perform(get("/audit").with(other)).andExpect(status().isForbidden());
    }
  }

  @Test
  @DisplayName("LAW-05 verification and checkpoints answer on demand")
  void verdict_and_checkpoint() throws Exception {
    web.perform(post("/api/v1/audit/checkpoints").with(auditor()).with(csrf()))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.root").isString())
        .andExpect(jsonPath("$.signature").isString());
    web.perform(post("/api/v1/audit/verify").with(auditor()).with(csrf()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.cases").isNumber())
        .andExpect(jsonPath("$.events").isNumber())
        .andExpect(jsonPath("$.broken[?(@.case == '" + number + "')]").isEmpty());
  }

  @Test
  @DisplayName("LAW-04 W7 a case is exported as JSON lines and as CSV without formulas")
  void exports() throws Exception {
    web.perform(get("/api/v1/audit/export?format=jsonl&case=" + number).with(auditor()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("\"type\":\"CaseOpened\"")))
        .andExpect(content().string(containsString("\"type\":\"ConformityProved\"")));
    web.perform(get("/api/v1/audit/export?format=csv&case=" + number).with(auditor()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(",'=HYPERLINK(1),")))
        .andExpect(content().string(not(containsString(",=HYPERLINK"))));
    web.perform(get("/api/v1/audit/export?format=xes").with(auditor()))
        .andExpect(status().isUnprocessableEntity());
    web.perform(get("/api/v1/audit/export?from=yesterday").with(auditor()))
        .andExpect(status().isUnprocessableEntity());
  }

  @Test
  @DisplayName("LAW-05 the audit room finds events and shows a case, in three languages")
  void pages() throws Exception {
    web.perform(get("/audit?number=" + number).with(auditor()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("/audit/cases/" + number)));
    web.perform(get("/audit?actor=nobody-at-all&from=2020-01-01&to=2020-01-02").with(auditor()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("No event matches.")));
    web.perform(get("/audit/cases/" + number).with(auditor()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("=HYPERLINK(1)")))
        .andExpect(content().string(containsString("Nothing was changed")));
    web.perform(get("/audit/cases/" + number + "?lang=zh-TW").with(auditor()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("決策憑據")));
    web.perform(post("/audit/cases/" + number + "/verify").with(auditor()).with(csrf()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("id=\"verdict\"")));
  }

  @Test
  @DisplayName("LAW-05 staff who look at a case leave one event in ten minutes")
  void reads_are_events() throws Exception {
    web.perform(get("/audit/cases/" + number).with(auditor()));
    web.perform(get("/api/v1/audit/cases/" + number).with(auditor()));

    assertThat(reads()).isOne();
  }

  @Test
  void customers_and_the_system_read_without_a_trace() {
    access.read(new CaseNumber(number));
    TestingAuthenticationToken customer =
        new TestingAuthenticationToken("c-1", "n/a", "ROLE_CUSTOMER");
    SecurityContextHolder.getContext().setAuthentication(customer);
    try {
      access.read(new CaseNumber(number));
    } finally {
      SecurityContextHolder.clearContext();
    }

    assertThat(reads()).isZero();
  }

  private int reads() {
    return jdbc.sql("select count(*) from audit_event where chain = ? and type = 'CaseRead'")
        .param(number)
        .query(Integer.class)
        .single();
  }

  private static RequestPostProcessor auditor() {
    return user("auditor").roles("AUDITOR");
  }
}
