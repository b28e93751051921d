package io.recourse.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.testing.RecourseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What the shop fetches: nothing lost, nothing out of order, nothing that is not its business. */
@RecourseTest
class FeedTest {

  @Autowired MockMvc web;
  @Autowired ObjectMapper json;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  private final CaseNumber first = newNumber();
  private final CaseNumber second = newNumber();
  private static String read = "";

  @Test
  @DisplayName("An event committed late is handed out late, not lost")
  void losesNothingCommittedLate() throws Exception {
    String start = end();
    CountDownLatch early = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<?> late =
          other.submit(
              () ->
                  transaction.executeWithoutResult(
                      begun -> {
                        takeTurn();
                        early.countDown();
                        await(go);
                        publish(first, "CaseReopened");
                      }));
      await(early);
      publish(second, "CaseReopened");
      JsonNode before = page(start);
      go.countDown();
      late.get();
      JsonNode after = page(before.path("next").asText());

      List<String> all = new ArrayList<>(before.findValuesAsText("case"));
      all.addAll(after.findValuesAsText("case"));
      assertThat(all).containsOnlyOnce(first.value(), second.value());
    } finally {
      other.shutdownNow();
    }
  }

  @Test
  @DisplayName("A case keeps its order though the transaction that began first wrote last")
  void keepsTheOrderOfACase() throws Exception {
    String start = end();
    CountDownLatch early = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<?> late =
          other.submit(
              () ->
                  transaction.executeWithoutResult(
                      begun -> {
                        takeTurn();
                        early.countDown();
                        await(go);
                        publish(first, "CaseClosed");
                      }));
      await(early);
      publish(first, "CaseReopened");
      go.countDown();
      late.get();

      List<String> types = new ArrayList<>();
      for (String next = start; ; ) {
        JsonNode page = page(next, 1);
        if (page.path("items").isEmpty()) {
          break;
        }
        types.addAll(page.path("items").findValuesAsText("type"));
        next = page.path("next").asText();
      }
      assertThat(types).containsExactly("case.reopened", "case.closed");
    } finally {
      other.shutdownNow();
    }
  }

  @Test
  @DisplayName("The shop is told facts, never who of the staff acted or what they wrote")
  void keepsPersonalDataInTheHouse() throws Exception {
    String start = end();
    events.publishEvent(
        DomainEvent.of(
            first,
            "RefundApproved",
            "The refund was approved by finance",
            Map.of("amount", 1_299, "currency", "EUR", "by", "finance", "note", "nice man")));
    events.publishEvent(
        DomainEvent.ofSystem("StaffInvited", "A link was made.", Map.of("account", "agent")));

    JsonNode told = page(start).path("items");

    assertThat(told).hasSize(1);
    assertThat(told.get(0).path("type").asText()).isEqualTo("refund.approved");
    assertThat(told.get(0).path("id").asText()).isEqualTo(first + "-1");
    assertThat(told.get(0).path("data").toString())
        .isEqualTo("{\"amount\":1299,\"currency\":\"EUR\"}");
    assertThat(told.toString()).doesNotContain("finance", "nice man");
  }

  @Test
  @DisplayName("Turns go on after the database was filled from a dump into a younger one")
  void goesOnInACopiedDatabase() throws Exception {
    long base = jdbc.sql("select base from audit_turn").query(Long.class).single();
    try {
      jdbc.sql("update audit_turn set base = base + 1000000000").update();
      publish(first, "CaseReopened");
      String start = end();
      jdbc.sql("update audit_turn set base = :base").param("base", base).update();
      publish(second, "CaseReopened");
      assertThat(page(start).path("items")).as("lost without a look").isEmpty();

      new io.recourse.audit.jdbc.TurnsGoOn(jdbc).afterPropertiesSet();
      publish(first, "CaseClosed");

      assertThat(page(start).path("items").findValuesAsText("type")).contains("case.closed");
    } finally {
      // Turns never go back: later tests stand above what this one wrote.
      jdbc.sql("update audit_turn set base = greatest(base, :base)")
          .param("base", base + 1_000_000_000L)
          .update();
    }
  }

  @Test
  @DisplayName("OpenAPI names every type that is told and what is sent to subscribers")
  void isInOpenApi() throws Exception {
    JsonNode api =
        json.readTree(
            web.perform(get("/v3/api-docs").with(user("admin").roles("ADMIN")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    JsonNode type = api.at("/components/schemas/FeedEvent/properties/type/x-extensible-enum");
    assertThat(type).map(JsonNode::asText).contains("refund.settled", "order.cancelled");
    assertThat(api.at("/webhooks/event/post/parameters")).hasSize(3);
  }

  @Test
  @DisplayName("A place that we did not give, or a limit out of bounds, is refused")
  void refusesForeignPlaces() throws Exception {
    assertThat(answer("nonsense", 10).getStatus()).isEqualTo(400);
    assertThat(answer("", 201).getStatus()).isEqualTo(400);
    assertThat(answer("", 0).getStatus()).isEqualTo(400);
  }

  /** Read on from where an earlier test stood. */
  private String end() throws Exception {
    String next = read;
    for (JsonNode page = page(next); !page.path("items").isEmpty(); page = page(next)) {
      next = page.path("next").asText();
    }
    read = next;
    return next;
  }

  private JsonNode page(String after) throws Exception {
    return page(after, 200);
  }

  private JsonNode page(String after, int limit) throws Exception {
    return json.readTree(answer(after, limit).getContentAsByteArray());
  }

  private MockHttpServletResponse answer(String after, int limit) throws Exception {
    return web.perform(
            get("/api/v1/events")
                .param("after", after)
                .param("limit", String.valueOf(limit))
                .with(user("admin").roles("ADMIN")))
        .andReturn()
        .getResponse();
  }

  private void takeTurn() {
    var ignored = jdbc.sql("select pg_current_xact_id()::text").query(String.class).single();
  }

  private void publish(CaseNumber number, String type) {
    events.publishEvent(DomainEvent.of(number, type, type + ".", Map.of()));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CaseNumber newNumber() {
    return new CaseNumber("RC-" + ThreadLocalRandom.current().nextLong(800_000_000, 900_000_000));
  }
}
