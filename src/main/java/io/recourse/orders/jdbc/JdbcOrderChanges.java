package io.recourse.orders.jdbc;

import io.recourse.common.Actor;
import io.recourse.common.TimeColumn;
import io.recourse.orders.OrderChange;
import io.recourse.orders.OrderChanges;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code order_change}. */
@Repository
class JdbcOrderChanges implements OrderChanges {

  private static final String INSERT =
      """
      insert into order_change (order_number, at, actor_kind, actor_id, via, what, was, became)
      values (?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private final JdbcTemplate batches;
  private final JdbcClient sql;

  JdbcOrderChanges(JdbcTemplate batches, JdbcClient sql) {
    this.batches = batches;
    this.sql = sql;
  }

  @Override
  public void keep(List<OrderChange> changes) {
    batches.batchUpdate(INSERT, changes.stream().map(JdbcOrderChanges::row).toList());
  }

  @Override
  public List<OrderChange> of(String orderNumber) {
    return sql.sql("select * from order_change where order_number = ? order by id")
        .param(orderNumber)
        .query(JdbcOrderChanges::read)
        .list();
  }

  @Override
  public Set<String> staffBehind(String orderNumber) {
    return sql.sql(
            """
            select actor_id from order_change
            where order_number = :order and actor_kind = 'STAFF'
            union
            select j.started_by from shop_order o join import_job j on j.id = o.first_import
            where o.number = :order and j.started_by <> :machine\
            """)
        .param("order", orderNumber)
        .param("machine", Actor.SYSTEM.id())
        .query(String.class)
        .set();
  }

  @Override
  public Optional<FirstImport> firstImport(String orderNumber) {
    return sql.sql(
            """
            select j.started_by, j.started_at
            from shop_order o join import_job j on j.id = o.first_import
            where o.number = :order and j.started_by <> :machine\
            """)
        .param("order", orderNumber)
        .param("machine", Actor.SYSTEM.id())
        .query(
            (row, index) ->
                new FirstImport(row.getString("started_by"), TimeColumn.instant(row, "started_at")))
        .optional();
  }

  private static Object[] row(OrderChange change) {
    return new Object[] {
      change.orderNumber(),
      OrderRows.utc(change.at()),
      change.by().kind().name(),
      change.by().id(),
      change.via(),
      change.what(),
      change.was(),
      change.became()
    };
  }

  private static OrderChange read(ResultSet row, int number) throws SQLException {
    return new OrderChange(
        row.getString("order_number"),
        TimeColumn.instant(row, "at"),
        new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_id")),
        row.getString("via"),
        row.getString("what"),
        row.getString("was"),
        row.getString("became"));
  }
}
