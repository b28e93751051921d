package io.recourse.orders.jdbc;

import io.recourse.orders.LifeCycle;
import io.recourse.orders.ProductStage;
import io.recourse.orders.ProductStages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stages by product and day in {@code product_stage}. */
@Repository
class JdbcProductStages implements ProductStages {

  private static final String SELECT =
      "select product, since, stage, set_by, set_at from product_stage";

  private final JdbcClient jdbc;

  JdbcProductStages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<LifeCycle> on(String product, LocalDate day) {
    return jdbc.sql(SELECT + " where product = ? and since <= ? order by since desc limit 1")
        .params(product, day)
        .query((row, at) -> read(row).stage())
        .optional();
  }

  @Override
  public List<ProductStage> of(String product) {
    return jdbc.sql(SELECT + " where product = ? order by since")
        .param(product)
        .query((row, at) -> read(row))
        .list();
  }

  @Override
  public List<ProductStage> beginning(String product, int limit) {
    return jdbc.sql(SELECT + " where starts_with(product, ?) order by product, since limit ?")
        .params(product, limit)
        .query((row, at) -> read(row))
        .list();
  }

  @Override
  public void keep(ProductStage stage) {
    jdbc.sql(
            """
            insert into product_stage (product, since, stage, set_by, set_at) values (?, ?, ?, ?, ?)
            on conflict (product, since) do update
              set stage = excluded.stage, set_by = excluded.set_by, set_at = excluded.set_at
            """)
        .params(
            stage.product(),
            stage.since(),
            stage.stage().name(),
            stage.setBy(),
            Timestamp.from(stage.setAt()))
        .update();
  }

  @Override
  public boolean remove(String product, LocalDate since) {
    return jdbc.sql("delete from product_stage where product = ? and since = ?")
            .params(product, since)
            .update()
        == 1;
  }

  private static ProductStage read(ResultSet row) throws SQLException {
    return new ProductStage(
        row.getString("product"),
        row.getObject("since", LocalDate.class),
        LifeCycle.valueOf(row.getString("stage")),
        row.getString("set_by"),
        row.getTimestamp("set_at").toInstant());
  }
}
