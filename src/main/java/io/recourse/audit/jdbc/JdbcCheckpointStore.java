package io.recourse.audit.jdbc;

import io.recourse.audit.ChainHead;
import io.recourse.audit.Checkpoint;
import io.recourse.audit.CheckpointStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Checkpoints in PostgreSQL; each holds only the heads that changed since the one before. */
@Repository
class JdbcCheckpointStore implements CheckpointStore {

  private static final String CHANGED =
      """
      select h.chain, h.seq, h.hash from audit_head h
      where not exists (select 1 from audit_checkpoint_head c
        where c.chain = h.chain and c.seq = h.seq and c.hash = h.hash)
      order by h.chain collate "C"
      """;

  private static final String ADD_HEADS =
      """
      insert into audit_checkpoint_head (checkpoint_id, chain, seq, hash)
      select ?, v.* from unnest(?::text[], ?::int[], ?::bytea[]) as v
      """;

  private final JdbcClient jdbc;

  JdbcCheckpointStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('audit_checkpoint'))::text")
        .query(String.class)
        .optional();
  }

  @Override
  public Optional<Checkpoint> last() {
    return jdbc.sql("select * from audit_checkpoint order by id desc limit 1")
        .query((row, i) -> checkpoint(row))
        .optional();
  }

  @Override
  public List<ChainHead> changedHeads() {
    return jdbc.sql(CHANGED).query((row, i) -> EventRows.head(row)).list();
  }

  @Override
  public Extent extent() {
    return jdbc.sql("select count(*) chains, coalesce(sum(seq), 0) events from audit_head")
        .query((row, i) -> new Extent(row.getInt("chains"), row.getLong("events")))
        .single();
  }

  @Override
  public Checkpoint add(Checkpoint it, List<ChainHead> heads) {
    long id =
        jdbc.sql(
                """
                insert into audit_checkpoint (at, chains, events, root, key_id, signature)
                values (?, ?, ?, ?, ?, ?) returning id
                """)
            .params(
                it.at().atOffset(ZoneOffset.UTC),
                it.chains(),
                it.events(),
                it.root(),
                it.keyId(),
                it.signature())
            .query(Long.class)
            .single();
    jdbc.sql(ADD_HEADS)
        .params(
            id,
            heads.stream().map(ChainHead::chain).toArray(String[]::new),
            heads.stream().map(ChainHead::seq).toArray(Integer[]::new),
            heads.stream().map(ChainHead::hash).toArray(byte[][]::new))
        .update();
    return new Checkpoint(
        id, it.at(), it.chains(), it.events(), it.root(), it.keyId(), it.signature());
  }

  @Override
  public List<Checkpoint> all() {
    return jdbc.sql("select * from audit_checkpoint order by id")
        .query((row, i) -> checkpoint(row))
        .list();
  }

  @Override
  public List<ChainHead> headsOf(long checkpoint) {
    return jdbc.sql(
            """
            select chain, seq, hash from audit_checkpoint_head
            where checkpoint_id = ? order by chain collate "C"
            """)
        .param(checkpoint)
        .query((row, i) -> EventRows.head(row))
        .list();
  }

  private static Checkpoint checkpoint(ResultSet row) throws SQLException {
    return new Checkpoint(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getInt("chains"),
        row.getLong("events"),
        row.getBytes("root"),
        row.getString("key_id"),
        row.getBytes("signature"));
  }
}
