package io.recourse.audit.jdbc;

import io.recourse.audit.BrokenLink;
import io.recourse.audit.ChainHead;
import io.recourse.audit.ChainWalk;
import io.recourse.audit.ChainedEvent;
import io.recourse.audit.TrailScan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** Streams chains: a cursor, so that memory stays flat however many events there are. */
@Repository
class JdbcTrailScan implements TrailScan {

  private static final int ROWS_AT_ONCE = 1000;

  private static final String WALK =
      """
      select coalesce(e.chain, h.chain) as chain, e.seq, e.at, e.actor_kind, e.actor_id, e.type,
        e.summary, e.data, e.prev_hash, e.hash, h.seq as head_seq, h.hash as head_hash
      from audit_head h full join audit_event e on e.chain = h.chain
      order by 1, e.seq
      """;

  private static final String WALK_ONE =
      """
      select coalesce(e.chain, h.chain) as chain, e.seq, e.at, e.actor_kind, e.actor_id, e.type,
        e.summary, e.data, e.prev_hash, e.hash, h.seq as head_seq, h.hash as head_hash
      from (select * from audit_head where chain = ?) h
      full join (select * from audit_event where chain = ?) e on e.chain = h.chain
      order by 1, e.seq
      """;

  private static final String STRAY =
      """
      select c.chain, c.seq, min(c.checkpoint_id) as checkpoint
      from audit_checkpoint_head c left join audit_event e on e.chain = c.chain and e.seq = c.seq
      where e.hash is distinct from c.hash and (?::text is null or c.chain = ?)
      group by c.chain, c.seq order by c.chain, c.seq limit 1000
      """;

  private final JdbcTemplate jdbc;

  JdbcTrailScan(JdbcTemplate jdbc) {
    this.jdbc = new JdbcTemplate(jdbc.getDataSource());
    this.jdbc.setFetchSize(ROWS_AT_ONCE);
  }

  @Override
  public void walk(Optional<String> chain, ChainWalk walk) {
    Object[] one = chain.map(name -> new Object[] {name, name}).orElse(new Object[0]);
    jdbc.query(
        chain.isPresent() ? WALK_ONE : WALK, (RowCallbackHandler) row -> step(row, walk), one);
  }

  @Override
  public List<BrokenLink> strayHeads(Optional<String> chain) {
    String one = chain.orElse(null);
    return jdbc.query(STRAY, (row, i) -> stray(row), one, one);
  }

  private static void step(ResultSet row, ChainWalk walk) throws SQLException {
    walk.next(row.getString("chain"), head(row), event(row));
  }

  private static BrokenLink stray(ResultSet row) throws SQLException {
    String detail =
        "The event is not the one that checkpoint %d was signed over."
            .formatted(row.getLong("checkpoint"));
    return new BrokenLink(row.getString("chain"), row.getInt("seq"), detail);
  }

  private static ChainHead head(ResultSet row) throws SQLException {
    byte[] hash = row.getBytes("head_hash");
    return hash == null
        ? null
        : new ChainHead(row.getString("chain"), row.getInt("head_seq"), hash);
  }

  private static ChainedEvent event(ResultSet row) throws SQLException {
    return row.getBytes("hash") == null ? null : EventRows.event(row);
  }
}
