package io.recourse.assignment.jdbc;

import io.recourse.assignment.Skill;
import io.recourse.assignment.Skills;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Skill records in {@code staff_skill}; what is lent counts for its person beside them. */
@Repository
class JdbcSkills implements Skills {

  private final JdbcClient jdbc;

  JdbcSkills(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Skill> of(String person) {
    return jdbc.sql(
            """
            select kind, value, until from staff_skill where person = :person
            union all select 'CATEGORY', category, until from skill_loan where person = :person
            order by kind, value
            """)
        .param("person", person)
        .query((row, index) -> skill(row))
        .list();
  }

  @Override
  public Map<String, List<Skill>> all() {
    return byPerson("select person, kind, value, until from staff_skill order by kind, value");
  }

  @Override
  public Map<String, List<Skill>> held() {
    return byPerson(
        """
        select person, kind, value, until from staff_skill
        union all select person, 'CATEGORY', category, until from skill_loan
        order by kind, value
        """);
  }

  private Map<String, List<Skill>> byPerson(String sql) {
    Map<String, List<Skill>> records = new TreeMap<>();
    jdbc.sql(sql)
        .query(
            (RowCallbackHandler)
                row ->
                    records
                        .computeIfAbsent(row.getString("person"), name -> new ArrayList<>())
                        .add(skill(row)));
    return records;
  }

  @Override
  public void keep(String person, Skill skill) {
    jdbc.sql(
            """
            insert into staff_skill (person, kind, value, until) values (?, ?, ?, ?)
            on conflict (person, kind, value) do update set until = excluded.until
            """)
        .params(person, skill.kind().name(), skill.value(), skill.until())
        .update();
  }

  @Override
  public boolean drop(String person, Skill.Kind kind, String value) {
    return jdbc.sql("delete from staff_skill where person = ? and kind = ? and value = ?")
            .params(person, kind.name(), value)
            .update()
        > 0;
  }

  private static Skill skill(ResultSet row) throws SQLException {
    return new Skill(
        Skill.Kind.valueOf(row.getString("kind")),
        row.getString("value"),
        row.getObject("until", LocalDate.class));
  }
}
