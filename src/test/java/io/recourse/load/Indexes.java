package io.recourse.load;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Indexes that only speed reading are built once after a large load. */
final class Indexes {

  private static final String FREE =
      """
      select pg_get_indexdef(i.indexrelid) as made, x.relname as name
      from pg_index i join pg_class t on t.oid = i.indrelid
      join pg_class x on x.oid = i.indexrelid
      where t.relnamespace = 'public'::regnamespace and not i.indisunique
        and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)
      """;

  private final JdbcClient jdbc;

  Indexes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is dropped is kept in a table, so that a load that was broken off goes on. */
  void drop() {
    jdbc.sql("insert into load.dropped (made, name) " + FREE + " on conflict do nothing").update();
    names().forEach(name -> jdbc.sql("drop index if exists public." + name).update());
  }

  boolean areBuilt() {
    return names().isEmpty();
  }

  void build() {
    for (String name : names()) {
      String made =
          jdbc.sql("select made from load.dropped where name = ?")
              .param(name)
              .query(String.class)
              .single();
      jdbc.sql(made + "; delete from load.dropped where name = '" + name + "'").update();
    }
  }

  private List<String> names() {
    return jdbc.sql("select name from load.dropped order by name").query(String.class).list();
  }
}
