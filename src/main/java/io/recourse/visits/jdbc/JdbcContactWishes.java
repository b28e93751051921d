package io.recourse.visits.jdbc;

import io.recourse.visits.ContactWish;
import io.recourse.visits.ContactWishes;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what customers said about being asked in {@code contact_wish}. */
@Repository
class JdbcContactWishes implements ContactWishes {

  private final JdbcClient jdbc;

  JdbcContactWishes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<ContactWish> of(String person) {
    return jdbc.sql("select way, from_hour, to_hour from contact_wish where person = ?")
        .param(person)
        .query(
            (row, at) ->
                new ContactWish(
                    ContactWish.Way.valueOf(row.getString("way")),
                    row.getInt("from_hour"),
                    row.getInt("to_hour")))
        .optional();
  }

  @Override
  public void put(String person, ContactWish wish) {
    jdbc.sql(
            """
            insert into contact_wish (person, way, from_hour, to_hour)
            values (?, ?, ?, ?)
            on conflict (person) do update set way = excluded.way, from_hour = excluded.from_hour,
              to_hour = excluded.to_hour
            """)
        .params(person, wish.way().name(), wish.fromHour(), wish.toHour())
        .update();
  }
}
