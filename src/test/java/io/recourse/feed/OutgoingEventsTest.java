package io.recourse.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.testing.RecourseTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
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
    publish(first, "CaseRated");
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
    assertThat(refusal("{\"url\": \"%s\", \"secret\": \"short\"}")).isEqualTo("/secret");
    assertThat(new String(subscriptions.sealedSecret(id), java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain("whsec");
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

  private void queueAll() {
    while (queue.queue(id)) {
      Thread.onSpinWait();
    }
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
