package io.recourse.surplus.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.surplus.Surplus;
import io.recourse.surplus.SurplusBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Surplus goods in a table of their own. */
@Repository
class JdbcSurplusBook implements SurplusBook {

  private final JdbcClient jdbc;

  JdbcSurplusBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Surplus> of(CaseNumber number) {
    return jdbc.sql("select * from return_surplus where case_number = :number order by position")
        .param("number", number.value())
        .query((row, i) -> surplus(row))
        .list();
  }

  @Override
  public void keep(CaseNumber number, Surplus surplus) {
    jdbc.sql(
            """
            insert into return_surplus (case_number, position, sku, name, quantity, note, found_at,
              found_by, decided, added, item, tracking_number, wish, kept,
              collected_at)
            values (:number, :position, :sku, :name, :quantity, :note, :foundAt, :foundBy, :decided,
              :added, :item, :tracking, :wish, :kept, :collected)
            on conflict (case_number, position) do update set decided = excluded.decided,
              added = excluded.added, item = excluded.item,
              tracking_number = excluded.tracking_number, wish = excluded.wish,
              kept = excluded.kept, collected_at = excluded.collected_at
            """)
        .param("number", number.value())
        .param("position", surplus.position())
        .param("sku", surplus.found().sku())
        .param("name", surplus.found().name())
        .param("quantity", surplus.found().quantity())
        .param("note", surplus.found().note())
        .param("foundAt", surplus.foundAt().atOffset(ZoneOffset.UTC))
        .param("foundBy", surplus.foundBy())
        .param("decided", surplus.decided())
        .param("added", surplus.added())
        .param("item", surplus.item())
        .param("tracking", surplus.trackingNumber())
        .param("kept", surplus.kept())
        .param(
            "collected",
            surplus.collectedAt() == null ? null : surplus.collectedAt().atOffset(ZoneOffset.UTC))
        .param("wish", surplus.wish() == null ? null : surplus.wish().name())
        .update();
  }

  private static Surplus surplus(ResultSet row) throws SQLException {
    return new Surplus(
        row.getInt("position"),
        new Surplus.Found(
            row.getString("sku"),
            row.getString("name"),
            row.getInt("quantity"),
            row.getString("note")),
        row.getTimestamp("found_at").toInstant(),
        row.getString("found_by"),
        row.getBoolean("decided"),
        row.getInt("added"),
        row.getObject("item", Integer.class),
        row.getString("tracking_number"),
        Optional.ofNullable(row.getString("wish")).map(Surplus.Wish::valueOf).orElse(null),
        row.getBoolean("kept"),
        Optional.ofNullable(row.getTimestamp("collected_at"))
            .map(Timestamp::toInstant)
            .orElse(null));
  }
}
