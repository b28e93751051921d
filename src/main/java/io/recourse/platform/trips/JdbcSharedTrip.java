package io.recourse.platform.trips;

import io.recourse.common.SharedTrip;
import io.recourse.common.WaitingWrites;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes of features, put on the connection of their transaction. */
@Component
class JdbcSharedTrip implements SharedTrip {

  private final JdbcTemplate jdbc;

  JdbcSharedTrip(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void later(String sql, Object... values) {
    put(new PlainWrite(sql, values), false);
  }

  @Override
  public int now(String sql, Object... values) {
    PlainWrite write = new PlainWrite(sql, values);
    put(write, true);
    return write.rows();
  }

  private void put(PlainWrite write, boolean atOnce) {
    var done =
        jdbc.execute(
            (ConnectionCallback<Void>)
                connection -> {
                  WaitingWrites trip = connection.unwrap(WaitingWrites.class);
                  trip.later(List.of(write));
                  if (atOnce || !trip.mayWait()) {
                    trip.send();
                  }
                  return null;
                });
  }
}
