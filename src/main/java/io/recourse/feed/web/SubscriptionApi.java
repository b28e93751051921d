package io.recourse.feed.web;

import io.recourse.common.Problem;
import io.recourse.feed.Delivery;
import io.recourse.feed.ManageSubscriptions;
import io.recourse.feed.ManageSubscriptions.Added;
import io.recourse.feed.ReplayEvents;
import io.recourse.feed.RotateSecret;
import io.recourse.feed.Subscribers;
import io.recourse.feed.Subscribers.Subscriber;
import io.recourse.web.ToldOnce;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is sent events, what became of them, and sending them once more. */
@RestController
@RequestMapping("/api/v1/event-subscriptions")
class SubscriptionApi {

  private static final int MOST = 200;

  private final ManageSubscriptions manage;
  private final Subscribers subscribers;
  private final ReplayEvents replay;
  private final RotateSecret rotate;

  SubscriptionApi(
      ManageSubscriptions manage,
      Subscribers subscribers,
      ReplayEvents replay,
      RotateSecret rotate) {
    this.rotate = rotate;
    this.manage = manage;
    this.subscribers = subscribers;
    this.replay = replay;
  }

  record NewSubscription(
      @Schema(example = "https://shop.example/hooks/recourse") String url,
      @Schema(example = "[\"order.cancelled\", \"refund.settled\"]") List<String> types,
      @Schema(description = "whsec_ and 24 to 64 bytes in Base64; made where it is left out")
          String secret,
      @Schema(description = "a next of the feed; where it is left out, from now on")
          String after) {}

  record Created(UUID id, URI url, List<String> types, String secret) {}

  record Renewed(String secret) {}

  record Listed(List<Subscriber> items, String next) {}

  record Deliveries(List<Delivery> items, String next) {}

  /** One of both; the first event for none. */
  record Place(String after, Instant since) {}

  @GetMapping
  Listed all() {
    return new Listed(subscribers.all(), null);
  }

  @PostMapping
  @ToldOnce
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Subscribes an address; its secret is told this once")
  ResponseEntity<Created> add(@RequestBody NewSubscription asked) {
    List<String> types = asked.types() == null ? List.of() : asked.types();
    Added added = manage.add(asked.url(), types, asked.secret(), asked.after());
    UUID id = added.subscription().id();
    return ResponseEntity.created(URI.create("/api/v1/event-subscriptions/" + id))
        .body(new Created(id, added.subscription().url(), types, added.secret()));
  }

  @GetMapping("/{id}")
  Subscriber one(@PathVariable UUID id) {
    return subscribers.get(id);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable UUID id) {
    manage.remove(id);
  }

  @PostMapping("/{id}/pause")
  Subscriber pause(@PathVariable UUID id) {
    manage.setActive(id, false);
    return subscribers.get(id);
  }

  @PostMapping("/{id}/resume")
  Subscriber resume(@PathVariable UUID id) {
    manage.setActive(id, true);
    return subscribers.get(id);
  }

  @PostMapping("/{id}/secret")
  @ToldOnce
  @Operation(summary = "Makes a new secret, told this once; the one before signs too for a while")
  Renewed renew(@PathVariable UUID id) {
    return new Renewed(rotate.rotate(id));
  }

  @PostMapping("/{id}/replay")
  @Operation(summary = "Sends everything after a place of the feed, or since a time, once more")
  Subscriber replay(@PathVariable UUID id, @RequestBody Place from) {
    if (from.since() == null) {
      replay.after(id, from.after());
    } else if (from.after() == null) {
      replay.since(id, from.since());
    } else {
      throw Problem.invalid("/since", "events.onePlace");
    }
    return subscribers.get(id);
  }

  @GetMapping("/{id}/deliveries")
  Deliveries deliveries(
      @PathVariable UUID id,
      @RequestParam(required = false) Delivery.State state,
      @RequestParam(defaultValue = "100") int limit) {
    if (limit < 1 || limit > MOST) {
      throw Problem.malformed("list.limit", MOST);
    }
    return new Deliveries(subscribers.deliveries(id, state, limit), null);
  }

  @PostMapping("/{id}/deliveries/{event}/replay")
  Subscriber replayDead(@PathVariable UUID id, @PathVariable String event) {
    replay.dead(id, event);
    return subscribers.get(id);
  }

  @PostMapping("/{id}/deliveries/{event}/skip")
  Subscriber skip(@PathVariable UUID id, @PathVariable String event) {
    replay.skip(id, event);
    return subscribers.get(id);
  }
}
