package io.recourse.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.testing.RecourseTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Events on their way to a receiver that takes them, fails, is slow or is down. */
@RecourseTest
class OutgoingEventsTest {

  @Autowired MockMvc web;
  @Autowired ObjectMapper json;
  @Autowired ApplicationEventPublisher events;
  @Autowired JdbcClient jdbc;
  @Autowired Subscriptions subscriptions;
  @Autowired QueueEvents queue;
  @Autowired SendEvents send;

  private final CaseNumber first = newNumber();
  private final CaseNumber second = newNumber();
  private LocalShop shop;
  private UUID id;

  @BeforeEach
  void subscribe() throws Exception {
    shop = new LocalShop();
    MockHttpServletResponse created =
        call(
            post("/api/v1/event-subscriptions")
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    "{\"url\": \"%s\", \"types\": [\"case.reopened\", \"case.closed\"]}"
                        .formatted(shop.url())));
    assertThat(created.getStatus()).as(created.getContentAsString()).isEqualTo(201);
    JsonNode body = json.readTree(created.getContentAsByteArray());
    id = UUID.fromString(body.path("id").asText());
    shop.trust(body.path("secret").asText());
  }

  @AfterEach
  void stop() {
    shop.close();
    subscriptions.remove(id);
  }

  @Test
  @DisplayName("Subscribed events are sent signed, in order per case; others are not")
  void sendsInOrder() throws Exception {
    publish(first, "CaseReopened");
    publish(second, "CaseReopened");
    publish(first, "RefundNoteLeft");
    publish(first, "CaseClosed");
    sendAll();

    assertThat(shop.takenOf(first)).containsExactly("case.reopened", "case.closed");
    assertThat(shop.takenOf(second)).containsExactly("case.reopened");
    assertThat(shop.forged()).isZero();
  }

  @Test
  @DisplayName("A failing event holds back its case only, is tried again, and dies after n tries")
  void holdsBackItsCase() throws Exception {
    shop.refuse(first);
    publish(first, "CaseReopened");
    publish(first, "CaseClosed");
    publish(second, "CaseReopened");
    for (int tries = 0; tries < 4; tries++) {
      sendAll();
      makeDue();
    }

    assertThat(shop.takenOf(second)).containsExactly("case.reopened");
    assertThat(shop.takenOf(first)).isEmpty();
    JsonNode standing = standing();
    assertThat(standing.path("dead").asInt()).isEqualTo(1);
    assertThat(standing.path("waiting").asInt()).isEqualTo(1);
    String page = call(get("/work/events/" + id)).getContentAsString();
    assertThat(page).contains("HTTP 500", first + "-1", "Send all undelivered ones again");

    shop.refuse(null);
    var unused = call(post("/work/events/" + id + "/dead/replay").with(csrf()));
    sendAll();
    assertThat(shop.takenOf(first)).containsExactly("case.reopened", "case.closed");
  }

  @Test
  @DisplayName("Pauses between tries grow as set")
  void backsOff() {
    shop.refuse(first);
    publish(first, "CaseReopened");
    sendAll();
    assertThat(pause()).isEqualTo(5);
    makeDue();
    sendAll();
    assertThat(pause()).isEqualTo(60);
  }

  @Test
  @DisplayName("A person gives a dead event up, and its case goes on")
  void skips() throws Exception {
    shop.refuse(first);
    publish(first, "CaseReopened");
    publish(first, "CaseClosed");
    for (int tries = 0; tries < 4; tries++) {
      sendAll();
      makeDue();
    }
    shop.refuse(null);
    String event = "/api/v1/event-subscriptions/" + id + "/deliveries/" + first + "-1";
    assertThat(call(post(event + "/skip")).getStatus()).isEqualTo(200);
    assertThat(call(post(event + "/skip")).getStatus()).isEqualTo(409);
    sendAll();

    assertThat(shop.takenOf(first)).containsExactly("case.closed");
  }

  @Test
  @DisplayName("What was sent but not marked is sent again under the same id, in order")
  void sendsAgainAfterAKill() {
    publish(first, "CaseReopened");
    publish(first, "CaseClosed");
    queueAll();
    Subscription to = subscriptions.find(id).orElseThrow();
    Delivery taken = send.take(id, 1).get(0);
    assertThat(send.take(id, 10)).as("nobody else takes it or its case meanwhile").isEmpty();
    send.send(to, taken);
    var lost =
        jdbc.sql(
                "update event_delivery set state = 'WAITING', ended_at = null where subscription_id"
                    + " = ? and seq = 1")
            .param(id)
            .update();
    assertThat(lost).isEqualTo(1);
    makeDue();
    sendAll();

    assertThat(shop.takenOf(first))
        .containsExactly("case.reopened", "case.reopened", "case.closed");
    assertThat(shop.idsOf(first)).containsExactly(first + "-1", first + "-1", first + "-2");
  }

  @Test
  @DisplayName("A receiver that is down gets everything once it is back")
  void comesBack() throws Exception {
    shop.goDown();
    publish(first, "CaseReopened");
    sendAll();
    assertThat(deliveries().get(0).path("failure").asText()).isEqualTo("UNREACHABLE");

    shop.comeBack();
    makeDue();
    sendAll();
    assertThat(shop.takenOf(first)).containsExactly("case.reopened");
  }

  @Test
  @DisplayName("Everything since a place or a time is sent once more, under the same ids")
  void replays() throws Exception {
    String start = standing().path("place").asText();
    publish(first, "CaseReopened");
    publish(first, "CaseClosed");
    sendAll();
    replay("{\"after\": \"" + start + "\"}");
    sendAll();

    assertThat(shop.takenOf(first))
        .containsExactly("case.reopened", "case.closed", "case.reopened", "case.closed");
    replay("{\"since\": \"2999-01-01T00:00:00Z\"}");
    sendAll();
    assertThat(shop.takenOf(first)).hasSize(4);
  }

  @Test
  @DisplayName("A paused subscription keeps its place and loses nothing")
  void pauses() throws Exception {
    var paused = call(post("/api/v1/event-subscriptions/" + id + "/pause"));
    publish(first, "CaseReopened");
    sendAll();
    assertThat(shop.takenOf(first)).isEmpty();

    var resumed = call(post("/api/v1/event-subscriptions/" + id + "/resume"));
    sendAll();
    assertThat(shop.takenOf(first)).containsExactly("case.reopened");
    assertThat(List.of(paused.getStatus(), resumed.getStatus())).containsOnly(200);
  }

  @Test
  @DisplayName("What cannot be subscribed is refused beside its field, and the secret is sealed")
  void refuses() throws Exception {
    assertThat(refusal("{\"url\": \"https://10.0.0.1/\"}")).isEqualTo("/url");
    assertThat(refusal("{\"url\": \"%s\", \"types\": [\"case.opened\", \"no.such\"]}"))
        .isEqualTo("/types/1");
    assertThat(refusal("{\"url\": \"https://93.184.215.14/" + "a".repeat(2000) + "\"}"))
        .isEqualTo("/url");
    assertThat(refusal("{\"url\": \"%s\", \"secret\": \"short\"}")).isEqualTo("/secret");
    assertThat(new String(subscriptions.sealedSecret(id), java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain("whsec");
  }

  @Test
  @DisplayName(
      "A paused subscription stays paused, whatever is sent again; one that is gone is paused")
  void staysPaused() throws Exception {
    publish(first, "CaseReopened");
    sendAll();
    assertThat(call(post("/api/v1/event-subscriptions/" + id + "/pause")).getStatus())
        .isEqualTo(200);
    replay("{}");
    assertThat(standing().path("active").asBoolean()).isFalse();

    assertThat(call(post("/api/v1/event-subscriptions/" + id + "/resume")).getStatus())
        .isEqualTo(200);
    shop.refuse(first);
    shop.refuseWith(410, null);
    publish(first, "CaseClosed");
    sendAll();
    assertThat(standing().path("active").asBoolean()).isFalse();
    assertThat(standing().path("dead").asInt()).isZero();
    assertThat(standing().path("waiting").asInt()).isPositive();
  }

  @Test
  @DisplayName(
      "A receiver that names a Retry-After is left alone so long, at most our longest pause")
  void leftAlone() {
    shop.refuse(first);
    shop.refuseWith(503, "90");
    publish(first, "CaseReopened");
    sendAll();
    assertThat(pause()).isEqualTo(90);
    shop.refuseWith(503, "99999999");
    makeDue();
    sendAll();
    assertThat(pause()).isLessThan(99_999_999);
  }

  @Test
  @DisplayName("Sending again starts where it was asked to, not before")
  void startsWhereAsked() throws Exception {
    publish(first, "CaseReopened");
    sendAll();
    String afterFirst = standing().path("place").asText();
    publish(first, "CaseClosed");
    sendAll();
    replay("{\"after\": \"" + afterFirst + "\"}");
    sendAll();

    assertThat(shop.takenOf(first)).containsExactly("case.reopened", "case.closed", "case.closed");
  }

  @Test
  @DisplayName("One slow receiver does not hold up another")
  void slowOne() throws Exception {
    LocalShop other = new LocalShop();
    String body = "{\"url\": \"%s\", \"types\": [\"case.reopened\"]}".formatted(other.url());
    JsonNode added =
        json.readTree(
            call(post("/api/v1/event-subscriptions")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body))
                .getContentAsByteArray());
    other.trust(added.path("secret").asText());
    shop.beSlow();
    EventSender sender = new EventSender(subscriptions, queue, send, () -> false);
    publish(first, "CaseReopened");
    sender.start();
    try {
      assertThat(other.arrives()).isTrue();
      assertThat(shop.takenOf(first)).isEmpty();
    } finally {
      shop.release();
      sender.stop();
      other.close();
      subscriptions.remove(UUID.fromString(added.path("id").asText()));
    }
  }

  @Test
  @DisplayName("D4 while writes are held nothing is queued or sent, and then all of it")
  void held() throws Exception {
    AtomicBoolean held = new AtomicBoolean(true);
    AtomicInteger asked = new AtomicInteger();
    EventSender sender =
        new EventSender(
            subscriptions, queue, send, () -> asked.incrementAndGet() > 0 && held.get());
    publish(first, "CaseReopened");
    sender.start();
    try {
      await("several looks").atMost(Duration.ofSeconds(20)).until(() -> asked.get() > 6);
      assertThat(standing().path("waiting").asInt()).isZero();
      assertThat(shop.takenOf(first)).isEmpty();
      held.set(false);
      assertThat(shop.arrives()).isTrue();
    } finally {
      sender.stop();
    }
  }

  @Test
  @DisplayName("A new secret signs at once; the one before signs too until its overlap ends")
  void renewed() throws Exception {
    JsonNode made =
        json.readTree(
            call(post("/api/v1/event-subscriptions/" + id + "/secret")).getContentAsByteArray());
    publish(first, "CaseReopened");
    sendAll();
    var again = call(post("/api/v1/event-subscriptions/" + id + "/secret"));
    assertThat(again.getStatus()).isEqualTo(409);
    assertThat(again.getContentAsString()).contains("signs too until");
    shop.trust(made.path("secret").asText());
    publish(first, "CaseClosed");
    sendAll();
    assertThat(shop.takenOf(first)).containsExactly("case.reopened", "case.closed");

    int spoilt =
        jdbc.sql(
                "update event_subscription set secret = ?, old_secret = null, old_until = null"
                    + " where id = ?")
            .params(new byte[40], id)
            .update();
    assertThat(spoilt).isEqualTo(1);
    publish(second, "CaseReopened");
    sendAll();
    assertThat(deliveries().get(0).path("failure").asText()).isEqualTo("SECRET_LOST");
    assertThat(call(get("/work/events/" + id)).getContentAsString())
        .contains("Make a new secret and give it to the receiver");
  }

  @Test
  @DisplayName("A key opens the feed and nothing else, until it is revoked; only its hash is kept")
  void keys() throws Exception {
    JsonNode made =
        json.readTree(
            call(post("/api/v1/event-keys")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"name\": \"shop\"}"))
                .getContentAsByteArray());
    String bearer = "Bearer " + made.path("key").asText();
    assertThat(with(bearer, "/api/v1/events?limit=1")).isEqualTo(200);
    assertThat(with(bearer, "/api/v1/cases")).isEqualTo(403);
    assertThat(with("Bearer rck_strange", "/api/v1/events")).isEqualTo(401);
    assertThat(call(get("/api/v1/event-keys")).getContentAsString())
        .contains("\"shop\"")
        .doesNotContain(made.path("key").asText());

    assertThat(call(delete("/api/v1/event-keys/" + made.path("id").asText())).getStatus())
        .isEqualTo(204);
    assertThat(with(bearer, "/api/v1/events")).isEqualTo(401);
  }

  @Test
  @DisplayName("The secret is not kept with an answer that could be asked for again")
  void toldOnce() throws Exception {
    MockHttpServletResponse created =
        call(
            post("/api/v1/event-subscriptions")
                .header("Idempotency-Key", "k" + id)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"url\": \"%s\"}".formatted(shop.url())));
    String kept =
        jdbc.sql("select coalesce(string_agg(a::text, ''), '') from idempotent_answer a")
            .query(String.class)
            .single();
    assertThat(created.getContentAsString()).contains("whsec_");
    assertThat(kept).doesNotContain("whsec_");
    subscriptions.remove(
        UUID.fromString(json.readTree(created.getContentAsByteArray()).path("id").asText()));
  }

  private int with(String bearer, String path) throws Exception {
    return web.perform(get(path).header("Authorization", bearer))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private String refusal(String body) throws Exception {
    MockHttpServletResponse answer =
        call(
            post("/api/v1/event-subscriptions")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.formatted(shop.url())));
    assertThat(answer.getStatus()).isEqualTo(422);
    return json.readTree(answer.getContentAsByteArray()).at("/errors/0/pointer").asText();
  }

  private void replay(String body) throws Exception {
    assertThat(
            call(post("/api/v1/event-subscriptions/" + id + "/replay")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body))
                .getStatus())
        .isEqualTo(200);
  }

  private JsonNode standing() throws Exception {
    return json.readTree(call(get("/api/v1/event-subscriptions/" + id)).getContentAsByteArray());
  }

  private JsonNode deliveries() throws Exception {
    return json.readTree(
            call(get("/api/v1/event-subscriptions/" + id + "/deliveries")).getContentAsByteArray())
        .path("items");
  }

  /** What others write in the same database meanwhile holds back what was published before. */
  private void queueAll() {
    await().until(this::isComplete);
    while (queue.queue(id)) {
      Thread.onSpinWait();
    }
  }

  private boolean isComplete() {
    return jdbc.sql(
            "select not exists (select from audit_event where chain = ?"
                + " and turn >= audit_turn_complete())")
        .param(String.valueOf(first))
        .query(Boolean.class)
        .single();
  }

  private void sendAll() {
    queueAll();
    Subscription to = subscriptions.find(id).orElseThrow();
    if (to.active()) {
      for (List<Delivery> due = send.take(id, 10); !due.isEmpty(); due = send.take(id, 10)) {
        due.forEach(one -> send.send(to, one));
      }
    }
  }

  private void makeDue() {
    jdbc.sql("update event_delivery set due_at = tried_at where subscription_id = ? and tries > 0")
        .param(id)
        .update();
  }

  private long pause() {
    return jdbc.sql(
            "select round(extract(epoch from due_at - tried_at)) from event_delivery"
                + " where subscription_id = ?")
        .param(id)
        .query(Long.class)
        .single();
  }

  private MockHttpServletResponse call(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(user("admin").roles("ADMIN"))).andReturn().getResponse();
  }

  private void publish(CaseNumber number, String type) {
    events.publishEvent(DomainEvent.of(number, type, type + ".", Map.of()));
  }

  private static CaseNumber newNumber() {
    return new CaseNumber("RC-" + ThreadLocalRandom.current().nextLong(700_000_000, 800_000_000));
  }
}
