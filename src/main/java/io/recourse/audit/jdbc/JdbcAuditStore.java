package io.recourse.audit.jdbc;

import io.recourse.audit.AuditStore;
import io.recourse.audit.ChainHead;
import io.recourse.audit.ChainedEvent;
import io.recourse.common.SharedTrip;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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

  /** The turn of this transaction, as audit_turn_now() tells it; a function costs a plan a call. */
  private static final String TURN =
      "(select base + pg_current_xact_id()::text::bigint from audit_turn)";

  private static final String COLUMNS =
      "chain, seq, at, actor_kind, actor_id, type, summary, data, prev_hash, hash";

  private static final String EVENTS =
      """
      insert into audit_event (%s, turn)
      select e.*, moved.turn from moved, unnest(?::text[], ?::int[], ?::timestamptz[], ?::text[],
        ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[]) e (%s)
      where moved.chain = e.chain
      """
          .formatted(COLUMNS, COLUMNS);

  /** Of one chain, which is the one that moved; cheaper than arrays for a few events. */
  private static final String FEW_EVENTS =
      "insert into audit_event (" + COLUMNS + ", turn) select e.*, moved.turn from moved, (values ";

  private static final String EVENT =
      "(?::text, ?::int, ?::timestamptz, ?::text, ?::text, ?::text, ?::text, ?::text, ?::bytea,"
          + " ?::bytea)";

  private static final int FEW = 4;

  private static final String BEGIN =
      """
      with moved as (
        insert into audit_head (chain, seq, hash, turn) values (?, ?, ?, %s)
        on conflict do nothing returning chain, turn)
      """
          .formatted(TURN);

  private static final String APPEND =
      """
      with moved as (
        update audit_head h set seq = v.seq, hash = v.hash, written_by = pg_current_xact_id(),
          turn = greatest(h.turn, %s)
        from unnest(?::text[], ?::int[], ?::bytea[]) as v (chain, seq, hash)
        where h.chain = v.chain returning h.chain, h.turn)
      """
              .formatted(TURN)
          + EVENTS;

  private static final String APPEND_AFTER =
      """
      with moved as (
        update audit_head set seq = ?, hash = ?, written_by = pg_current_xact_id(),
          turn = greatest(turn, %s)
        where chain = ? and seq = ? and hash = ? returning chain, turn)
      """
          .formatted(TURN);

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
    return write(BEGIN, List.of(head.chain(), head.seq(), head.hash()), events);
  }

  @Override
  public boolean appendAfter(ChainHead known, Collection<ChainedEvent> events, ChainHead head) {
    return write(
        APPEND_AFTER,
        List.of(head.seq(), head.hash(), known.chain(), known.seq(), known.hash()),
        events);
  }

  /** Moves the end of one chain and writes its events, if the end is where it is said to be. */
  private boolean write(String move, List<Object> end, Collection<ChainedEvent> events) {
    List<Object> values = new ArrayList<>(end);
    boolean few = events.size() <= FEW;
    if (few) {
      events.forEach(event -> values.addAll(row(event)));
    } else {
      values.addAll(columns(events));
    }
    return trip.now(move + (few ? fewEvents(events.size()) : EVENTS), values.toArray()) > 0;
  }

  private static String fewEvents(int count) {
    String rows = String.join(", ", Collections.nCopies(count, EVENT));
    return FEW_EVENTS + rows + ") e (" + COLUMNS + ")";
  }

  private static List<Object> row(ChainedEvent event) {
    return List.of(
        event.chain(),
        event.seq(),
        moment(event),
        event.actor().kind().name(),
        event.actor().id(),
        event.type(),
        event.summary(),
        event.data(),
        event.prevHash(),
        event.hash());
  }

  private static String moment(ChainedEvent event) {
    return event.at().atOffset(ZoneOffset.UTC).toString();
  }

  private static List<Object> columns(Collection<ChainedEvent> events) {
    return new ArrayList<>(
        List.of(
            column(events, ChainedEvent::chain, String.class),
            column(events, ChainedEvent::seq, Integer.class),
            column(events, JdbcAuditStore::moment, String.class),
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
