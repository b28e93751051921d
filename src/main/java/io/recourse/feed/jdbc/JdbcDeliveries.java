package io.recourse.feed.jdbc;

import io.recourse.audit.TrailPlace;
import io.recourse.feed.Deliveries;
import io.recourse.feed.Delivery;
import io.recourse.feed.Delivery.State;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The queues of subscribers in PostgreSQL. */
@Repository
class JdbcDeliveries implements Deliveries {

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  JdbcDeliveries(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  @Override
  public void queue(UUID subscription, List<Queued> events, Instant now) {
    var unused =
        batch.batchUpdate(
            DeliveryRows.QUEUE,
            events.stream().map(event -> DeliveryRows.values(subscription, event, now)).toList());
  }

  @Override
  public List<Delivery> take(UUID subscription, int most, Instant now, Duration patience) {
    return jdbc.sql(DeliveryRows.TAKE)
        .param("subscription", subscription)
        .param("most", most)
        .param("now", DeliveryRows.utc(now))
        .param("again", DeliveryRows.utc(now.plus(patience)))
        .query(DeliveryRows::read)
        .list();
  }

  @Override
  public void delivered(Delivery sent, Instant now) {
    mark(sent, "state = 'DELIVERED', failure = null, ended_at = :at").param("at", at(now)).update();
  }

  @Override
  public void failed(Delivery sent, String failure, Instant again) {
    mark(sent, "failure = :failure, due_at = :at")
        .param("failure", failure)
        .param("at", at(again))
        .update();
  }

  @Override
  public void dead(Delivery sent, String failure, Instant now) {
    mark(sent, "state = 'DEAD', failure = :failure, ended_at = :at")
        .param("failure", failure)
        .param("at", at(now))
        .update();
  }

  /** Only by whoever tried it last. */
  private StatementSpec mark(Delivery sent, String what) {
    return jdbc.sql("update event_delivery set " + what + DeliveryRows.MINE)
        .param("subscription", sent.subscription())
        .param("event", sent.event())
        .param("tries", sent.tries());
  }

  @Override
  public int revive(UUID subscription, String eventOrAll, Instant now) {
    return jdbc.sql(DeliveryRows.REVIVE)
        .param("subscription", subscription)
        .param("event", eventOrAll)
        .param("now", at(now))
        .update();
  }

  @Override
  public int skip(UUID subscription, String event, Instant now) {
    return jdbc.sql(DeliveryRows.SKIP)
        .param("subscription", subscription)
        .param("event", event)
        .param("now", at(now))
        .update();
  }

  @Override
  public void forgetAfter(UUID subscription, TrailPlace place) {
    jdbc.sql(
            "delete from event_delivery where subscription_id = ? and (turn, chain, seq) > (?, ?,"
                + " ?)")
        .params(subscription, place.turn(), place.chain(), place.seq())
        .update();
  }

  @Override
  public Map<UUID, Standing> standings(List<UUID> subscriptions) {
    Map<UUID, Map<State, Integer>> counts = new HashMap<>();
    UUID[] ids = subscriptions.toArray(UUID[]::new);
    jdbc.sql(DeliveryRows.COUNTS)
        .param(ids)
        .query(
            (RowCallbackHandler)
                row ->
                    counts
                        .computeIfAbsent(
                            row.getObject("subscription_id", UUID.class),
                            any -> new EnumMap<>(State.class))
                        .put(State.valueOf(row.getString("state")), row.getInt("pieces")));
    Map<UUID, Instant> oldest = new HashMap<>();
    jdbc.sql(DeliveryRows.OLDEST)
        .param(ids)
        .query(
            (RowCallbackHandler)
                row ->
                    oldest.put(
                        row.getObject("subscription_id", UUID.class),
                        DeliveryRows.instant(row, "oldest")));
    Map<UUID, Standing> standings = new HashMap<>();
    counts.forEach((id, some) -> standings.put(id, new Standing(some, oldest.get(id))));
    return standings;
  }

  @Override
  public List<Delivery> latest(UUID subscription, State stateOrAll, int most) {
    return jdbc.sql(DeliveryRows.LATEST)
        .param("subscription", subscription)
        .param("state", stateOrAll == null ? null : stateOrAll.name())
        .param("most", most)
        .query(DeliveryRows::read)
        .list();
  }

  private static Object at(Instant instant) {
    return DeliveryRows.utc(instant);
  }
}
