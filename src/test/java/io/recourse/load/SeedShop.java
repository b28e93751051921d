package io.recourse.load;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every row of the living shop, kept beside the tables that grow from it. */
final class SeedShop {

  /** How far the shop has grown, not what grows. */
  private static final Set<String> OWN = Set.of("part", "dropped");

  /** Told anew from what was copied, as its key is made of others. */
  private static final Set<String> ANEW = Set.of("deviation");

  private final JdbcTemplate template;
  private final JdbcClient jdbc;

  SeedShop(JdbcTemplate template) {
    this.template = template;
    this.jdbc = JdbcClient.create(template);
  }

  boolean isKept() {
    return jdbc.sql("select exists (select 1 from pg_namespace where nspname = 'load')")
        .query(Boolean.class)
        .single();
  }

  /** As it is now, to be multiplied from here on. */
  void keep() {
    jdbc.sql("create schema load").update();
    for (String table : tables("public")) {
      template.execute("create table load.%s as table public.%s".formatted(table, table));
    }
    jdbc.sql("create table load.part (past boolean, number int, primary key (past, number))")
        .update();
    jdbc.sql("create table load.dropped (name text primary key, made text not null)").update();
  }

  Map<String, SeedTable> read() {
    Map<String, SeedTable> tables = new LinkedHashMap<>();
    for (String name : tables("load")) {
      if (!OWN.contains(name) && !ANEW.contains(name)) {
        tables.put(name, read(name));
      }
    }
    return tables;
  }

  private SeedTable read(String table) {
    List<SeedTable.Column> columns =
        jdbc.sql(
                """
                select column_name, c.data_type from information_schema.columns c
                join information_schema.columns kept using (table_name, column_name)
                where c.table_schema = 'public' and kept.table_schema = 'load' and table_name = ?
                  and c.is_generated = 'NEVER' order by c.ordinal_position
                """)
            .param(table)
            .query((row, at) -> new SeedTable.Column(row.getString(1), row.getString(2)))
            .list();
    String names = columns.stream().map(SeedTable.Column::name).collect(Collectors.joining(", "));
    return new SeedTable(table, columns, rows(table, names));
  }

  private List<List<String>> rows(String table, String columns) {
    String text =
        template.execute(
            (java.sql.Connection connection) -> {
              StringWriter out = new StringWriter();
              try {
                long ignored =
                    connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy load.%s (%s) to stdout".formatted(table, columns), out);
              } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
              return out.toString();
            });
    List<List<String>> rows = new ArrayList<>();
    text.lines().forEach(line -> rows.add(Arrays.asList(line.split("\t", -1))));
    return rows;
  }

  private Set<String> tables(String schema) {
    return jdbc
        .sql(
            """
            select c.relname from pg_class c
            where c.relnamespace = cast(? as regnamespace) and c.relkind = 'r' order by 1
            """)
        .param(schema)
        .query(String.class)
        .list()
        .stream()
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }
}
