package io.recourse.audit.jdbc;

import io.recourse.audit.BrokenLink;
import io.recourse.audit.ChainHead;
import io.recourse.audit.ChainWalk;
import io.recourse.audit.TrailScan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/**
 * Streams chains in pieces by their index, so that memory stays flat and no answer is long in
 * coming however many events there are.
 */
@Repository
class JdbcTrailScan implements TrailScan {

  private static final int ROWS_AT_ONCE = 1000;

  private static final String EVENTS =
      """
      select e.chain, e.seq, e.at, e.actor_kind, e.actor_id, e.type, e.summary, e.data, e.prev_hash,
        e.hash, h.seq as head_seq, h.hash as head_hash
      from audit_event e left join audit_head h on h.chain = e.chain
      where (e.chain, e.seq) > (?, ?) %s
      order by e.chain, e.seq limit ?
      """;

  private static final String ALL = EVENTS.formatted("");
  private static final String ONE = EVENTS.formatted("and e.chain = ?");

  private static final String HEADS_ALONE =
      """
      select h.chain, h.seq as head_seq, h.hash as head_hash from audit_head h
      where (?::text is null or h.chain = ?)
        and not exists (select from audit_event e where e.chain = h.chain)
      order by h.chain
      """;

  private static final String STRAY =
      """
      select c.chain, c.seq, min(c.checkpoint_id) as checkpoint
      from audit_checkpoint_head c left join audit_event e on e.chain = c.chain and e.seq = c.seq
      where e.hash is distinct from c.hash and (?::text is null or c.chain = ?)
      group by c.chain, c.seq order by c.chain, c.seq limit 1000
      """;

  private static final Place BEFORE_ALL = new Place("", Integer.MIN_VALUE);

  private final JdbcTemplate jdbc;

  JdbcTrailScan(JdbcTemplate jdbc) {
    this.jdbc = new JdbcTemplate(jdbc.getDataSource());
    this.jdbc.setFetchSize(ROWS_AT_ONCE);
  }

  @Override
  public void walk(Optional<String> chain, ChainWalk walk) {
    String one = chain.orElse(null);
    Place place = BEFORE_ALL;
    while (place != null) {
      place = piece(one, place, walk);
    }
    jdbc.query(
        HEADS_ALONE,
        (RowCallbackHandler) row -> walk.next(row.getString("chain"), head(row), null),
        one,
        one);
  }

  /** Where a chain was read to. */
  private record Place(String chain, int seq) {}

  /** The next events behind this place; the last of them, or null where that was the end. */
  private Place piece(String one, Place from, ChainWalk walk) {
    RowMapper<Place> step =
        (row, index) -> {
          walk.next(row.getString("chain"), head(row), EventRows.event(row));
          return new Place(row.getString("chain"), row.getInt("seq"));
        };
    List<Place> read =
        one == null
            ? jdbc.query(ALL, step, from.chain(), from.seq(), ROWS_AT_ONCE)
            : jdbc.query(ONE, step, from.chain(), from.seq(), one, ROWS_AT_ONCE);
    return read.size() < ROWS_AT_ONCE ? null : read.get(read.size() - 1);
  }

  @Override
  public List<BrokenLink> strayHeads(Optional<String> chain) {
    String one = chain.orElse(null);
    return jdbc.query(STRAY, (row, i) -> stray(row), one, one);
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
}
