package io.recourse.members.jdbc;

import io.recourse.members.MemberLevel;
import io.recourse.members.MemberLevels;
import io.recourse.members.Privilege;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Levels in {@code member_level}. */
@Repository
class JdbcMemberLevels implements MemberLevels {

  private static final String SELECT =
      "select code, rank, privileges, changed_by, changed_at from member_level ";

  private final JdbcClient jdbc;

  JdbcMemberLevels(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<MemberLevel> all() {
    return jdbc.sql(SELECT + "order by rank, code").query((row, at) -> read(row)).list();
  }

  @Override
  public Optional<MemberLevel> find(String code) {
    return jdbc.sql(SELECT + "where code = ?").param(code).query((row, at) -> read(row)).optional();
  }

  @Override
  public void keep(MemberLevel level) {
    jdbc.sql(
            """
            insert into member_level (code, rank, privileges, changed_by, changed_at)
            values (?, ?, ?, ?, ?)
            on conflict (code) do update set rank = excluded.rank,
              privileges = excluded.privileges, changed_by = excluded.changed_by,
              changed_at = excluded.changed_at
            """)
        .params(
            level.code(),
            level.rank(),
            level.privileges().stream().map(Enum::name).sorted().toArray(String[]::new),
            level.changedBy(),
            Timestamp.from(level.changedAt()))
        .update();
  }

  private static MemberLevel read(ResultSet row) throws SQLException {
    return new MemberLevel(
        row.getString("code"),
        row.getInt("rank"),
        Arrays.stream((String[]) row.getArray("privileges").getArray())
            .map(Privilege::valueOf)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Privilege.class))),
        row.getString("changed_by"),
        row.getTimestamp("changed_at").toInstant());
  }
}
