package io.recourse.transitdamage.jdbc;

import io.recourse.carrierclaims.Damage;
import io.recourse.carrierclaims.Loss;
import io.recourse.carrierclaims.LossSource;
import io.recourse.common.CaseNumber;
import io.recourse.inspection.TransitDamage.Packaging;
import io.recourse.transitdamage.DamageBook;
import io.recourse.transitdamage.DamagedLine;
import io.recourse.transitdamage.DamagedLine.Bearer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Damage in {@code transit_damage}. What happened on a label of ours is claimed from its carrier,
 * unless the packaging was unfit from the start; with a carrier of their own the customer is the
 * sender.
 */
@Repository
class JdbcDamageBook implements DamageBook, LossSource {

  private final JdbcClient jdbc;

  JdbcDamageBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void keep(DamagedLine line) {
    jdbc.sql(
            """
            insert into transit_damage (case_number, item, tracking_number, packaging, bearer, found_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (case_number, item) do update set tracking_number = excluded.tracking_number,
              packaging = excluded.packaging, bearer = excluded.bearer, found_at = excluded.found_at
            """)
        .params(
            line.number().value(),
            line.item(),
            line.trackingNumber(),
            line.packaging().name(),
            line.bearer().name(),
            Timestamp.from(line.foundAt()))
        .update();
  }

  @Override
  public Optional<DamagedLine> find(CaseNumber number, int item) {
    return jdbc.sql("select * from transit_damage where case_number = ? and item = ?")
        .params(number.value(), item)
        .query((row, index) -> read(row))
        .optional();
  }

  @Override
  public List<Loss> unclaimed(int limit) {
    return jdbc.sql(
            """
            select d.case_number, d.tracking_number, p.carrier, min(d.found_at) as found_at
            from transit_damage d
            join published.parcel p on p.tracking_number = d.tracking_number
            where d.bearer = 'SHOP' and d.packaging <> 'UNFIT' and p.method <> 'OWN_LABEL'
              and not exists (select from published.carrier_claim k
                where k.parent = d.case_number and k.tracking_number = d.tracking_number)
            group by d.case_number, d.tracking_number, p.carrier
            order by min(d.found_at), d.case_number limit ?
            """)
        .param(limit)
        .query((row, index) -> loss(row))
        .list();
  }

  private static Loss loss(ResultSet row) throws SQLException {
    return new Loss(
        new CaseNumber(row.getString("case_number")),
        row.getString("tracking_number"),
        row.getString("carrier"),
        Damage.DAMAGED,
        row.getTimestamp("found_at").toInstant());
  }

  private static DamagedLine read(ResultSet row) throws SQLException {
    return new DamagedLine(
        new CaseNumber(row.getString("case_number")),
        row.getInt("item"),
        row.getString("tracking_number"),
        Packaging.valueOf(row.getString("packaging")),
        Bearer.valueOf(row.getString("bearer")),
        row.getTimestamp("found_at").toInstant());
  }
}
