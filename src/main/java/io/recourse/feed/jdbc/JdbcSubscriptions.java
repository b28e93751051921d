package io.recourse.feed.jdbc;

import io.recourse.audit.TrailPlace;
import io.recourse.feed.Subscription;
import io.recourse.feed.Subscriptions;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Subscriptions in PostgreSQL. */
@Repository
class JdbcSubscriptions implements Subscriptions {

  private static final String SELECT =
      """
      select id, url, types, active, place_turn, place_chain, place_seq, created_by, created_at
      from event_subscription
      """;

  private final JdbcClient jdbc;

  JdbcSubscriptions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(Subscription added, byte[] sealedSecret) {
    jdbc.sql(
            """
            insert into event_subscription (id, url, secret, types, active, place_turn, place_chain,
              place_seq, created_by, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(added.id())
        .param(added.url().toString())
        .param(sealedSecret)
        .param(added.types().toArray(String[]::new))
        .param(added.active())
        .param(added.place().turn())
        .param(added.place().chain())
        .param(added.place().seq())
        .param(added.createdBy())
        .param(added.createdAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public List<Subscription> all() {
    return jdbc.sql(SELECT + " order by created_at, id").query(JdbcSubscriptions::read).list();
  }

  @Override
  public Optional<Subscription> find(UUID id) {
    return one(id, " where id = ?");
  }

  @Override
  public Optional<Subscription> lock(UUID id) {
    return one(id, " where id = ? for update");
  }

  @Override
  public Optional<Subscription> lockIfFree(UUID id) {
    return one(id, " where id = ? for update skip locked");
  }

  private Optional<Subscription> one(UUID id, String where) {
    return jdbc.sql(SELECT + where).param(id).query(JdbcSubscriptions::read).optional();
  }

  @Override
  public byte[] sealedSecret(UUID id) {
    return jdbc.sql("select secret from event_subscription where id = ?")
        .param(id)
        .query(byte[].class)
        .single();
  }

  @Override
  public Map<UUID, byte[]> sealedSecrets(List<UUID> ids) {
    return jdbc
        .sql("select id, secret from event_subscription where id = any(?)")
        .param(ids.toArray(UUID[]::new))
        .query((row, i) -> Map.entry(row.getObject("id", UUID.class), row.getBytes("secret")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public Optional<byte[]> oldSecret(UUID id, Instant now) {
    return jdbc.sql("select old_secret from event_subscription where id = ? and old_until > ?")
        .params(id, now.atOffset(ZoneOffset.UTC))
        .query(byte[].class)
        .optional();
  }

  @Override
  public Optional<Instant> oldSecretUntil(UUID id, Instant now) {
    return jdbc.sql("select old_until from event_subscription where id = ? and old_until > ?")
        .params(id, now.atOffset(ZoneOffset.UTC))
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  @Override
  public void replaceSecret(UUID id, byte[] sealed, Instant oldUntil) {
    jdbc.sql(
            """
            update event_subscription set old_secret = secret, old_until = :until, secret = :secret
            where id = :id
            """)
        .param("until", oldUntil.atOffset(ZoneOffset.UTC))
        .param("secret", sealed)
        .param("id", id)
        .update();
  }

  @Override
  public void moveTo(UUID id, TrailPlace place) {
    jdbc.sql(
            "update event_subscription set place_turn = ?, place_chain = ?, place_seq = ?"
                + " where id = ?")
        .param(place.turn())
        .param(place.chain())
        .param(place.seq())
        .param(id)
        .update();
  }

  @Override
  public void moveBackTo(UUID id, TrailPlace place) {
    jdbc.sql(
            """
            update event_subscription
            set place_turn = :turn, place_chain = :chain, place_seq = :seq
            where id = :id and (place_turn, place_chain, place_seq) > (:turn, :chain, :seq)
            """)
        .param("turn", place.turn())
        .param("chain", place.chain())
        .param("seq", place.seq())
        .param("id", id)
        .update();
  }

  @Override
  public void setActive(UUID id, boolean active) {
    jdbc.sql("update event_subscription set active = ? where id = ?")
        .param(active)
        .param(id)
        .update();
  }

  @Override
  public void remove(UUID id) {
    jdbc.sql("delete from event_subscription where id = ?").param(id).update();
  }

  private static Subscription read(ResultSet row, int index) throws SQLException {
    return new Subscription(
        row.getObject("id", UUID.class),
        URI.create(row.getString("url")),
        List.of((String[]) row.getArray("types").getArray()),
        row.getBoolean("active"),
        new TrailPlace(
            row.getLong("place_turn"), row.getString("place_chain"), row.getInt("place_seq")),
        row.getString("created_by"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
