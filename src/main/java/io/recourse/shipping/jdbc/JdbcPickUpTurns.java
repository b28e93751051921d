package io.recourse.shipping.jdbc;

import io.recourse.shipping.PickUpTurns;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In table {@code pick_up_turn}. */
@Repository
class JdbcPickUpTurns implements PickUpTurns {

  private final JdbcClient jdbc;

  JdbcPickUpTurns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean take(UUID parcel, Instant now, Instant abandoned) {
    return jdbc.sql(
                """
                insert into pick_up_turn (parcel_id, taken_at) values (:parcel, :now)
                on conflict (parcel_id) do update set taken_at = :now
                where pick_up_turn.taken_at < :abandoned
                """)
            .param("parcel", parcel)
            .param("now", Timestamp.from(now))
            .param("abandoned", Timestamp.from(abandoned))
            .update()
        == 1;
  }

  @Override
  public void giveBack(UUID parcel) {
    jdbc.sql("delete from pick_up_turn where parcel_id = ?").param(parcel).update();
  }
}
