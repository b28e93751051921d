package io.recourse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.recourse.cases.CaseFixtures;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.testing.Postbox;
import io.recourse.testing.RecourseTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What people wrote stays out of the log, also when the database refuses their row. */
@RecourseTest
@ExtendWith(OutputCaptureExtension.class)
class LogHygieneTest {

  private static final String CANARY = "zq-canary";
  private static final RequestPostProcessor AGENT = user("agent").roles("AGENT");
  private static final RequestPostProcessor ADMIN = user("admin").roles("ADMIN");

  /** A table and a column of what people write. */
  private record Written(String table, String column) {}

  private static final List<Written> WRITTEN =
      List.of(
          new Written("customer", "name"),
          new Written("order_line", "name"),
          new Written("service_case", "subject"),
          new Written("case_line", "note"),
          new Written("case_message", "body"),
          new Written("evidence", "file_name"));

  @Autowired MockMvc web;
  @Autowired JdbcClient sql;
  @Autowired Orders orders;
  @Autowired ManagementService management;
  @Autowired Postbox postbox;
  @Autowired Clock clock;

  Order order;

  @BeforeEach
  void theDatabaseRefusesCanaries() {
    order = CaseFixtures.order(orders, clock.instant());
    WRITTEN.forEach(
        it ->
            sql.sql(
                    "alter table %s add constraint no_canary check (%s not like '%%%s%%') not valid"
                        .formatted(it.table(), it.column(), CANARY))
                .update());
  }

  @AfterEach
  void backToNormal() {
    WRITTEN.forEach(
        it -> sql.sql("alter table %s drop constraint no_canary".formatted(it.table())).update());
  }

  @Test
  @DisplayName("LAW-06 a row that the database refuses leaves nothing of itself in the log")
  void refusedRows(CapturedOutput log) throws Exception {
    assertThat(refused(put(order(CANARY, "Thing")).with(ADMIN))).isTrue();
    assertThat(refused(put(order("Kim", CANARY)).with(ADMIN))).isTrue();
    String opening =
        "{\"type\":\"INQUIRY\",\"channel\":\"PHONE\",\"orderNumber\":\"%s\",\"subject\":\"%s\"}";
    assertThat(refused(json("/api/v1/cases", opening.formatted(order.number(), CANARY)))).isTrue();
    assertThat(refused(json("/api/v1/cases", lines()))).isTrue();
    String number = opened(opening.formatted(order.number(), "lamp"));
    assertThat(
            refused(json("/api/v1/cases/" + number + "/messages", "{\"text\":\"" + CANARY + "\"}")))
        .isTrue();
    assertThat(refused(file("/api/v1/cases/" + number + "/evidence"))).isTrue();
    assertThat(log.getAll()).contains("The database refused");
    assertThat(log.getAll().toLowerCase(Locale.ROOT)).doesNotContain(CANARY);
  }

  @Test
  @DisplayName("LAW-06 an import that the database refuses names its job, not its people")
  void refusedImport(CapturedOutput log) throws Exception {
    String csv =
        """
        order_number,line,placed_at,currency,customer_id,customer_name,customer_email,sku,name,quantity,unit_price
        LOG-1,1,2026-03-01T10:00:00Z,EUR,77,zq-canary,zq-canary@example.org,S,Thing,1,1.00
        """;
    String location =
        web.perform(
                MockMvcRequestBuilders.post("/api/v1/orders/import")
                    .contentType("text/csv")
                    .content(csv)
                    .with(ADMIN)
                    .with(csrf()))
            .andReturn()
            .getResponse()
            .getHeader("Location");
    for (int look = 0; look < 200 && state(location).contains("RUNNING"); look++) {
      Thread.onSpinWait();
      java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
    }

    assertThat(state(location)).contains("FAILED");
    assertThat(log.getAll()).contains("Import ");
    assertThat(log.getAll().toLowerCase(Locale.ROOT)).doesNotContain(CANARY);
  }

  @Test
  @DisplayName("LAW-06 values of the wrong kind are refused and not repeated in the log")
  void refusedValues(CapturedOutput log) throws Exception {
    for (MockHttpServletRequestBuilder bad :
        List.of(
            MockMvcRequestBuilders.get("/api/v1/cases").param("limit", CANARY),
            MockMvcRequestBuilders.get("/work/cases").param("status", CANARY),
            json("/api/v1/cases", "{\"type\":\"" + CANARY + "\"}"),
            json("/api/v1/cases", "{\"" + CANARY + "\":1}"),
            json("/api/v1/cases", "{\"lines\":\"" + CANARY + "\"}"))) {
      assertThat(status(bad.with(AGENT))).isBetween(400, 499);
    }
    assertThat(log.getAll().toLowerCase(Locale.ROOT)).doesNotContain(CANARY);
  }

  @Test
  @DisplayName("LAW-06 a mail that is turned away leaves no address in the log")
  void refusedMail(CapturedOutput log) throws Exception {
    String address = CANARY + System.nanoTime() + "@example.org";
    web.perform(put(order("Kim", "Thing").replace("jo@example.org", address)).with(ADMIN));
    postbox.turnAway(address);
    String opening = lines().replace(CANARY, "flickers");

    driverRuns(opened(opening));

    assertThat(log.getAll()).contains("<address>");
    assertThat(log.getAll().toLowerCase(Locale.ROOT)).doesNotContain(CANARY);
  }

  private void driverRuns(String number) {
    management.createJobQuery().messages().list().stream()
        .filter(job -> isOf(job.getProcessInstanceId(), number))
        .forEach(
            job -> {
              try {
                management.executeJob(job.getId());
              } catch (RuntimeException notSent) {
                assertThat(notSent).isNotNull();
              }
            });
  }

  private boolean isOf(String instance, String number) {
    return sql.sql("select count(*) from act_ru_execution where id_ = ? and business_key_ = ?")
            .params(instance, number)
            .query(Integer.class)
            .single()
        > 0;
  }

  private String lines() {
    return """
    {"type":"RETURN","channel":"PHONE","orderNumber":"%s",
     "lines":[{"line":1,"quantity":1,"reason":"UNWANTED","note":"%s","remedy":"REFUND"}]}\
    """
        .formatted(order.number(), CANARY);
  }

  private String order(String buyer, String article) {
    return """
    {"customer":{"id":"log","email":"jo@example.org","name":"%s"},
     "placedAt":"2026-11-17T10:00:00Z","deliveredAt":"2026-11-20T10:00:00Z","currency":"EUR",
     "lines":[{"line":1,"sku":"S1","name":"%s","quantity":3,"unitPrice":{"amount":2500,"currency":"EUR"}}]}\
    """
        .formatted(buyer, article);
  }

  private MockHttpServletRequestBuilder put(String body) {
    return MockMvcRequestBuilders.put("/api/v1/orders/" + order.number())
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(csrf());
  }

  private static MockHttpServletRequestBuilder json(String path, String body) {
    return MockMvcRequestBuilders.post(path)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(AGENT)
        .with(csrf());
  }

  private static MockHttpServletRequestBuilder file(String path) {
    byte[] pdf = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    return MockMvcRequestBuilders.multipart(path)
        .file(new MockMultipartFile("file", CANARY + ".pdf", "application/pdf", pdf))
        .with(AGENT)
        .with(csrf());
  }

  private String opened(String body) throws Exception {
    String answer =
        web.perform(json("/api/v1/cases", body)).andReturn().getResponse().getContentAsString();
    return com.jayway.jsonpath.JsonPath.read(answer, "$.number");
  }

  private boolean refused(MockHttpServletRequestBuilder request) throws Exception {
    int status = status(request);
    return status == 409 || status == 500;
  }

  private int status(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request).andReturn().getResponse().getStatus();
  }

  private String state(String location) throws Exception {
    return web.perform(MockMvcRequestBuilders.get(location).with(ADMIN))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
