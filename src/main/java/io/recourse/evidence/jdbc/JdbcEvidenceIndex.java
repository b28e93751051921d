package io.recourse.evidence.jdbc;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.TimeColumn;
import io.recourse.evidence.Evidence;
import io.recourse.evidence.EvidenceIndex;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code evidence}. */
@Repository
class JdbcEvidenceIndex implements EvidenceIndex {

  private final JdbcClient jdbc;

  JdbcEvidenceIndex(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(Evidence evidence) {
    CaseNumber number = evidence.caseNumber();
    jdbc.sql(
            """
            insert into evidence (id, case_number, item, file_name, media_type, size, sha256,
              stored_as, actor_kind, actor_id, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(evidence.id())
        .param(number == null ? null : number.value())
        .param(evidence.item())
        .param(evidence.fileName())
        .param(evidence.mediaType())
        .param(evidence.size())
        .param(evidence.sha256())
        .param(evidence.storedAs())
        .param(evidence.actor().kind().name())
        .param(evidence.actor().id())
        .param(Timestamp.from(evidence.at()))
        .update();
  }

  @Override
  public List<Evidence> of(CaseNumber number) {
    return jdbc.sql("select * from evidence where case_number = ? order by at, id")
        .param(number.value())
        .query((row, index) -> evidence(row))
        .list();
  }

  @Override
  public Set<Integer> given(CaseNumber number, Collection<Integer> items) {
    return jdbc.sql(
            """
            select l.item from unnest(:items::int[]) l(item)
            where exists (select 1 from evidence e
              where e.case_number = :number and (e.item is null or e.item = l.item))
            """)
        .param("number", number.value())
        .param("items", items.toArray(Integer[]::new))
        .query(Integer.class)
        .set();
  }

  @Override
  public Optional<Evidence> find(UUID id) {
    return jdbc.sql("select * from evidence where id = ?")
        .param(id)
        .query((row, index) -> evidence(row))
        .optional();
  }

  @Override
  public List<String> removeUnclaimed(Instant before, int most) {
    return jdbc.sql(
            """
            delete from evidence where id in (
              select id from evidence where case_number is null and at < ?
              order by at limit ? for update skip locked)
            returning stored_as
            """)
        .params(Timestamp.from(before), most)
        .query(String.class)
        .list();
  }

  @Override
  public Set<String> known(Collection<String> storedNames) {
    return jdbc.sql("select stored_as from evidence where stored_as = any (?)")
        .param(storedNames.toArray(String[]::new))
        .query(String.class)
        .set();
  }

  @Override
  public List<Evidence> bind(Map<UUID, Integer> items, CaseNumber number, Actor owner) {
    List<UUID> ids = List.copyOf(items.keySet());
    return jdbc.sql(
            """
            update evidence e set case_number = :number, item = n.item
            from unnest(:ids::uuid[], :items::int[]) n(id, item)
            where e.id = n.id and e.case_number is null
              and e.actor_kind = :kind and e.actor_id = :actor
            returning e.*
            """)
        .param("number", number.value())
        .param("ids", ids.toArray(UUID[]::new))
        .param("items", ids.stream().map(items::get).toArray(Integer[]::new))
        .param("kind", owner.kind().name())
        .param("actor", owner.id())
        .query((row, index) -> evidence(row))
        .list();
  }

  private static Evidence evidence(ResultSet row) throws SQLException {
    String number = row.getString("case_number");
    return new Evidence(
        row.getObject("id", UUID.class),
        number == null ? null : new CaseNumber(number),
        row.getObject("item", Integer.class),
        row.getString("file_name"),
        row.getString("media_type"),
        row.getLong("size"),
        row.getBytes("sha256"),
        row.getString("stored_as"),
        new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_id")),
        TimeColumn.instant(row, "at"));
  }
}
