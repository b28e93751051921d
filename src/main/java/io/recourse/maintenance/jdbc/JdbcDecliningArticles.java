package io.recourse.maintenance.jdbc;

import io.recourse.maintenance.DecliningArticle;
import io.recourse.maintenance.DecliningArticles;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps them in {@code declining_article}. */
@Repository
class JdbcDecliningArticles implements DecliningArticles {

  private static final int MOST = 1000;

  private final JdbcClient jdbc;

  JdbcDecliningArticles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<DecliningArticle> all() {
    return jdbc.sql("select * from declining_article order by end_of_sale, sku limit ?")
        .param(MOST)
        .query(
            (row, at) ->
                new DecliningArticle(
                    row.getString("sku"),
                    row.getObject("end_of_sale", LocalDate.class),
                    row.getString("marked_by"),
                    row.getTimestamp("marked_at").toInstant()))
        .list();
  }

  @Override
  public void mark(DecliningArticle article) {
    jdbc.sql(
            """
            insert into declining_article (sku, end_of_sale, marked_by, marked_at)
            values (?, ?, ?, ?)
            on conflict (sku) do update set end_of_sale = excluded.end_of_sale,
              marked_by = excluded.marked_by, marked_at = excluded.marked_at
            """)
        .params(
            article.sku(),
            article.endOfSale(),
            article.markedBy(),
            Timestamp.from(article.markedAt()))
        .update();
  }

  @Override
  public boolean unmark(String sku) {
    return jdbc.sql("delete from declining_article where sku = ?").param(sku).update() > 0;
  }
}
