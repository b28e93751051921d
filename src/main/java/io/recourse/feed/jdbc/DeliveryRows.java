package io.recourse.feed.jdbc;

import io.recourse.common.DomainEvent;
import io.recourse.feed.Deliveries.Queued;
import io.recourse.feed.Delivery;
import io.recourse.feed.Delivery.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** The statements about deliveries and what their rows say. */
final class DeliveryRows {

  static final String QUEUE =
      """
      insert into event_delivery
        (subscription_id, chain, seq, turn, lane, type, body, state, due_at)
      values (?, ?, ?, ?, ?, ?, ?, 'WAITING', ?) on conflict do nothing
      """;

  /** The first open one of each lane, where that is due; taken for a while by pushing it back. */
  static final String TAKE =
      """
      update event_delivery d set tries = d.tries + 1, tried_at = :now, due_at = :again
      from (
        select w.chain, w.seq from event_delivery w
        where w.subscription_id = :subscription and w.state = 'WAITING' and w.due_at <= :now
          and not exists (
            select 1 from event_delivery before
            where before.subscription_id = w.subscription_id and before.lane = w.lane
              and before.state in ('WAITING', 'DEAD') and (before.turn, before.seq) < (w.turn, w.seq))
        order by w.due_at, w.turn, w.chain, w.seq limit :most for update of w skip locked) due
      where d.subscription_id = :subscription and d.chain = due.chain and d.seq = due.seq
      returning d.*
      """;

  static final String MINE =
      """
       where subscription_id = :subscription and chain || '-' || seq = :event and state = 'WAITING'
        and tries = :tries
      """;

  static final String REVIVE =
      """
      update event_delivery set state = 'WAITING', tries = 0, due_at = :now, ended_at = null
      where subscription_id = :subscription and state = 'DEAD'
        and (:event::text is null or chain || '-' || seq = :event)
      """;

  static final String SKIP =
      """
      update event_delivery set state = 'SKIPPED', ended_at = :now
      where subscription_id = :subscription and state = 'DEAD' and chain || '-' || seq = :event
      """;

  static final String COUNTS =
      """
      select subscription_id, state, count(*) as pieces from event_delivery
      where subscription_id = any(?) group by subscription_id, state
      """;

  static final String OLDEST =
      """
      select e.subscription_id, min(e.due_at) as oldest from event_delivery e
      where e.subscription_id = any(?) and e.state = 'WAITING' and not exists (
        select 1 from event_delivery dead
        where dead.subscription_id = e.subscription_id and dead.lane = e.lane and dead.state = 'DEAD')
      group by e.subscription_id
      """;

  static final String LATEST =
      """
      select * from event_delivery
      where subscription_id = :subscription and (:state::text is null or state = :state)
      order by turn desc, chain desc, seq desc limit :most
      """;

  private DeliveryRows() {}

  static Object[] values(UUID subscription, Queued event, Instant now) {
    return new Object[] {
      subscription,
      event.place().chain(),
      event.place().seq(),
      event.place().turn(),
      event.lane(),
      event.type(),
      event.body(),
      utc(now)
    };
  }

  static Delivery read(ResultSet row, int index) throws SQLException {
    String chain = row.getString("chain");
    return new Delivery(
        row.getObject("subscription_id", UUID.class),
        chain + "-" + row.getInt("seq"),
        chain.equals(DomainEvent.SYSTEM_CHAIN) ? null : chain,
        row.getString("type"),
        row.getString("body"),
        State.valueOf(row.getString("state")),
        row.getInt("tries"),
        instant(row, "due_at"),
        instant(row, "tried_at"),
        row.getString("failure"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
