package io.recourse.worklist.jdbc;

import io.recourse.worklist.SavedList;
import io.recourse.worklist.SavedLists;
import io.recourse.worklist.WorkFilter;
import io.recourse.worklist.Worker;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Kept lists in PostgreSQL. */
@Repository
class JdbcSavedLists implements SavedLists {

  private static final String COLUMNS =
      """
      select id, owner, name, queue, due, team, task_key, words, shared_with from saved_list
      """;

  private final JdbcClient jdbc;

  JdbcSavedLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<SavedList> of(Worker worker) {
    return jdbc.sql(
            COLUMNS
                + """
                where owner = :me or shared_with in (:teams)
                order by owner <> :me, name, id
                """)
        .param("me", worker.username())
        .param("teams", teams(worker))
        .query(JdbcSavedLists::read)
        .list();
  }

  @Override
  public void keep(SavedList list) {
    WorkFilter filter = list.filter();
    jdbc.sql(
            """
            insert into saved_list (id, owner, name, queue, due, team, task_key, words, shared_with)
            values (:id, :owner, :name, :queue, :due, :team, :key, :words, :shared)
            on conflict (owner, name) do update set queue = excluded.queue, due = excluded.due,
              team = excluded.team, task_key = excluded.task_key, words = excluded.words,
              shared_with = excluded.shared_with
            """)
        .param("id", list.id())
        .param("owner", list.owner())
        .param("name", list.name())
        .param("queue", filter.queue())
        .param("due", filter.due())
        .param("team", filter.team())
        .param("key", filter.key())
        .param("words", filter.words())
        .param("shared", list.sharedWith())
        .update();
  }

  @Override
  public int countOf(String owner, String besidesName) {
    return jdbc.sql("select count(*) from saved_list where owner = :owner and name <> :name")
        .param("owner", owner)
        .param("name", besidesName)
        .query(Integer.class)
        .single();
  }

  @Override
  public int countShared(String team, String owner, String besidesName) {
    return jdbc.sql(
            """
            select count(*) from saved_list
            where shared_with = :team and (owner, name) <> (:owner, :name)
            """)
        .param("team", team)
        .param("owner", owner)
        .param("name", besidesName)
        .query(Integer.class)
        .single();
  }

  @Override
  public List<SavedList> ofOtherTeams(Worker worker) {
    return jdbc.sql(
            COLUMNS
                + """
                where owner <> :me and shared_with is not null and shared_with not in (:teams)
                order by shared_with, name, id
                """)
        .param("me", worker.username())
        .param("teams", teams(worker))
        .query(JdbcSavedLists::read)
        .list();
  }

  @Override
  public boolean dropShared(UUID id) {
    return jdbc.sql("delete from saved_list where id = :id and shared_with is not null")
            .param("id", id)
            .update()
        > 0;
  }

  @Override
  public boolean drop(UUID id, String owner) {
    return jdbc.sql("delete from saved_list where id = :id and owner = :owner")
            .param("id", id)
            .param("owner", owner)
            .update()
        > 0;
  }

  private static Collection<String> teams(Worker worker) {
    return worker.roles().isEmpty() ? List.of("") : worker.roles();
  }

  private static SavedList read(ResultSet row, int at) throws SQLException {
    WorkFilter filter =
        new WorkFilter(
            row.getString("queue"),
            row.getString("team"),
            null,
            row.getString("words"),
            row.getString("due"),
            row.getString("task_key"),
            null);
    return new SavedList(
        row.getObject("id", UUID.class),
        row.getString("owner"),
        row.getString("name"),
        filter,
        row.getString("shared_with"));
  }
}
