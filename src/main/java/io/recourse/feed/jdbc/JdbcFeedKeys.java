package io.recourse.feed.jdbc;

import io.recourse.feed.FeedKey;
import io.recourse.feed.FeedKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code api_key}. */
@Repository
class JdbcFeedKeys implements FeedKeys {

  private static final String SELECT =
      "select id, name, scope, created_by, created_at, revoked_at from api_key ";

  private final JdbcClient jdbc;

  JdbcFeedKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(FeedKey key, byte[] hash) {
    jdbc.sql(
            """
            insert into api_key (id, name, scope, hash, created_by, created_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            key.id(),
            key.name(),
            key.scope(),
            hash,
            key.createdBy(),
            DeliveryRows.utc(key.createdAt()))
        .update();
  }

  @Override
  public Optional<FeedKey> withHash(byte[] hash) {
    return jdbc.sql(SELECT + "where hash = ?").param(hash).query(JdbcFeedKeys::read).optional();
  }

  @Override
  public List<FeedKey> all() {
    return jdbc.sql(SELECT + "order by created_at desc, id").query(JdbcFeedKeys::read).list();
  }

  @Override
  public boolean revoke(UUID id, Instant at) {
    return jdbc.sql("update api_key set revoked_at = ? where id = ? and revoked_at is null")
            .params(DeliveryRows.utc(at), id)
            .update()
        == 1;
  }

  private static FeedKey read(ResultSet row, int index) throws SQLException {
    return new FeedKey(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("scope"),
        row.getString("created_by"),
        DeliveryRows.instant(row, "created_at"),
        DeliveryRows.instant(row, "revoked_at"));
  }
}
