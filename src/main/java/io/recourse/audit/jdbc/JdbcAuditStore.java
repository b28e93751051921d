package io.recourse.audit.jdbc;

import io.recourse.audit.AuditStore;
import io.recourse.audit.ChainHead;
import io.recourse.audit.ChainedEvent;
import io.recourse.common.SharedTrip;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Chains in PostgreSQL; arrays keep it at one statement however many events there are. */
@Repository
@DependsOn("turnsGoOn")
class JdbcAuditStore implements AuditStore {

  private static final String LOCK =
      "select chain, seq, hash from audit_head where chain = any(?) order by chain for update";

  private static final String CREATE =
      """
      insert into audit_head (chain, seq, hash)
      select c, 0, decode(repeat('00', 32), 'hex') from unnest(?) c order by c
      on conflict (chain) do update set written_by = pg_current_xact_id()
      returning chain, seq, hash
      """;

  private static final String EVENTS =
      """
      insert into audit_event
        (chain, seq, at, actor_kind, actor_id, type, summary, data, prev_hash, hash, turn)
      select e.*, moved.turn from moved, unnest(?::text[], ?::int[], ?::timestamptz[], ?::text[],
        ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[]) e (chain, seq, at,
        actor_kind, actor_id, type, summary, data, prev_hash, hash)
      where moved.chain = e.chain
      """;

  private static final String BEGIN =
      """
      with moved as (
        insert into audit_head (chain, seq, hash, turn) values (?, ?, ?, audit_turn_now())
        on conflict do nothing returning chain, turn)
      """
          + EVENTS;

  private static final String APPEND =
      """
      with moved as (
        update audit_head h set seq = v.seq, hash = v.hash, written_by = pg_current_xact_id(),
          turn = greatest(h.turn, audit_turn_now())
        from unnest(?::text[], ?::int[], ?::bytea[]) as v (chain, seq, hash)
        where h.chain = v.chain returning h.chain, h.turn)
      """
          + EVENTS;

  private static final String APPEND_AFTER =
      """
      with moved as (
        update audit_head set seq = ?, hash = ?, written_by = pg_current_xact_id(),
          turn = greatest(turn, audit_turn_now())
        where chain = ? and seq = ? and hash = ? returning chain, turn)
      """
          + EVENTS;

  private final JdbcTemplate jdbc;
  private final SharedTrip trip;

  JdbcAuditStore(JdbcTemplate jdbc, SharedTrip trip) {
    this.jdbc = jdbc;
    this.trip = trip;
  }

  @Override
  public Map<String, ChainHead> lockHeads(SortedSet<String> chains) {
    Map<String, ChainHead> heads = new HashMap<>();
    keep(LOCK, chains, heads);
    if (heads.size() < chains.size()) {
      keep(CREATE, chains.stream().filter(chain -> !heads.containsKey(chain)).toList(), heads);
    }
    return heads;
  }

  @Override
  public void append(Collection<ChainedEvent> events, Collection<ChainHead> heads) {
    List<Object> values = new ArrayList<>();
    values.add(column(heads, ChainHead::chain, String.class));
    values.add(column(heads, ChainHead::seq, Integer.class));
    values.add(column(heads, ChainHead::hash, byte[].class));
    values.addAll(columns(events));
    trip.later(APPEND, values.toArray());
  }

  @Override
  public boolean begin(Collection<ChainedEvent> events, ChainHead head) {
    List<Object> values = new ArrayList<>(List.of(head.chain(), head.seq(), head.hash()));
    values.addAll(columns(events));
    return trip.now(BEGIN, values.toArray()) > 0;
  }

  @Override
  public boolean appendAfter(ChainHead known, Collection<ChainedEvent> events, ChainHead head) {
    List<Object> values = new ArrayList<>();
    values.addAll(List.of(head.seq(), head.hash(), known.chain(), known.seq(), known.hash()));
    values.addAll(columns(events));
    return trip.now(APPEND_AFTER, values.toArray()) > 0;
  }

  private static List<Object> columns(Collection<ChainedEvent> events) {
    return new ArrayList<>(
        List.of(
            column(events, ChainedEvent::chain, String.class),
            column(events, ChainedEvent::seq, Integer.class),
            column(events, event -> event.at().atOffset(ZoneOffset.UTC).toString(), String.class),
            column(events, event -> event.actor().kind().name(), String.class),
            column(events, event -> event.actor().id(), String.class),
            column(events, ChainedEvent::type, String.class),
            column(events, ChainedEvent::summary, String.class),
            column(events, ChainedEvent::data, String.class),
            column(events, ChainedEvent::prevHash, byte[].class),
            column(events, ChainedEvent::hash, byte[].class)));
  }

  private void keep(String sql, Collection<String> chains, Map<String, ChainHead> heads) {
    List<ChainHead> found =
        jdbc.query(
            sql,
            (row, number) -> EventRows.head(row),
            new Object[] {chains.toArray(String[]::new)});
    found.forEach(head -> heads.put(head.chain(), head));
  }

  @SuppressWarnings("unchecked")
  private static <T, V> V[] column(Collection<T> rows, Function<T, V> value, Class<V> type) {
    return rows.stream()
        .map(value)
        .toArray(size -> (V[]) java.lang.reflect.Array.newInstance(type, size));
  }
}
